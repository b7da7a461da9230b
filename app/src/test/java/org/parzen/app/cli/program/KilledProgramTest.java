package org.parzen.app.cli.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.cli.program.Program.Started;
import org.parzen.space.Choice;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;
import org.parzen.trial.TrialState.Kind;

/// A study whose program is killed ten times at random moments ends as if nothing had happened: the
/// first start says all, those that follow only the file and the name.
@EnabledOnOs(OS.LINUX)
class KilledProgramTest {
  private static final int TOTAL = 60;
  private static final int KILLS = 10;

  private static final String SCRIPT =
      """
      import sys, time
      x = float(sys.argv[1])
      for step in range(5):
          time.sleep(0.03)
          print("step", step, "loss", x + 1 / (step + 1), flush=True)
      """;

  @TempDir Path folder;

  @Test
  void tenKillsLoseNothingAndLeaveNothing() throws Exception {
    Path python = python();
    Files.writeString(folder.resolve("train.py"), SCRIPT);
    Program program = new Program(folder);
    SplittableRandom random = new SplittableRandom(20261121);

    int killed = 0;
    for (int i = 0; i < KILLS; i++) {
      Started run = i == 0 ? optimize(program, python) : continued(program, "killed");
      run.awaitSaid("] ");
      if (!run.process().waitFor(random.nextInt(250), TimeUnit.MILLISECONDS)) {
        run.process().destroyForcibly();
        killed++;
      }
      int _ = run.status();
    }
    Started last = continued(program, "killed");

    assertThat(last.status()).isZero();
    assertThat(killed).isGreaterThan(KILLS / 2);
    assertStudy();
    program.awaitSilence();
  }

  private void assertStudy() {
    try (StudyStore store = new FileLocation(folder.resolve("s.db")).openReadOnly()) {
      StudyView view = store.open("killed");
      int done = view.count(Kind.COMPLETE) + view.count(Kind.PRUNED);
      assertThat(done).isEqualTo(TOTAL);
      assertThat(view.count(Kind.PRUNED)).isPositive();
      assertThat(view.size()).isEqualTo(TOTAL);
      assertThat(view.trials().stream().map(FrozenTrial::number))
          .containsExactlyElementsOf(IntStream.range(0, TOTAL).boxed().toList());
      assertThat(view.trials())
          .filteredOn(trial -> trial.kind() == Kind.COMPLETE)
          .allMatch(trial -> trial.reports().size() == 5);
    }
  }

  private static Started continued(Program program, String study) throws Exception {
    return program.start("optimize", "--storage", "s.db", "--study-name", study, "-v");
  }

  /// Total, lanes, sampler and seed are in the file.
  @Test
  void aStudyThatIsContinuedByItsNameAloneIsTheSameAsOneThatWasLeftAlone() throws Exception {
    Program program = new Program(folder);
    SplittableRandom random = new SplittableRandom(6);
    assertThat(network(program, "alone", "0").status()).isZero();
    Started run = network(program, "killed", "0.003");
    int killed = 0;
    while (!hasEnded(run, random)) {
      run.process().destroyForcibly();
      killed++;
      int _ = run.status();
      run = continued(program, "killed");
    }
    assertThat(run.status()).as(run.said()).isZero();
    assertThat(killed).isPositive();
    assertThat(run.said()).contains("Continuing the study 'killed'");
    assertThat(told("killed")).hasSizeGreaterThanOrEqualTo(TOTAL).isEqualTo(told("alone"));
  }

  /// Waits a moment after its first trial: a start that comes to none would be for nothing.
  private static boolean hasEnded(Started run, SplittableRandom random) throws Exception {
    Program.await(() -> run.said().contains("Trial ") || !run.process().isAlive());
    return run.process().waitFor(random.nextInt(500), TimeUnit.MILLISECONDS);
  }

  private static Started network(Program program, String study, String pause) throws Exception {
    return program.start(
        "optimize",
        "--storage",
        "s.db",
        "--study-name",
        study,
        "--plugin",
        "functions",
        "--option",
        "pause=" + pause,
        "--option",
        "failure_rate=0.1",
        "--sampler",
        "tpe",
        "--pruner",
        "asha",
        "--seed",
        "11",
        "--total",
        Integer.toString(TOTAL),
        "-v");
  }

  private record Told(
      int number, TrialState state, Map<String, Choice> parameters, Reports reports) {}

  private List<Told> told(String study) {
    try (StudyStore store = new FileLocation(folder.resolve("s.db")).openReadOnly()) {
      return store.open(study).trials().stream()
          .map(
              trial ->
                  new Told(
                      trial.number(), timeless(trial), trial.externalValues(), trial.reports()))
          .toList();
    }
  }

  private static TrialState timeless(FrozenTrial trial) {
    Instant then = Instant.EPOCH;
    return switch (trial.state()) {
      case TrialState.Complete done -> new TrialState.Complete(then, then, done.values());
      case TrialState.Pruned done -> new TrialState.Pruned(then, then, done.values());
      case TrialState.Failed _ -> new TrialState.Failed(then, then);
      case TrialState.Running _, TrialState.Waiting _ -> trial.state();
    };
  }

  private static Started optimize(Program program, Path python) throws Exception {
    return program.start(
        "optimize",
        "--storage",
        "s.db",
        "--study-name",
        "killed",
        "--command",
        python + " train.py {x}",
        "--param",
        "x float 0..1",
        "--report",
        "regex:step ([0-9]+) loss (\\S+)",
        "--lanes",
        "3",
        "--total",
        Integer.toString(TOTAL),
        "-v");
  }

  /// The interpreter itself, because what stands for it on some machines takes long to start.
  private Path python() throws Exception {
    Path output = folder.resolve("python.txt");
    Process process =
        new ProcessBuilder("sh", "-c", "python3 -c 'import sys; print(sys.executable)'")
            .redirectOutput(output.toFile())
            .start();
    boolean found = process.waitFor() == 0;
    if (System.getenv("CI") != null) {
      assertThat(found).as("Python is there").isTrue();
    }
    assumeThat(found).as("Python is there").isTrue();
    return Path.of(Files.readString(output).strip());
  }
}
