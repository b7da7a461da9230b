package org.parzen.plugins.program.protocol;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.trial.KeepFolders;
import org.parzen.plugins.program.trial.TrialFolder;
import org.parzen.run.RunListener;
import org.parzen.run.RunPlan;
import org.parzen.run.StopRule;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.run.StudyRunner;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.Trial;

/// Measures what a trial with two parameters costs above the child's own work, which is none.
/// Arguments: a command.
final class LatencyMain {
  private static final int WARM_UP = 2000;
  private static final int TRIALS = 500;
  private static final int ROUNDS = 15;

  private LatencyMain() {}

  public static void main(String[] command) throws Exception {
    Path folder = Files.createTempDirectory("parzen-latency");
    Objective inProcess = trial -> inProcess(trial);
    measure("in process, with a folder", inProcess, folder);
    for (KeepFolders keep : KeepFolders.values()) {
      ChildSpec spec =
          new ChildSpec(
              List.of(command), Path.of("").toAbsolutePath(), Map.of(), Limits.NONE, keep);
      try (Objective objective = new ProtocolObjective(spec)) {
        measure("child, folders kept: " + keep, objective, folder);
      }
    }
    TrialFolder.delete(folder);
  }

  private static Outcome inProcess(Trial trial) {
    Path folder = trial.folder();
    return Outcome.of(
        trial.suggestFloat("x", 0, 1) + trial.suggestFloat("y", 0, 1) + folder.getNameCount());
  }

  @SuppressWarnings("SystemOut")
  private static void measure(String what, Objective objective, Path folder) throws Exception {
    run(objective, folder.resolve(what + " 0"), WARM_UP);
    double[] micros = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      micros[i] = run(objective, folder.resolve(what + " " + (i + 1)), TRIALS);
    }
    Arrays.sort(micros);
    System.out.println(
        what
            + ": µs a trial, least and median of rounds: "
            + Math.round(micros[0])
            + ", "
            + Math.round(micros[ROUNDS / 2]));
  }

  private static double run(Objective objective, Path folder, int trials) throws Exception {
    StudyOptions options = StudyOptions.of(new RandomSampler()).withFolder(folder);
    Study study =
        Study.create(new InMemoryStore(), new StudySpec("s", Direction.MINIMIZE), options);
    long start = System.nanoTime();
    StudyRunner.start(
            study, objective, RunPlan.of(new StopRule.Additional(trials)), RunListener.SILENT)
        .await();
    return (System.nanoTime() - start) / 1e3 / trials;
  }
}
