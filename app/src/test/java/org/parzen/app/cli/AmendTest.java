package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.run.AppliedAmendments;
import org.parzen.run.Study;
import org.parzen.run.StudyAmendments;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.text.PythonJson;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialState;

class AmendTest {
  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void study() {
    file = folder.resolve("s.db");
    try (StudyStore store = new FileLocation(file).open()) {
      Study study = Study.create(store, new StudySpec("s", Direction.MINIMIZE));
      for (double value : new double[] {5, 1, Double.NaN, 3, 2, 4}) {
        Trial trial = study.ask();
        trial.suggestFloat("x", 0, 1);
        study.tell(trial, value);
      }
    }
  }

  private Typed typed(String... words) {
    List<String> args = new ArrayList<>(List.of(words));
    args.addAll(List.of("--storage", file.toString()));
    return Typed.parzen(args.toArray(String[]::new));
  }

  private JsonNode json(String command) {
    return PythonJson.read(typed(command, "--study-name", "s", "-f", "json").output());
  }

  private int best() {
    return json("best-trial").path("number").intValue();
  }

  @Test
  void anExcludedTrialIsNotTheBestAndIsMarkedInLists() {
    assertThat(typed("trials", "--study-name", "s").output()).doesNotContain("amended");
    String csv = typed("export").output();

    Typed excluded = typed("amend", "exclude", "1", "3..4", "--because", "loose cable");

    assertThat(excluded.status()).isZero();
    assertThat(excluded.output()).isEmpty();
    assertThat(excluded.errors()).contains("Excluded: 1, 3, 4.");
    assertThat(best()).isEqualTo(5);
    JsonNode trials = json("trials");
    assertThat(trials).hasSize(6);
    assertThat(trials.get(1).path("amended").asText()).isEqualTo("excluded");
    assertThat(trials.get(0).path("amended").asText()).isEmpty();
    assertThat(typed("export").output()).contains(",COMPLETE,excluded\n").contains(",FAIL,\n");
    assertThat(typed("amend", "exclude", "3").errors()).contains("excluded already");

    assertThat(typed("amend", "undo", "1,3..4").status()).isZero();
    assertThat(best()).isEqualTo(1);
    assertThat(typed("export").output()).isEqualTo(csv);
  }

  @Test
  void aCorrectedTrialCountsWithWhatWasSaid() {
    assertThat(typed("amend", "correct", "2", "-0.5", "--because", "typo").errors())
        .contains("Trial 2 counts with -0.5.");
    assertThat(best()).isEqualTo(2);
    assertThat(json("best-trial").path("value").doubleValue()).isEqualTo(-0.5);
    assertThat(json("best-trial").path("amended").asText()).isEqualTo("corrected");
    assertThat(typed("amend", "fail", "2").status()).isZero();
    assertThat(best()).isEqualTo(1);
    assertThat(typed("amend", "restore", "0..5").errors()).contains("recorded again: 2.");
    assertThat(typed("trials", "--study-name", "s").output()).doesNotContain("amended");
  }

  @Test
  void notesAndTheHistoryOfChangesAreKept() {
    typed("amend", "exclude", "1", "--because", "loose cable");
    typed("amend", "note", "1", "see the *photo*");
    typed("amend", "note", "study", "first week");
    typed("amend", "include", "1");
    JsonNode history = PythonJson.read(typed("amend", "history", "-f", "json").output());
    assertThat(history.findValuesAsText("change")).containsExactly("exclude", "note", "include");
    assertThat(history.get(0).path("why").asText()).isEqualTo("loose cable");
    assertThat(history.get(0).path("who").asText()).isEqualTo(System.getProperty("user.name"));
    assertThat(history.get(1).path("note").asText()).isEqualTo("see the *photo*");
    assertThat(typed("amend", "history", "3", "-f", "json").output()).isEqualTo("[]\n");
    try (StudyStore store = new FileLocation(file).openReadOnly()) {
      assertThat(store.open("s").system().get("dashboard:note_str:0").orElseThrow().asText())
          .isEqualTo("first week");
      assertThat(store.open("s").system().get("dashboard:2:note_str:0").orElseThrow().asText())
          .as("the second trial has the id 2")
          .isEqualTo("see the *photo*");
    }
  }

