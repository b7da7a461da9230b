package org.parzen.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The example of a callback in the guide to the library compiles and does what it says.
@Timeout(60)
class CallbackExampleTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("## Callbacks.*?```java\n(.*?)\n…\n(.*?)```", Pattern.DOTALL);

  private static final String PROGRAM =
      """
      import org.parzen.objective.*;
      import org.parzen.run.*;
      import org.parzen.storage.memory.*;
      import org.parzen.study.*;
      import org.parzen.trial.*;

      public class Example implements java.util.concurrent.Callable<Study> {
        public Study call() throws Exception {
          Study study =
              Study.create(new InMemoryStore(), new StudySpec("s", Direction.MINIMIZE),
                  StudyOptions.usual().withSeed(1));
          Objective objective = Objective.of(trial -> trial.suggestFloat("x", 0, 1));
          USE
          return study;
        }
      }

      CLASS
      """;

  @Test
  void aRunEndsOnceThreeTrialsAreGoodEnough(@TempDir Path folder) throws Exception {
    Path source = Files.writeString(folder.resolve("Example.java"), program());
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    String path = System.getProperty("java.class.path");
    int status =
        compiler.run(null, null, null, "-d", folder.toString(), "-cp", path, source.toString());
    assertThat(status).isZero();
    try (URLClassLoader classes = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Object example = classes.loadClass("Example").getConstructor().newInstance();
      Study study = (Study) ((Callable<?>) example).call();
      assertThat(study.view().trials())
          .filteredOn(trial -> trial.state().values().getFirst() < 0.1)
          .hasSize(3);
      assertThat(study.view().size()).isLessThan(500);
    }
  }

  private static String program() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "library.md")));
    assertThat(example.find()).isTrue();
    return PROGRAM.replace("USE", example.group(2)).replace("CLASS", example.group(1));
  }
}
