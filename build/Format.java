import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Formats every Java source of the project in Google style, or checks that it is formatted.
///
/// Arguments: `check`, `apply` or `skip`, and the project's folder.
public class Format {
  public static void main(String[] args) throws Exception {
    if (args[0].equals("skip")) {
      return;
    }
    boolean apply = args[0].equals("apply");
    Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Path.of(args[1]))) {
      sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.toString().contains("/target/"))
              .sorted()
              .toList();
    }
    long wrong = 0;
    for (Path source : sources) {
      String text = Files.readString(source);
      String tidy =
          formatter.formatSource(
              ImportOrderer.reorderImports(
                  RemoveUnusedImports.removeUnusedImports(text),
                  JavaFormatterOptions.Style.GOOGLE));
      if (tidy.equals(text)) {
        continue;
      }
      wrong++;
      if (apply) {
        Files.writeString(source, tidy);
      } else {
        System.err.println("not formatted: " + Path.of(args[1]).relativize(source));
      }
    }
    if (wrong > 0 && !apply) {
      System.err.println(
          wrong + " file(s); `mvn -N process-resources -Dformat=apply` formats them.");
      System.exit(1);
    }
  }
}
