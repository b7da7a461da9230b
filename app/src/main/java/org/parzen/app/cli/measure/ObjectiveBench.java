package org.parzen.app.cli.measure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.parzen.analysis.Quantiles;
import org.parzen.objective.Objective;
import org.parzen.part.Objectives;
import org.parzen.plugins.program.trial.TrialFolder;
import org.parzen.run.RunHandle;
import org.parzen.run.StopRule;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.run.StudyRunner;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.space.SearchSpace;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyDefinition.RunSettings;
import org.parzen.study.StudySpec;
import org.parzen.text.PythonJson;
import org.parzen.trial.TrialState.Kind;

/// What a trial of an objective takes in a study in memory with one lane, beside what the objective
/// takes without Parzen.
///
/// Both are measured in turns, so that a machine that is busy for a while is busy for both; what is
/// given is the median of the turns' means.
///
/// @param trials in all turns together
record ObjectiveBench(MeasuredObjective measured, int trials, Objectives installed) {
  private static final int TURNS = 10;

  /// How long the virtual machine may compile what is measured.
  private static final long WARM_UP_NANOS = 2_000_000_000L;

  /// The measurement as a line of JSON.
  String line() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("parzen-bench-");
    try {
      StudyDefinition definition = definition(measured.component(folder), folder);
      try (Objective objective = installed.make(definition);
          OwnCost own = measured.own(folder)) {
        return line(objective, own, folder);
      }
    } finally {
      TrialFolder.delete(folder);
    }
  }

  private String line(Objective objective, OwnCost own, Path folder)
      throws IOException, InterruptedException {
    int each = Math.max(1, trials / TURNS);
    double[] whole = new double[TURNS];
    double[] alone = new double[TURNS];
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < WARM_UP_NANOS) {
      double _ = run(objective, folder, each);
      double _ = own.milliseconds(each);
    }
    for (int i = 0; i < TURNS; i++) {
      whole[i] = run(objective, folder, each);
      alone[i] = own.milliseconds(each);
    }
    double cost = Quantiles.median(whole);
    double self = Quantiles.median(alone);
    return PythonJson.write(
        JsonNodeFactory.instance
            .objectNode()
            .put("bench", "objective")
            .put("objective", measured.name().toLowerCase(Locale.ROOT))
            .put("trials", each * TURNS)
            .put("ms_per_trial", rounded(cost))
            .put("own_ms", rounded(self))
            .put("overhead_ms", rounded(cost - self)));
  }

  private static double rounded(double milliseconds) {
    return Math.round(milliseconds * 1e6) / 1e6;
  }

  /// @throws IllegalStateException where a trial has no result: then nothing was measured
  private static double run(Objective objective, Path folder, int count)
      throws InterruptedException {
    Path trials = folder.resolve("trials");
    StudyOptions options = StudyOptions.of(new RandomSampler()).withSeed(1).withFolder(trials);
    Study study =
        Study.create(new InMemoryStore(), new StudySpec("bench", Direction.MINIMIZE), options);
    long begin = System.nanoTime();
    RunHandle run = StudyRunner.run(study, objective, new StopRule.Additional(count));
    double milliseconds = (System.nanoTime() - begin) / 1e6 / count;
    TrialFolder.delete(trials);
    if (study.view().count(Kind.COMPLETE) < count) {
      String why = study.view().trial(0).flatMap(t -> t.system().get(Study.REASON)).orElse("");
      throw new IllegalStateException(run.reason().orElse(why));
    }
    return milliseconds;
  }

  private static StudyDefinition definition(Component objective, Path folder) {
    String metric = objective.id().equals("command") ? "exit" : "";
    return new StudyDefinition(
        "bench",
        objective,
        folder.toString(),
        SearchSpace.EMPTY,
        List.of(new Goal(metric, Direction.MINIMIZE)),
        List.of(),
        new Component("random"),
        new Component("none"),
        List.of(),
        RunSettings.DEFAULT,
        1);
  }
}
