package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.TrialEvent;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// Several processes on one log, of which one may be Python, and processes that die.
final class JournalProcessesTest {

  private static final Instant NOW = Instant.parse("2026-11-21T00:44:38Z");
  private static final int TRIALS = 40;

  @TempDir Path folder = Path.of("");

  private Path log() {
    return folder.resolve("shared.log");
  }

  private StudyStore open() {
    return new FileLocation(log()).open();
  }

  private StudyRef create() {
    try (StudyStore store = open()) {
      return store.create(new StudySpec("shared", Direction.MINIMIZE)).ref();
    }
  }

  private Process parzen(int trials) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return start(
        java,
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        Writer.class.getName(),
        log().toString(),
        Integer.toString(trials));
  }

  /// A process that follows Optuna's protocol of logs: lock, append, read all, see what counts.
  private Process python(String lock) throws IOException {
    Path script = folder.resolve("journal_writer.py");
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("journal_writer.py"))) {
      Files.write(script, in.readAllBytes());
    }
    return start("python3", script.toString(), log().toString(), lock, Integer.toString(TRIALS));
  }

  private static Process start(String... command) throws IOException {
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static void requirePython() {
    boolean found;
    try {
      found = start("python3", "-c", "").waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      found = false;
    }
    assertThat(found || !"true".equals(System.getenv("CI"))).as("python3").isTrue();
    assumeTrue(found, "python3 is not installed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"link", "file"})
  void pythonAndParzenOnOneLogLeaveNoGapAndLoseNothing(String lock) throws Exception {
    requirePython();
    create();
    List<Process> processes = List.of(parzen(TRIALS), python(lock), parzen(TRIALS));
    List<Integer> told = new ArrayList<>();
    for (Process process : processes) {
      process.inputReader(StandardCharsets.UTF_8).lines().map(Integer::valueOf).forEach(told::add);
      assertThat(process.waitFor()).isZero();
    }
    assertThat(told).hasSize(3 * TRIALS).doesNotHaveDuplicates();
    try (StudyStore store = new FileLocation(log()).openReadOnly()) {
      List<FrozenTrial> trials = store.open("shared").trials();
      assertThat(trials).hasSize(3 * TRIALS);
      for (int number = 0; number < trials.size(); number++) {
        assertThat(trials.get(number).number()).isEqualTo(number);
        assertThat(trials.get(number).state().values()).containsExactly((double) number);
        assertThat(trials.get(number).parameters()).hasSize(Writer.PARAMETERS);
        assertThat(trials.get(number).reports().size()).isEqualTo(Writer.REPORTS);
      }
    }
    assertThat(Sql.files(folder)).doesNotContain(folder.resolve("shared.log.lock"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 9, 31})
  void aProcessThatIsKilledLosesNoFinishedTrial(int afterTrials) throws Exception {
    create();
    Process process = parzen(1_000_000);
    List<Integer> told = new ArrayList<>();
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      while (told.size() < afterTrials) {
        told.add(Integer.valueOf(out.readLine()));
      }
      process.destroyForcibly().waitFor();
    }
    // It may have had the lock, which is another's after half a minute; here nobody else is.
    Files.deleteIfExists(folder.resolve("shared.log.lock"));
    try (StudyStore store = open()) {
      List<FrozenTrial> trials = store.open("shared").trials();
      told.forEach(
          number ->
              assertThat(trials.get(number).state().values()).containsExactly((double) number));
      FrozenTrial next = store.begin(store.open("shared").ref(), NOW, Attributes.NONE);
      assertThat(next.number()).isEqualTo(trials.size());
    }
    for (String line : Files.readAllLines(log())) {
      assertThat(PythonJson.read(line).isObject()).isTrue();
    }
  }

  @Test
  void aTrialThatAnotherProcessFinishedOrTookIsRefusedAndNothingElseIsLost() {
    StudyRef study = create();
    try (StudyStore mine = open();
        StudyStore others = open()) {
      int finished = mine.begin(study, NOW, Attributes.NONE).number();
      int requeued = mine.begin(study, NOW, Attributes.NONE).number();
      int kept = mine.begin(study, NOW, Attributes.NONE).number();
      others.apply(study, new TrialEvent.Ended(finished, new TrialState.Failed(NOW, NOW)));
      others.apply(study, new TrialEvent.Requeued(requeued));
      assertThat(others.begin(study, NOW.plusSeconds(1), Attributes.NONE).number())
          .isEqualTo(requeued);

      assertThatThrownBy(() -> mine.apply(study, complete(finished)))
          .isInstanceOf(StudyException.TrialFinished.class);
      assertThatThrownBy(() -> mine.apply(study, new TrialEvent.Reported(requeued, 1, 1)))
          .isInstanceOf(StudyException.TrialTaken.class);
      assertThatThrownBy(() -> mine.apply(study, complete(requeued)))
          .isInstanceOf(StudyException.TrialTaken.class);
      mine.apply(study, complete(kept));

      assertThat(mine.open("shared").trial(requeued).orElseThrow().reports().isEmpty()).isTrue();
      assertThat(mine.open("shared").trials()).isEqualTo(others.open("shared").trials());
    }
  }

  private static TrialEvent complete(int number) {
    return new TrialEvent.Ended(number, new TrialState.Complete(NOW, NOW, List.of(1.0)));
  }

  @Test
  void aLockIsWaitedForWhicheverKindItIs() throws Exception {
    StudyRef study = create();
    Path lock = folder.resolve("shared.log.lock");
    try (StudyStore store = open()) {
      for (boolean link : new boolean[] {true, false}) {
        if (link) {
          Files.createSymbolicLink(lock, log());
        } else {
          Files.createFile(lock);
        }
        int before = store.open("shared").size();
        Thread lane = Thread.ofPlatform().start(() -> store.begin(study, NOW, Attributes.NONE));
        lane.join(1200);
        assertThat(lane.isAlive()).as("waits while the log is locked").isTrue();
        assertThat(store.open("shared").size()).as("and may be looked at").isEqualTo(before);
        Files.delete(lock);
        lane.join();
        assertThat(store.open("shared").size()).isEqualTo(before + 1);
      }
    }
    assertThat(Files.exists(lock, LinkOption.NOFOLLOW_LINKS)).isFalse();
  }

  @Test
  void linesAreThoseThatOptunaWrites() throws IOException {
    StudyRef study = create();
    try (StudyStore store = open()) {
      int number = store.begin(study, NOW, Attributes.NONE).number();
      store.apply(
          study,
          new TrialEvent.SystemAttributeSet(number, "ü", PythonJson.read("[1, 1.0, 1e22, NaN]")));
      store.apply(study, complete(number));
    }
    List<String> lines = Files.readAllLines(log());
    String worker =
        "\"worker_id\":\"" + PythonJson.read(lines.get(1)).get("worker_id").asText() + "\",";
    assertThat(lines.subList(1, lines.size()).stream().map(line -> line.replace(worker, "")))
        .containsExactly(
            "{\"op_code\":4,\"study_id\":0,\"datetime_start\":\"2026-11-21T00:44:38.000000+00:00\"}",
            "{\"op_code\":9,\"trial_id\":0,\"system_attr\":{\"\\u00fc\":[1,1.0,1e+22,NaN]}}",
            "{\"op_code\":6,\"trial_id\":0,\"state\":1,\"values\":[1.0],\"datetime_complete\":\"2026-11-21T00:44:38.000000+00:00\"}");
  }
}
