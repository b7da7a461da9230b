import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Builds the plugin: `java Build.java PARZEN`, where PARZEN is the folder of the program or of a
/// clone that was started once.
public class Build {
  private static final String NAME = "narrowing";
  private static final String VERSION = "1.0.0";

  public static void main(String[] args) throws Exception {
    if (args.length != 1 || !Files.isDirectory(Path.of(args[0]))) {
      throw fail("Say in which folder Parzen is: java Build.java /path/to/parzen");
    }
    // The folder of this file, so that the command may be given from anywhere.
    Path here = Path.of(System.getProperty("jdk.launcher.sourcefile", "Build.java"));
    Path project = here.toAbsolutePath().getParent();
    List<Path> libraries = libraries(Path.of(args[0]));
    Path classes = Files.createDirectories(project.resolve("target/classes"));
    compile(files(project.resolve("src/main/java")), libraries, classes);
    Path jar = project.resolve("target").resolve(NAME + "-" + VERSION + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest(api(libraries)))) {
      add(classes, out);
      add(project.resolve("src/main/resources"), out);
    }
    System.out.println(jar);
  }

  /// What a plugin is compiled against: parzen-core and the libraries beside it.
  private static List<Path> libraries(Path parzen) throws IOException {
    Path started = parzen.resolve("app/target/launch/class-path");
    if (Files.exists(started)) {
      return Files.readAllLines(started).stream().map(Path::of).toList();
    }
    for (Path file : files(parzen)) {
      if (file.getFileName().toString().matches("parzen-core.*\\.jar")) {
        return files(file.getParent()).stream()
            .filter(library -> library.toString().endsWith(".jar"))
            .toList();
      }
    }
    throw fail(
        "There is no parzen-core.jar in " + parzen + ". Is it a clone? Then start ./parzen once.");
  }

  private static void compile(List<Path> sources, List<Path> libraries, Path classes) {
    List<String> arguments = new ArrayList<>(List.of("-parameters", "-d", classes.toString()));
    arguments.add("-cp");
    arguments.add(
        libraries.stream()
            .map(Path::toString)
            .collect(Collectors.joining(System.getProperty("path.separator"))));
    sources.forEach(source -> arguments.add(source.toString()));
    ToolProvider javac =
        ToolProvider.findFirst("javac")
            .orElseThrow(() -> fail("This Java has no compiler: use a JDK."));
    if (javac.run(System.out, System.err, arguments.toArray(String[]::new)) != 0) {
      throw fail("The plugin does not compile.");
    }
  }

  private static IllegalStateException fail(String message) {
    System.err.println(message);
    System.exit(1);
    return new IllegalStateException(message);
  }

  private static String api(List<Path> libraries) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (Path library : libraries) {
      urls.add(library.toUri().toURL());
    }
    try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new))) {
      Class<?> plugin = loader.loadClass("org.parzen.objective.ObjectivePlugin");
      return (String) plugin.getField("API_VERSION").get(null);
    }
  }

  private static Manifest manifest(String api) {
    Manifest manifest = new Manifest();
    Attributes lines = manifest.getMainAttributes();
    lines.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    lines.put(Attributes.Name.IMPLEMENTATION_TITLE, NAME);
    lines.put(Attributes.Name.IMPLEMENTATION_VERSION, VERSION);
    lines.putValue("Parzen-Api", api);
    return manifest;
  }

  private static void add(Path folder, JarOutputStream out) throws IOException {
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      out.putNextEntry(new JarEntry(name));
      Files.copy(file, out);
      out.closeEntry();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
