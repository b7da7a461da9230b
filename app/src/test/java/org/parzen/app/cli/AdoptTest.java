package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.text.PythonJson;

/// Studies that `create-study` or Optuna made are continued.
class AdoptTest {
  @TempDir Path folder;

  private String file() {
    return "sqlite:////" + folder.resolve("s.db");
  }

  private void create(String... more) {
    List<String> args = new ArrayList<>(List.of("create-study", "--storage", file()));
    args.addAll(List.of("--study-name", "made"));
    args.addAll(List.of(more));
    assertThat(Typed.parzen(args.toArray(String[]::new)).output()).isEqualTo("made\n");
  }

  private Typed optimize(String... more) {
    List<String> args = new ArrayList<>(List.of("optimize", "--storage", file()));
    args.addAll(List.of(more));
    return Typed.parzen(args.toArray(String[]::new));
  }

  private JsonNode trials(String study) {
    Typed typed = Typed.parzen("trials", "--storage", file(), "--study-name", study, "-f", "json");
    return PythonJson.read(typed.output());
  }

  @Test
  void whatCreateStudyMadeKeepsTheDefinitionFromTheFirstRunOn() {
    create("--direction", "maximize");

    Typed first =
        optimize(
            "--study-name",
            "made",
            "--command",
            "echo {x}",
            "--param",
            "x int 1..9 default 5",
            "--n-trials",
            "3");
    Typed second = optimize("--study-name", "made", "--n-trials", "2");

    assertThat(first.status()).isZero();
    assertThat(first.said()).first().asString().contains("'made'", " 0 trials");
    assertThat(second.status()).isZero();
    assertThat(trials("made")).hasSize(5);
    assertThat(trials("made").path(0).path("params").path("x").asInt()).isEqualTo(5);
    int best = PythonJson.read(second.output()).path("value").asInt();
    assertThat(trials("made")).allMatch(trial -> trial.path("value").asInt() <= best);
  }

  @Test
  void whatSuchAStudyDoesNotKnowIsAskedFor() {
    create();
    assertRefused(optimize("--study-name", "made", "--n-trials", "1"), "'made'", "--command");
  }

  @Test
  void storedDirectionsCount() {
    create("--directions", "minimize", "maximize");

    assertRefused(
        optimize("--command", "echo 1", "--direction", "maximize"),
        "minimize, maximize",
        "now it is maximize");
    assertRefused(
        optimize("--command", "echo 1", "--directions", "maximize", "minimize"),
        "minimize, maximize",
        "maximize, minimize");
    assertThat(trials("made")).isEmpty();
    Typed typed =
        optimize("--command", "echo 1", "--metric", "last", "--metric", "wall", "--n-trials", "1");
    assertThat(typed.status()).as(typed.errors()).isZero();
    assertThat(trials("made")).hasSize(1);
  }

  @Test
  void aStudyOfOptunasIsContinuedBehindItsTrials() throws IOException {
    try (InputStream in = AdoptTest.class.getResourceAsStream("optuna5.db")) {
      Files.copy(Objects.requireNonNull(in), folder.resolve("s.db"));
    }
    int before = trials("mixed").size();

    Typed typed =
        optimize(
            "--study-name",
            "mixed",
            "--command",
            "echo {fresh}",
            "--param",
            "fresh float 0..1",
            "--n-trials",
            "2");

    assertThat(typed.status()).as(typed.errors()).isZero();
    assertThat(trials("mixed").size()).isEqualTo(before + 2);
    assertThat(trials("mixed").path(before).path("state").asText()).isEqualTo("COMPLETE");
  }

  private static void assertRefused(Typed typed, String... words) {
    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.errors().lines())
        .singleElement()
        .asString()
        .startsWith("parzen: ")
        .contains(words);
  }
}
