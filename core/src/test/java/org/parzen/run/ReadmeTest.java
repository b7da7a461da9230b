package org.parzen.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The library's quick start in the README compiles and does what it says.
class ReadmeTest {

  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void theQuickStartFindsTheMinimum(@TempDir Path folder) throws Exception {
    Path source = Files.writeString(folder.resolve("QuickStart.java"), example());
    String classPath = System.getProperty("java.class.path");
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    int status =
        compiler.run(
            null, null, null, "-d", folder.toString(), "-cp", classPath, source.toString());
    assertThat(status).isZero();

    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process run =
        new ProcessBuilder(
                List.of(
                    java.toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    folder + System.getProperty("path.separator") + classPath,
                    "QuickStart"))
            .redirectErrorStream(true)
            .start();
    String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(run.waitFor()).as(output).isZero();
    // That none of a hundred draws comes within one unit has a chance of 0.9^100, or 3 in 100,000.
    assertThat(Double.parseDouble(output.replace("x = ", ""))).isBetween(1.0, 3.0);
  }

  private static String example() throws IOException {
    Matcher example = JAVA.matcher(Files.readString(readme()));
    assertThat(example.find()).isTrue();
    return example.group(1);
  }

  /// Tests run in the module's folder.
  private static Path readme() {
    return Path.of("..", "README.md");
  }
}