  @Test
  void amendmentsAreMadeForGoodInANewStudy() {
    typed("amend", "exclude", "1");
    typed("amend", "correct", "2", "0.5");
    typed("amend", "note", "4", "kept");
    Typed applied = typed("amend", "apply", "--study-name", "s", "--new-name", "clean");
    assertThat(applied.output()).isEqualTo("clean\n");
    assertThat(applied.errors()).contains("5 of the 6 trials of 's'");
    Typed deleted = typed("amend", "delete", "0", "5", "--study-name", "s", "--new-name", "less");
    assertThat(deleted.output()).isEqualTo("less\n");
    Typed none = typed("amend", "delete", "0..5", "--study-name", "s", "--new-name", "nothing");
    assertThat(none.errors()).contains("No trial of the study 's' would be left");
    assertThat(typed("amend", "apply", "--study-name", "s", "--new-name", "less").errors())
        .contains("'less'");

    try (StudyStore store = new FileLocation(file).openReadOnly()) {
      assertThat(store.names()).containsExactly("s", "clean", "less");
      StudyView clean = store.open("clean");
      assertThat(clean.amendments().all()).isEmpty();
      assertThat(clean.recordedTrials())
          .extracting(FrozenTrial::number)
          .containsExactly(0, 1, 2, 3, 4);
      assertThat(clean.recordedTrials())
          .extracting(t -> t.system().get(AppliedAmendments.NUMBER_BEFORE).orElseThrow())
          .containsExactly(0, 2, 3, 4, 5);
      assertThat(clean.recorded().value(1, 0)).isEqualTo(0.5);
      assertThat(new StudyAmendments(store, clean).note(3)).isEqualTo("kept");
      assertThat(store.open("less").size()).isEqualTo(3);
      assertThat(store.open("s").recorded().size()).isEqualTo(6);
    }
  }

  @Test
  void aCopyKeepsTheRecordAndTheAmendments() {
    typed("amend", "exclude", "1");
    typed("amend", "correct", "2", "0.5");
    assertThat(typed("study", "copy", "--study-name", "s", "--new-name", "t").status()).isZero();
    assertThat(typed("amend", "undo", "1", "2", "--study-name", "t").status()).isZero();
    try (StudyStore store = new FileLocation(file).openReadOnly()) {
      assertThat(store.open("t").trials().get(2).kind()).isEqualTo(TrialState.Kind.FAIL);
      assertThat(store.open("t").excluded()).isZero();
      assertThat(store.open("s").excluded()).isEqualTo(1);
    }
  }

  @Test
  void mistakesAreNamed() {
    assertThat(typed("amend", "exclude", "9").errors()).contains("has no trial 9");
    assertThat(typed("amend", "exclude", "0..999999999").errors()).contains("has no trial 6");
    assertThat(typed("amend", "exclude", "two").errors()).contains("3..9", "'two'");
    assertThat(typed("amend", "exclude", "4..2").errors()).contains("Write 2..4");
    assertThat(typed("amend", "correct", "1", "1", "2").errors())
        .contains("values 2", "objectives 1");
    assertThat(typed("amend", "correct", "1", "many").errors()).contains("'many'");
    assertThat(typed("amend", "correct", "1", "nan").errors()).contains("NaN");
    assertThat(typed("amend", "correct", "1..2", "1").errors()).contains("1..2");
    assertThat(typed("amend", "undo", "1").errors()).contains("no change of trial 1");
    assertThat(typed("amend", "exclude").status()).isEqualTo(1);
    assertThat(typed("amend", "exclude", "1", "--study-name", "t").errors()).contains("'t'");
    assertThat(typed("amend", "history", "-f", "json").output()).isEqualTo("[]\n");
  }

  @Test
  void aMistypedFileIsNamedAndNotMade() {
    Path file = folder.resolve("mistyped.db");
    Typed typed = Typed.parzen("amend", "exclude", "3", "--storage", file.toString());
    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.errors()).contains("mistyped.db");
    assertThat(file).doesNotExist();
  }
}
