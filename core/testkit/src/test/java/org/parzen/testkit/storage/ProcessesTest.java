package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.space.Choice;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.study.Direction;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// Several processes on one file, and processes that die.
final class ProcessesTest {

  private static final Instant NOW = Instant.parse("2026-11-21T00:44:38Z");
  private static final int TRIALS = 100;

  @TempDir Path folder = Path.of("");

  private Path file() {
    return folder.resolve("shared.db");
  }

  private StudyStore open() {
    return SqliteStore.open(file(), StorageOptions.DEFAULT);
  }

  private StudyRef create() {
    try (StudyStore store = open()) {
      return store.create(new StudySpec("shared", Direction.MINIMIZE)).ref();
    }
  }

  private Process start(int trials) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            file().toString(),
            Integer.toString(trials))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void twoProcessesLeaveNoGapAndLoseNothing() throws Exception {
    create();
    List<Process> processes = List.of(start(TRIALS), start(TRIALS));
    Set<Integer> told = new HashSet<>();
    for (Process process : processes) {
      told.addAll(finished(process));
      assertThat(process.waitFor()).isZero();
    }
    assertThat(told).hasSize(2 * TRIALS);
    try (StudyStore store = open()) {
      List<FrozenTrial> trials = store.open("shared").trials();
      assertThat(trials).hasSize(2 * TRIALS);
      for (int number = 0; number < trials.size(); number++) {
        assertWhole(trials.get(number), number);
      }
    }
  }

  private static List<Integer> finished(Process process) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      out.lines().forEach(line -> numbers.add(Integer.valueOf(line)));
    }
    return numbers;
  }

  private static void assertWhole(FrozenTrial trial, int number) {
    assertThat(trial.number()).isEqualTo(number);
    assertThat(trial.state().values()).containsExactly((double) number);
    assertThat(trial.parameters()).hasSize(Writer.PARAMETERS);
    assertThat(trial.reports().size()).isEqualTo(Writer.REPORTS);
    assertThat(trial.user().get("n")).contains(IntNode.valueOf(number));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 23, 60})
  void aProcessThatIsKilledLosesNoFinishedTrial(int afterTrials) throws Exception {
    create();
    Process process = start(1_000_000);
    List<Integer> told = new ArrayList<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      while (told.size() < afterTrials) {
        told.add(Integer.valueOf(out.readLine()));
      }
      process.destroyForcibly().waitFor();
    }
    try (StudyStore store = open()) {
      StudyView view = store.open("shared");
      told.forEach(number -> assertWhole(view.trial(number).orElseThrow(), number));
      List<FrozenTrial> trials = view.trials();
      assertThat(trials).hasSizeGreaterThanOrEqualTo(afterTrials);
      for (int number = 0; number < trials.size(); number++) {
        assertThat(trials.get(number).number()).isEqualTo(number);
        if (trials.get(number).kind() == TrialState.Kind.COMPLETE) {
          assertWhole(trials.get(number), number);
        }
      }
      assertThat(store.begin(view.ref(), NOW, Attributes.NONE).number()).isEqualTo(trials.size());
    }
    assertThat(Sql.query(file(), "PRAGMA integrity_check")).containsExactly("ok");
  }

  @Test
  void aTrialThatAnotherProcessFinishedOrTookIsRefusedAndNothingElseIsLost() {
    StudyRef study = create();
    try (StudyStore mine = open();
        StudyStore others = open()) {
      int finished = mine.begin(study, NOW, Attributes.NONE).number();
      int requeued = mine.begin(study, NOW, Attributes.NONE).number();
      int kept = mine.begin(study, NOW, Attributes.NONE).number();
      TrialState.Finished state = new TrialState.Failed(NOW, NOW);
      others.apply(study, new TrialEvent.Ended(finished, state));
      others.apply(study, new TrialEvent.Requeued(requeued));
      assertThat(others.begin(study, NOW.plusSeconds(1), Attributes.NONE).number())
          .isEqualTo(requeued);

      assertThatThrownBy(() -> mine.apply(study, complete(finished)))
          .isInstanceOf(StudyException.TrialFinished.class);
      mine.apply(study, new TrialEvent.Reported(requeued, 1, 1));
      assertThatThrownBy(() -> mine.apply(study, complete(requeued)))
          .isInstanceOf(StudyException.TrialTaken.class)
          .hasMessageContaining("RUNNING");
      mine.apply(study, complete(kept));

      StudyView view = mine.open("shared");
      assertThat(view.trial(finished).orElseThrow().state()).isEqualTo(state);
      assertThat(view.trial(requeued).orElseThrow().reports().isEmpty()).isTrue();
      assertThat(view.trial(kept).orElseThrow().kind()).isEqualTo(TrialState.Kind.COMPLETE);
      assertThat(others.open("shared").trials()).isEqualTo(view.trials());
    }
  }

  private static TrialEvent complete(int number) {
    return new TrialEvent.Ended(number, new TrialState.Complete(NOW, NOW, List.of(1.0)));
  }

  @Test
  void aQueueThatOthersFilledIsServedHere() {
    StudyRef study = create();
    try (StudyStore mine = open();
        StudyStore others = open()) {
      mine.open("shared");
      others.add(study, FrozenTrial.waiting(Map.of("x", Choice.of(1)), Attributes.NONE));
      FrozenTrial begun = mine.begin(study, NOW, Attributes.NONE);
      assertThat(begun.fixed()).containsEntry("x", Choice.of(1));
      assertThat(others.begin(study, NOW, Attributes.NONE).number()).isEqualTo(1);
      others.delete("shared");
      assertThatThrownBy(() -> mine.begin(study, NOW, Attributes.NONE))
          .isInstanceOf(StudyException.NoSuchStudy.class);
    }
  }

  @Test
  void aLockedFileIsWaitedFor() throws Exception {
    StudyRef study = create();
    try (StudyStore store = open()) {
      Thread lane;
      List<Integer> numbers = java.util.Collections.synchronizedList(new ArrayList<>());
      try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file());
          var statement = connection.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        lane =
            Thread.ofPlatform()
                .start(() -> numbers.add(store.begin(study, NOW, Attributes.NONE).number()));
        lane.join(1500);
        assertThat(lane.isAlive()).as("waits while the file is locked").isTrue();
        statement.execute("COMMIT");
      }
      lane.join();
      assertThat(numbers).containsExactly(0);
    }
  }
}
