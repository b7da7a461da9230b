package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.StorageLocation;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// What is typed after `ask` and `tell`, read as Optuna reads it.
class AskAndTellTest {
  @TempDir Path folder;

  private Typed parzen(String... args) {
    return Typed.in(Map.of("OPTUNA_STORAGE", url()), args);
  }

  private String url() {
    return "sqlite:///" + folder.resolve("s.db");
  }

  private StudyView study() {
    try (StudyStore store = StorageLocation.parse(url(), folder).openReadOnly()) {
      return store.open("one");
    }
  }

  @Test
  void theOnlyStudyNeedsNoName() {
    assertThat(parzen("ask").said()).singleElement().asString().contains("holds no study");
    parzen("create-study", "--study-name", "one");
    assertThat(parzen("ask").output()).isEqualTo("{\"number\": 0, \"params\": {}}\n");
    assertThat(parzen("tell", "--trial-number", "0", "--values", "1").status()).isZero();
    assertThat(study().count(TrialState.Kind.COMPLETE)).isEqualTo(1);

    parzen("create-study", "--study-name", "two");
    assertThat(parzen("ask").said())
        .singleElement()
        .asString()
        .contains("Choose one with --study-name: one, two");
  }

  @ParameterizedTest
  @CsvSource({
    "1_000, 1000.0",
    "' 7 ', 7.0",
    "1e-3, 0.001",
    "-.5, -0.5",
    "5., 5.0",
    "INF, Infinity",
    "-Infinity, -Infinity"
  })
  void valuesAreReadAsPythonReadsThem(String typed, String value) {
    parzen("create-study", "--study-name", "one");
    parzen("ask");
    assertThat(parzen("tell", "--trial-number", "0", "--values=" + typed).status()).isZero();
    assertThat(parzen("best-trial", "--study-name", "one", "-f", "json").output())
        .contains("\"value\": " + value + ",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1d", "1f", "0x10", "0x1p3", "_1", "1__0", "1e", ".", "one"})
  void whatPythonDoesNotReadIsNoValue(String typed) {
    parzen("create-study", "--study-name", "one");
    parzen("ask");
    assertThat(parzen("tell", "--trial-number", "0", "--values=" + typed).errors())
        .contains("--values takes numbers, not '" + typed + "'");
    assertThat(study().count(TrialState.Kind.RUNNING)).isEqualTo(1);
  }

  @Test
  void whatIsNoJsonIsQuotedBesideAnExample() {
    parzen("create-study", "--study-name", "one");
    assertThat(parzen("ask", "--search-space", "x 0 1").errors())
        .contains(
            "--search-space takes a JSON object, as in '{\"x\": {\"type\": \"float\", \"low\": 0,"
                + " \"high\": 1}}', not 'x 0 1'.");
    assertThat(parzen("ask", "--sampler", "tpe", "--sampler-kwargs", "[1]").errors())
        .contains("--sampler-kwargs takes a JSON object, as in '{\"seed\": 1}', not '[1]'.");
  }
}
