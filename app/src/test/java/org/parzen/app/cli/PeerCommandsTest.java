package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.run.Study;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.storage.location.StorageLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialState;

class PeerCommandsTest {
  private static final String SPACE =
      "{\"x\": {\"type\": \"float\", \"low\": 0, \"high\": 1},"
          + " \"kind\": {\"name\": \"CategoricalDistribution\", \"attributes\": {\"choices\": [null, \"a\"]}}}";

  @TempDir Path folder;
  private String url = "";

  @BeforeEach
  void url() {
    url = "sqlite:///" + folder.resolve("s.db");
  }

  private Typed parzen(String... args) {
    return Typed.in(Map.of("OPTUNA_STORAGE", url), args);
  }

  private StudyView study(String name) {
    try (StudyStore store = StorageLocation.parse(url, folder).openReadOnly()) {
      return store.open(name);
    }
  }

  @Test
  void aStudyIsMadeListedAndRemoved() {
    Typed made = parzen("create-study", "--study-name", "one", "--direction", "maximize");

    assertThat(made.output()).isEqualTo("one\n");
    assertThat(made.said()).containsExactly("A new study created in RDB with name: one");
    assertThat(parzen("study-names").output()).isEqualTo("one\n");
    assertThat(parzen("studies", "-f", "json").output()).contains("[\"MAXIMIZE\"]");

    assertThat(parzen("delete-study", "--study-name", "one").status()).isZero();
    assertThat(parzen("study-names", "-f", "json").output()).isEqualTo("[]\n");
  }

  @Test
  void aStudyWithoutANameGetsOne() {
    assertThat(parzen("create-study", "--directions", "minimize", "maximize").output())
        .matches("no-name-[0-9a-f-]{36}\n");
  }

  @Test
  void aStudyThatExistsIsAnErrorUnlessSkipped() {
    parzen("create-study", "--study-name", "one");

    Typed again = parzen("create-study", "--study-name", "one");
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.errors().lines())
        .singleElement()
        .asString()
        .startsWith("parzen: ")
        .contains("'one'");

