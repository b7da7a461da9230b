package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each mistake is one line that names the value, and leaves everything as it was.
class BadInputTest {
  @TempDir Path folder;

  private Typed optimize(String... more) {
    List<String> args = new ArrayList<>(List.of("optimize", "--storage", file().toString()));
    args.addAll(List.of(more));
    return Typed.parzen(args.toArray(String[]::new));
  }

  private Path file() {
    return folder.resolve("s.db");
  }

  private static void assertMistake(Typed typed, int status, String... words) {
    assertThat(typed.errors().lines())
        .singleElement()
        .asString()
        .startsWith("parzen: ")
        .contains(words)
        .doesNotContain("Exception", "org.parzen");
    assertThat(typed.status()).isEqualTo(status);
    assertThat(typed.output()).isEmpty();
  }

  @Test
  void unknownPlaceholder() {
    assertMistake(optimize("--command", "echo {y}", "--param", "x float 0..1"), 1, "{y}", "{x}");
    assertThat(Typed.parzen("study-names", "--storage", file().toString()).output().strip())
        .isEmpty();
  }

  @Test
  void metricNotFoundInTheOutput() {
    Typed typed =
        optimize(
            "--command", "echo loss=1", "--metric", "regex:accuracy=(\\S+)", "--n-trials", "9");
    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.errors()).contains("accuracy=");
    assertThat(typed.said()).last().asString().startsWith("parzen: ");
  }

  @Test
  void programNotFoundOrNotExecutable() throws IOException {
    assertMistake(optimize("--command", "no-such-program"), 1, "no-such-program");
    Path script = Files.writeString(folder.resolve("script.sh"), "echo 1\n");
    assertMistake(optimize("--command", script.toString()), 1, script.toString());
  }

  @Test
  void malformedParameter() {
    assertMistake(optimize("--command", "echo {x}", "--param", "x float"), 1, "'x float'");
    assertMistake(
        optimize("--command", "echo {x}", "--param", "x real 0..1"), 1, "'real'", "float");
  }

  @Test
  void lowAboveHigh() {
    assertMistake(
        optimize("--command", "echo {x}", "--param", "x float 5..1"), 1, "x float 5..1", "swapped");
  }

  @Test
  void logarithmicFromZero() {
    assertMistake(
        optimize("--command", "echo {x}", "--param", "x float 0..1 log"),
        1,
        "x float 0..1 log",
        "above 0");
  }

  @Test
  void aFileThatIsNotAStudy() throws IOException {
    Files.writeString(file(), "some notes of mine, nothing else\n");
    assertMistake(optimize("--command", "echo 1", "--n-trials", "1"), 2, file().toString());
    assertMistake(Typed.parzen("studies", "--storage", file().toString()), 2, file().toString());
    assertThat(file()).content().isEqualTo("some notes of mine, nothing else\n");
  }

  @Test
  void aFileThatIsNotThere() {
    assertMistake(Typed.parzen("studies", "--storage", file().toString()), 2, file().toString());
    assertThat(file()).doesNotExist();
  }

  @Test
  void aStorageOfAnotherKind() {
    assertMistake(Typed.parzen("studies", "--storage", "postgresql://host/db"), 2, "postgresql");
  }

  @Test
  void nothingToTune() {
    assertMistake(optimize("--n-trials", "1"), 1, "--command", "--definition");
  }

  @Test
  void unknownWords() {
    assertMistake(optimize("--command", "echo 1", "--sampler", "tarot"), 1, "'tarot'", "random");
    assertMistake(optimize("--command", "echo 1", "--pruner", "shears"), 1, "'shears'", "median");
    assertMistake(optimize("--template", "other"), 1, "'other'", "ffmpeg");
    assertMistake(
        optimize("--command", "echo 1", "--durability", "eternal"),
        1,
        "'eternal'",
        "power, process");
    assertMistake(optimize("--command", "echo 1", "--direction", "up"), 1, "'up'", "minimize");
    assertMistake(optimize("--command", "echo 1", "--timeout", "soon"), 1, "'soon'", "10m");
    assertMistake(optimize("--command", "echo 1", "--lanes", "0"), 1, "0");
    assertMistake(optimize("--command", "echo 1", "--lanes", "many"), 1, "many", "--help");
    assertMistake(optimize("--command", "echo 1", "--n-trials", "0"), 1, "0");
    assertMistake(Typed.parzen("studies", "--storage", "x", "-f", "xml"), 1, "'xml'", "yaml");
    assertMistake(optimize("--colour", "red"), 1, "--colour", "--help");
    assertMistake(Typed.parzen("bench", "sampler", "--params", "0"), 1, "0");
  }

  @Test
  void aDefinitionThatCanNotBeRead() throws IOException {
    Path yaml = folder.resolve("study.yaml");
    assertMistake(optimize("--definition", yaml.toString()), 1, yaml.toString());
    Files.writeString(yaml, "parzen: [1\n");
    assertMistake(optimize("--definition", yaml.toString()), 1, yaml.toString(), "line");
  }

  @Test
  void whereItCameFromIsShownOnlyWhenWanted() {
    Typed typed = Typed.parzen("studies", "--debug", "--storage", folder.resolve("x").toString());
    assertThat(typed.errors()).contains("\tat org.parzen.");
  }
}
