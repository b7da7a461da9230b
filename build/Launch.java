import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Leaves in a folder what the launchers start: the project's classes as JAR files, the class path,
/// the arguments of the virtual machine, and the `java` that ran this program.
///
/// Arguments: the project's folder, the folder to write to, the class path of the build. The
/// project's own entries are copied and put in place by renaming, so that a program that is still
/// running keeps the files it was started with.
public class Launch {
  private static final List<String> MACHINE_ARGUMENTS =
      List.of("-XX:+UseSerialGC", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED");

  private final Path project;
  private final Path folder;

  private Launch(Path project, Path folder) {
    this.project = project;
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    Path project = Path.of(args[0]).toRealPath();
    new Launch(project, Path.of(args[1]).toAbsolutePath()).write(args[2]);
  }

  private void write(String buildPath) throws IOException {
    Files.createDirectories(folder.resolve("lib"));
    List<Path> entries = new ArrayList<>();
    for (String entry : buildPath.split(File.pathSeparator)) {
      Path path = Path.of(entry).toAbsolutePath();
      entries.add(path.startsWith(project) ? own(path) : path);
    }
    put("class-path", entries.stream().map(Path::toString).collect(Collectors.joining("\n")));
    put("arguments", arguments(entries));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    put("java", java.toString());
    put("project", project.toString());
  }

  private String arguments(List<Path> entries) {
    List<String> lines = new ArrayList<>(MACHINE_ARGUMENTS);
    lines.add("--class-path");
    lines.add(entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    lines.add("org.parzen.app.Main");
    return lines.stream().map(Launch::quoted).collect(Collectors.joining("\n"));
  }

  /// A line of an argument file: in quotes, a backslash doubled.
  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private Path own(Path built) throws IOException {
    Path module = built.getParent().getParent();
    String name = project.relativize(module).toString().replace(File.separatorChar, '-');
    Path jar = folder.resolve("lib").resolve("parzen-" + name + ".jar");
    Path fresh = folder.resolve("lib").resolve("parzen-" + name + ".new");
    if (Files.isDirectory(built)) {
      pack(built, fresh);
    } else {
      Files.copy(built, fresh, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
    return jar;
  }

  private static void pack(Path classes, Path jar) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(classes)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream archive = new JarOutputStream(out)) {
      archive.setLevel(1);
      for (Path file : files) {
        archive.putNextEntry(
            new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
        Files.copy(file, archive);
        archive.closeEntry();
      }
    }
  }

  private void put(String name, String text) throws IOException {
    Path fresh = folder.resolve(name + ".new");
    Files.writeString(fresh, text + "\n");
    Files.move(fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