    Typed skipped = parzen("create-study", "--study-name", "one", "--skip-if-exists");
    assertThat(skipped.status()).isZero();
    assertThat(skipped.output()).isEqualTo("one\n");
  }

  @Test
  void bothKindsOfDirectionAreAMistake() {
    Typed typed = parzen("create-study", "--direction", "minimize", "--directions", "minimize");
    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.errors()).contains("--directions");
  }

  @Test
  void aUserAttributeIsAText() {
    parzen("create-study", "--study-name", "one");

    Typed set = parzen("study", "set-user-attr", "--study-name", "one", "-k", "n", "--value", "5");

    assertThat(set.status()).isZero();
    assertThat(study("one").user().values().get("n")).hasToString("\"5\"");
  }

  @Test
  void askPrintsNumberAndParametersAndTellEndsTheTrial() {
    parzen("create-study", "--study-name", "one");

    Typed asked = parzen("ask", "--study-name", "one", "--search-space", SPACE);
    assertThat(asked.output())
        .matches("\\{\"number\": 0, \"params\": \\{\"x\": 0[.]\\d+, \"kind\": (null|\"a\")}}\n");

    Typed told = parzen("tell", "--study-name", "one", "--trial-number", "0", "--values", "-2.5");
    assertThat(told.status()).isZero();
    assertThat(parzen("best-trial", "--study-name", "one", "-f", "json").output())
        .contains("\"value\": -2.5");
  }

  @Test
  void askTakesTheSamplerByBothNamesAndItsSeed() {
    parzen("create-study", "--study-name", "one");
    parzen("create-study", "--study-name", "two");

    String first = ask("one", "RandomSampler");
    assertThat(ask("two", "random")).isEqualTo(first);
    assertThat(parzen("ask", "--study-name", "one", "--sampler", "Other").errors())
        .contains("no sampler 'Other'", "random");
    assertThat(parzen("ask", "--study-name", "one", "--sampler-kwargs", "{}").errors())
        .contains("--sampler");
  }

  private String ask(String study, String sampler) {
    Typed asked =
        parzen(
            "ask",
            "--study-name",
            study,
            "--search-space",
            SPACE,
            "--sampler",
            sampler,
            "--sampler-kwargs",
            "{\"seed\": 7}",
            "--flatten",
            "-f",
            "value");
    assertThat(asked.status()).isZero();
    return asked.output();
  }

  @Test
  void askBeginsFromAnEarlierStudyOnceAndForAll() throws IOException {
    Path old = folder.resolve("old.db");
    try (StudyStore store = new FileLocation(old).open()) {
      Study earlier = Study.create(store, new StudySpec("old", Direction.MINIMIZE));
      for (int i = 0; i < 20; i++) {
        Trial trial = earlier.ask();
        earlier.tell(trial, Math.abs(trial.suggestFloat("x", 0, 1) - 0.9));
      }
    }
    parzen("create-study", "--study-name", "one");
    assertThat(askFrom(old).output()).contains("\"number\": 0");
    parzen("tell", "--study-name", "one", "--trial-number", "0", "--values", "1");
    Files.delete(old);
    assertThat(askFrom(old).output()).contains("\"number\": 1");
    assertThat(askFrom(folder.resolve("none.db")).errors())
        .contains("source_trials", "There is no file", "none.db");
  }

  private Typed askFrom(Path file) {
    String kwargs = "{\"source_trials\": \"%s\", \"n_startup_trials\": 1}".formatted(file);
    return parzen(
        "ask",
        "--study-name",
        "one",
        "--search-space",
        SPACE,
        "--sampler",
        "CmaEsSampler",
        "--sampler-kwargs",
        kwargs);
  }

  @Test
  void askNeedsAStudy() {
    parzen("create-study", "--study-name", "one");
    Typed asked = parzen("ask", "--study-name", "other");
    assertThat(asked.status()).isEqualTo(2);
    assertThat(asked.said()).singleElement().asString().contains("'other'", "one");
  }

  @Test
  void tellDecidesByTheValuesWhereNoStateIsGiven() {
    parzen("create-study", "--study-name", "one");
    parzen("ask", "--study-name", "one");
    parzen("ask", "--study-name", "one");

    Typed nan = parzen("tell", "--study-name", "one", "--trial-number", "0", "--values", "nan");
    Typed two = parzen("tell", "--study-name", "one", "--trial-number", "1", "--values", "1", "2");

    assertThat(nan.errors()).contains("The value nan is not acceptable");
    assertThat(two.errors())
        .contains("The number of the values 2 did not match the number of the objectives 1");
    assertThat(study("one").count(TrialState.Kind.FAIL)).isEqualTo(2);
  }

  @Test
  void tellRefusesWhatContradictsTheState() {
    parzen("create-study", "--study-name", "one");
    parzen("ask", "--study-name", "one");

    assertThat(tell("--state", "complete").status()).isEqualTo(1);
    assertThat(tell("--state", "complete", "--values", "nan").status()).isEqualTo(1);
    assertThat(tell("--state", "pruned", "--values", "1").status()).isEqualTo(1);
    assertThat(tell("--state", "running").errors()).contains("complete, pruned, fail");
    assertThat(study("one").count(TrialState.Kind.RUNNING)).isEqualTo(1);

    assertThat(tell("--state", "pruned").status()).isZero();
    assertThat(study("one").count(TrialState.Kind.PRUNED)).isEqualTo(1);
  }

  private Typed tell(String... options) {
    String[] args = new String[options.length + 5];
    String[] first = {"tell", "--study-name", "one", "--trial-number", "0"};
    System.arraycopy(first, 0, args, 0, 5);
    System.arraycopy(options, 0, args, 5, options.length);
    return parzen(args);
  }

  @Test
  void aFinishedTrialIsToldOnlyWhereThatIsSkipped() {
    parzen("create-study", "--study-name", "one");
    parzen("ask", "--study-name", "one");
    tell("--state", "fail");

    assertThat(tell("--values", "1").said())
        .singleElement()
        .asString()
        .contains("Cannot tell a FAIL trial.");
    assertThat(tell("--values", "1", "--skip-if-finished").status()).isZero();
    assertThat(study("one").count(TrialState.Kind.FAIL)).isEqualTo(1);
  }

  @Test
  void theBestOfSeveralObjectivesIsAnotherCommand() {
    parzen("create-study", "--study-name", "two", "--directions", "minimize", "minimize");

    assertThat(parzen("best-trial", "--study-name", "two").said())
        .singleElement()
        .asString()
        .contains("best-trials");
    assertThat(parzen("best-trials", "--study-name", "two", "-f", "json").output())
        .isEqualTo("[]\n");
  }

  @Test
  void aFileOfThePresentFormNeedsNoUpgrade() {
    parzen("create-study", "--study-name", "one");
    assertThat(parzen("storage", "upgrade").said()).containsExactly("This storage is up-to-date.");
  }

  @Test
  void theStorageMayBeNamedBeforeAndAfterTheCommand() {
    parzen("create-study", "--study-name", "one");
    assertThat(Typed.parzen("--storage", url, "study-names").output()).isEqualTo("one\n");
    assertThat(Typed.parzen("study-names", "--storage", url).output()).isEqualTo("one\n");
    assertThat(Typed.parzen("study-names").errors()).contains("--storage");
  }

  @Test
  void otherClassesOfStorageAreRefusedByName() {
    assertThat(parzen("study-names", "--storage-class", "JournalFileStorage").said())
        .singleElement()
        .asString()
        .contains("'JournalFileStorage'", "not supported yet");
    assertThat(parzen("study-names", "--storage-class", "Other").errors()).contains("RDBStorage");
    parzen("create-study", "--study-name", "one");
    assertThat(parzen("study-names", "--storage-class", "RDBStorage").output()).isEqualTo("one\n");
  }

  @Test
  void quietAndVerboseSayLessAndMore() {
    assertThat(parzen("create-study", "-q", "--study-name", "one").errors()).isEmpty();
    assertThat(parzen("create-study", "-q", "-v").status()).isEqualTo(1);
  }

  @Test
  void whatIsSaidGoesIntoTheLogFileToo() {
    Path log = folder.resolve("log.txt");
    parzen("create-study", "--study-name", "one", "--log-file", log.toString());
    assertThat(log)
        .content()
        .matches("\\[I \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3}] A new study .*\n");
  }
}
