import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Packs the built program with a Java of its own into one archive for the system it runs on.
///
/// Arguments: the project's folder, where `./parzen` has been built. JavaFX goes into the runtime
/// as modules, everything else onto the class path, as in `docs/decisions/0001`.
public class Package {
  private static final Pattern JAVAFX = Pattern.compile("javafx-(\\w+)-([\\d.]+)(-[\\w-]+)?\\.jar");
  private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib)");

  /// All of Java SE, because plugins from a JAR may use it; `jdk.unsupported` for SQLite and
  /// JavaFX.
  private static final List<String> MODULES =
      List.of(
          "java.se",
          "jdk.unsupported",
          "jdk.unsupported.desktop",
          "jdk.zipfs",
          "jdk.crypto.ec",
          "jdk.accessibility",
          "javafx.controls",
          "javafx.swing");

  private final Path project;
  private final Path work;

  private Package(Path project) {
    this.project = project;
    this.work = project.resolve("installers/target");
  }

  public static void main(String[] args) throws Exception {
    new Package(Path.of(args[0]).toRealPath()).pack();
  }

  private void pack() throws Exception {
    delete(work);
    Path modules = Files.createDirectories(work.resolve("modules"));
    Path libraries = Files.createDirectories(work.resolve("libraries"));
    for (String entry : Files.readAllLines(project.resolve("app/target/launch/class-path"))) {
      Path jar = Path.of(entry);
      Matcher toolkit = JAVAFX.matcher(jar.getFileName().toString());
      if (!toolkit.matches()) {
        Files.copy(jar, libraries.resolve(jar.getFileName()));
      } else if (toolkit.group(3) != null) {
        module(jar, "javafx." + toolkit.group(1), modules);
      }
    }
    Path runtime = runtime(modules);
    Path image = image(runtime, libraries);
    if (system().equals("linux") && System.getenv("DISPLAY") != null) {
      new Training(image).run();
    }
    System.out.println(project.relativize(archive(image)));
  }

  /// A module file of a JavaFX JAR, with its native libraries where the runtime looks for them;
  /// from the JAR itself they would be unpacked into the user's home at every first start.
  private void module(Path jar, String name, Path modules) throws Exception {
    Path classes = Files.createDirectories(work.resolve(name).resolve("classes"));
    Path natives = Files.createDirectories(work.resolve(name).resolve("natives"));
    try (JarFile archive = new JarFile(jar.toFile())) {
      for (var entry : archive.stream().filter(e -> !e.isDirectory()).toList()) {
        boolean isNative = NATIVE.matcher(entry.getName()).matches();
        Path target = (isNative ? natives : classes).resolve(entry.getName()).normalize();
        Files.createDirectories(target.getParent());
        try (InputStream content = archive.getInputStream(entry)) {
          Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    run(
        "jmod",
        "create",
        "--class-path",
        classes.toString(),
        "--libs",
        natives.toString(),
        modules.resolve(name + ".jmod").toString());
  }

  private Path runtime(Path modules) throws Exception {
    Path runtime = work.resolve("runtime");
    // Its commands stay: objectives from a JAR run in a child machine of this runtime.
    run(
        "jlink",
        "--module-path",
        modules.toString(),
        "--add-modules",
        String.join(",", MODULES),
        "--strip-java-debug-attributes",
        "--no-header-files",
        "--no-man-pages",
        "--compress",
        "zip-6",
        "--generate-cds-archive",
        "--output",
        runtime.toString());
    return runtime;
  }

  private Path image(Path runtime, Path libraries) throws Exception {
    Path icons = project.resolve("icons/target/icons");
    List<String> arguments = new ArrayList<>();
    for (String file : List.of("common.args", system() + "/jpackage.args")) {
      for (String line : Files.readAllLines(project.resolve("installers").resolve(file))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          arguments.addAll(Arrays.asList(line.strip().split(" ", 2)));
        }
      }
    }
    arguments.replaceAll(argument -> argument.replace("ICONS", icons.toString()));
    if (!arguments.contains("--app-version")) {
      arguments.addAll(List.of("--app-version", version(libraries).replaceFirst("-.*", "")));
    }
    Path images = work.resolve("image");
    arguments.addAll(
        List.of(
            "--type",
            "app-image",
            "--dest",
            images.toString(),
            "--input",
            libraries.toString(),
            "--runtime-image",
            runtime.toString()));
    run("jpackage", arguments.toArray(String[]::new));
    try (Stream<Path> made = Files.list(images)) {
      Path image = made.findFirst().orElseThrow();
      if (Files.isDirectory(image.resolve("lib"))) {
        Files.copy(project.resolve("LICENSE"), image.resolve("LICENSE"));
        desktopEntry(image);
      }
      return image;
    }
  }

  private void desktopEntry(Path image) throws IOException {
    Path share = Files.createDirectories(image.resolve("share"));
    for (String file : List.of("parzen.desktop", "parzen-study.xml")) {
      Files.copy(project.resolve("installers/linux").resolve(file), share.resolve(file));
    }
    Files.copy(project.resolve("icons/parzen.svg"), share.resolve("parzen.svg"));
  }

  private Path archive(Path image) throws Exception {
    String version = version(image);
    String architecture = System.getProperty("os.arch").replace("amd64", "x64");
    String end = system().equals("windows") ? ".zip" : ".tar.gz";
    Path archive = work.resolve("parzen-" + version + "-" + system() + "-" + architecture + end);
    String form = end.equals(".zip") ? "-acf" : "-czf";
    Process tar =
        new ProcessBuilder(
                "tar",
                form,
                archive.toString(),
                "-C",
                image.getParent().toString(),
                image.getFileName().toString())
            .inheritIO()
            .start();
    if (tar.waitFor() != 0) {
      throw new IOException("tar failed on " + image);
    }
    return archive;
  }

  private static String version(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Path app = files.filter(file -> file.endsWith("parzen-app.jar")).findFirst().orElseThrow();
      try (FileSystem jar = FileSystems.newFileSystem(app)) {
        return Files.readString(jar.getPath("org/parzen/app/text/version.txt")).strip();
      }
    }
  }

  private static void run(String tool, String... arguments) throws IOException {
    int status = ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments);
    if (status != 0) {
      throw new IOException(tool + " failed: " + String.join(" ", arguments));
    }
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "macos" : "linux";
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
