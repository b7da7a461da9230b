package org.parzen.plugins.program.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.plugins.program.process.ProgramException;
import org.parzen.run.RunHandle;
import org.parzen.run.RunPlan;
import org.parzen.run.StopRule;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.run.StudyRunner;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;
import org.parzen.trial.FailureKind;
import org.parzen.trial.FrozenTrial;

/// Real programs that hear of real runs.
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class TrialFeedTest {

  @TempDir Path folder;

  private final Queue<String> printed = new ConcurrentLinkedQueue<>();
  private final Queue<Integer> ended = new ConcurrentLinkedQueue<>();
  private final Queue<Integer> missed = new ConcurrentLinkedQueue<>();
  private final Queue<Integer> stopped = new ConcurrentLinkedQueue<>();
  private final CountDownLatch told = new CountDownLatch(1);
  private final Study study =
      Study.create(
          new InMemoryStore(),
          new StudySpec("s", Direction.MINIMIZE),
          StudyOptions.of(new RandomSampler()).withSeed(1).withoutPruning());

  private TrialFeed feed(String script, Patience patience) {
    TrialFeed.Listener listener =
        new TrialFeed.Listener(
            printed::add,
            code -> {
              ended.add(code);
              told.countDown();
            },
            missed::add,
            stopped::add);
    return TrialFeed.start(List.of("sh", "-c", script), folder, listener, patience);
  }

  private static Patience silentFor(long millis) {
    return new Patience(Duration.ofMillis(millis), Patience.USUAL.printing());
  }

  private RunHandle run(TrialFeed feed, Objective objective, int trials)
      throws InterruptedException {
    RunHandle run =
        StudyRunner.start(study, objective, RunPlan.of(new StopRule.Additional(trials)), feed);
    run.await();
    return run;
  }

  private static final Objective MIXED =
      trial -> {
        double x = trial.suggestFloat("x", 0, 1);
        if (trial.number() == 1) {
          return Outcome.failed("core dumped", FailureKind.CRASH);
        }
        trial.report(0.5, 3);
        trial.setConstraint("size", -1);
        trial.setUserAttribute("note", PythonJson.read("\"größe\""));
        return Outcome.of(x);
      };

  @Test
  void eachTrialIsALineAndTheLastOneIsWaitedFor() throws Exception {
    try (TrialFeed feed = feed("sleep 0.2; cat > lines; echo done", Patience.USUAL)) {
      run(feed, MIXED, 3);
    }
    List<JsonNode> lines =
        Files.readAllLines(folder.resolve("lines")).stream().map(PythonJson::read).toList();
    assertThat(lines).hasSize(3);
    JsonNode first = lines.getFirst();
    assertThat(first.path("number").asInt()).isZero();
    assertThat(first.path("state").asText()).isEqualTo("COMPLETE");
    assertThat(first.path("values").get(0)).isEqualTo(first.path("params").path("x"));
    assertThat(first.path("intermediate_values")).hasToString("{\"3\":0.5}");
    assertThat(first.path("constraints")).hasToString("{\"size\":-1.0}");
    assertThat(first.path("user_attrs").path("note").asText()).isEqualTo("größe");
    assertThat(first.path("datetime_start").asText()).endsWith("+00:00");
    assertThat(first.path("duration").asDouble()).isPositive();
    assertThat(first.has("reason")).isFalse();
    assertThat(missed).isEmpty();
    assertThat(stopped).isEmpty();
    JsonNode failed = lines.get(1);
    assertThat(failed.path("state").asText()).isEqualTo("FAIL");
    assertThat(failed.path("reason").asText()).isEqualTo("core dumped");
    assertThat(failed.path("failure").asText()).isEqualTo("crash");
    assertThat(failed.path("values")).isEmpty();
    assertThat(ended).isEmpty();
  }

  @Test
  void aProgramThatEndsEarlyIsSaidOnceAndTheRunGoesOn() throws Exception {
    try (TrialFeed feed = feed("echo enough >&2; exit 3", Patience.USUAL)) {
      assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
      RunHandle run = run(feed, MIXED, 5);
      assertThat(run.failed()).isFalse();
    }
    assertThat(study.view().size()).isEqualTo(5);
    assertThat(ended).containsExactly(3);
    assertThat(printed).containsExactly("enough");
    assertThat(missed).as("said when it ended").isEmpty();
  }

  /// Two hundred of its trials are more than a pipe holds.
  private static final Objective LONG_LINES =
      t -> Outcome.of(t.suggestFloat("x".repeat(2000), 0, 1));

  @Test
  void aSlowProgramSlowsNothingAndIsEndedAtLast() throws Exception {
    try (TrialFeed feed = feed("read line; sleep 1000", silentFor(300))) {
      run(feed, LONG_LINES, 200);
    }
    assertThat(study.view().size()).isEqualTo(200);
    assertThat(ended).isEmpty();
    assertThat(missed).isEmpty();
    assertThat(stopped).hasSize(1).allMatch(trials -> trials > 100 && trials < 200);
  }

  @Test
  void aSlowProgramIsWaitedForAsLongAsItGoesOn() throws Exception {
    String fiveAtATime =
        "while read a && read b && read c && read d && read e; do sleep 0.1; echo five; done";
    try (TrialFeed feed = feed(fiveAtATime, silentFor(2000))) {
      run(feed, LONG_LINES, 200);
    }
    assertThat(printed).as("four seconds in all").hasSize(40);
    assertThat(missed).isEmpty();
    assertThat(stopped).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"exec <&-, 3", "cat > lines, 3", "sleep 0, 200"})
  void aProgramThatGoesOnPrintingForEverIsEnded(String begin, int trials) throws Exception {
    Patience patience = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(2));
    String forEver = begin + "; while true; do echo on; sleep 0.05; done";
    try (TrialFeed feed = feed(forEver, patience)) {
      run(feed, LONG_LINES, trials);
    }
    assertThat(stopped).hasSize(1);
    assertThat(printed).contains("on");
    assertThat(missed).isEmpty();
    assertThat(ended).isEmpty();
  }

  /// A line that no pipe holds, so that it is missed for certain.
  private FrozenTrial longerThanAPipe() {
    return study
        .tell(study.ask(), 1)
        .withUser(Attributes.NONE.with("note", TextNode.valueOf("x".repeat(1 << 20))));
  }

  @Test
  void whicheverEndsFirstOneThingIsSaid() throws Exception {
    FrozenTrial trial = longerThanAPipe();
    for (int i = 1; i <= 30; i++) {
      CountDownLatch nearItsEnd = new CountDownLatch(1);
      TrialFeed.Listener listener =
          new TrialFeed.Listener(
              _ -> nearItsEnd.countDown(), ended::add, missed::add, stopped::add);
      List<String> command = List.of("sh", "-c", "echo bye");
      try (TrialFeed feed = TrialFeed.start(command, folder, listener, Patience.USUAL)) {
        feed.ended(trial, study.view());
        nearItsEnd.await();
      }
      assertThat(ended.size() + missed.size()).as("said in all").isEqualTo(i);
    }
    assertThat(stopped).isEmpty();
  }

  @Test
  void nothingIsSaidAfterTheFeedIsClosed() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    TrialFeed.Listener slow =
        new TrialFeed.Listener(
            printed::add,
            code -> {
              begun.countDown();
              LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
              ended.add(code);
            },
            missed::add,
            stopped::add);
    try (TrialFeed _ = TrialFeed.start(List.of("true"), folder, slow, Patience.USUAL)) {
      begun.await();
    }
    assertThat(ended).containsExactly(0);
  }

  @Test
  void whatAProgramThatEndsAfterTheRunWasNotToldOfIsSaid() throws Exception {
    String afterTheRun = "until [ -e over ]; do sleep 0.05; done; sleep 1; read line";
    try (TrialFeed feed = feed(afterTheRun, Patience.USUAL)) {
      run(feed, LONG_LINES, 200);
      Files.createFile(folder.resolve("over"));
    }
    assertThat(missed).hasSize(1).allMatch(trials -> trials > 100 && trials < 200);
    assertThat(stopped).isEmpty();
    assertThat(ended).isEmpty();
  }

  @Test
  void aProgramThatIsNotThereIsSaidBeforeTheRun() {
    assertThatThrownBy(
            () ->
                TrialFeed.start(
                    List.of("no-such-program-here"),
                    folder,
                    new TrialFeed.Listener(printed::add, ended::add, missed::add, stopped::add)))
        .isInstanceOf(ProgramException.class)
        .hasMessageContaining("no-such-program-here");
  }
}
