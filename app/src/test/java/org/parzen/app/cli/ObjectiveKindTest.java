package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Each kind of objective is named in its own way, and takes only what means something to it.
class ObjectiveKindTest {
  /// Asks for a value and gives it back as the result.
  private static final String CHILD =
      """
      while read -r trial; do
        echo "the trial is $trial"
        echo '::parzen {"suggest": "x", "distribution": {"type": "float", "low": 0, "high": 1}}'
        read -r answer
        value=${answer#*: }
        echo "::parzen {\\"result\\": ${value%\\}}}"
      done
      """;

  @TempDir Path folder;

  private String file() {
    return folder.resolve("s.db").toString();
  }

  private String child() throws IOException {
    return "sh " + Files.writeString(folder.resolve("child.sh"), CHILD);
  }

  private Typed optimize(String... more) {
    List<String> args = new ArrayList<>(List.of("optimize", "--storage", file()));
    args.addAll(List.of(more));
    return Typed.parzen(args.toArray(String[]::new));
  }

  @Test
  void anObjectiveIsNamedOnce() {
    assertRefused(optimize("foo.py", "objective", "--command", "echo 1"), "foo.py", "--command");
    assertRefused(optimize("--program", "sh x.sh", "--command", "echo"), "--command", "--program");
    assertRefused(optimize("foo.py", "--plugin", "functions"), "foo.py", "--plugin functions");
    assertRefused(optimize("--program", "x", "--plugin", "command"), "--program", "--plugin");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void optionsOfAnotherKindAreRefused() {
    assertRefused(optimize("foo.py", "objective", "--metric", "wall"), "--metric", "foo.py");
    assertRefused(optimize("foo.py", "--param", "x float 0..1"), "--param", "foo.py");
    assertRefused(optimize("foo.py", "--report", "regex:a"), "--report", "foo.py");
    assertRefused(optimize("foo.py", "--constraint", "wall <= 1"), "--constraint", "foo.py");
    assertRefused(optimize("--program", "x", "--metric", "last"), "--metric", "--program");
    assertRefused(optimize("--command", "echo 1", "--python", "py"), "--python", "--command");
    assertRefused(
        optimize("--plugin", "functions", "--report", "regex:a"), "--report", "--plugin functions");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatAStoredKindDoesNotTakeIsRefusedToo() throws IOException {
    assertThat(optimize("--program", child(), "--n-trials", "1").status()).isZero();
    assertRefused(optimize("--metric", "wall"), "--metric", "'program'");
    assertRefused(optimize("--command", "echo 1"), "program", "command");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aProgramAsksForItsValues() throws IOException {
    Typed run = optimize("--program", child(), "--n-trials", "4", "--lanes", "2");
    assertThat(run.status()).as(run.errors()).isZero();
    Typed more = Typed.parzen("study", "optimize", "--storage", file(), "--n-trials", "2");
    assertThat(more.status()).as(more.errors()).isZero();
    assertThat(more.said()).first().asString().contains("4 trials");

    Typed again = Typed.parzen("try", "--storage", file(), "--trial", "best");
    assertThat(again.output()).contains("the trial is {\"trial\": {\"number\": ", ", equal");
    Typed lowest = Typed.parzen("try", "--program", child(), "--values", "lowest");
    assertThat(lowest.output()).contains("x = 0.0", "metrics:\n  0.0\n");
  }

  @Test
  void aPythonFileMustBeThere() {
    assertRefused(optimize(folder.resolve("none.py").toString()), "none.py");
  }

  private static void assertRefused(Typed typed, String... words) {
    assertThat(typed.errors().lines())
        .singleElement()
        .asString()
        .startsWith("parzen: ")
        .contains(words);
    assertThat(typed.status()).isEqualTo(1);
  }
}
