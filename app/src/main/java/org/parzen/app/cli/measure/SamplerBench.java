package org.parzen.app.cli.measure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parzen.run.Samplers;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.text.PythonJson;
import org.parzen.trial.Trial;

/// How long asking for a trial and telling its result takes after a history of `trials`.
///
/// @param params how many float parameters each trial has
record SamplerBench(String sampler, int params, int trials) {
  private static final int MEASURED = 100;

  /// How long the virtual machine may compile what is measured.
  private static final long WARM_UP_NANOS = 1_000_000_000;

  SamplerBench {
    Samplers.ALL.entry(sampler);
  }

  /// The measurement as a line of JSON.
  String line() {
    Map<String, Distribution> space = space();
    warmUp(space);
    Study study = study("measured");
    run(study, space, trials);
    long begin = System.nanoTime();
    run(study, space, MEASURED);
    double milliseconds = (System.nanoTime() - begin) / 1e6 / MEASURED;
    return PythonJson.write(
        JsonNodeFactory.instance
            .objectNode()
            .put("bench", "sampler")
            .put("sampler", Samplers.ALL.entry(sampler).id())
            .put("params", params)
            .put("trials", trials)
            .put("ms_per_trial", Math.round(milliseconds * 1e6) / 1e6));
  }

  private void warmUp(Map<String, Distribution> space) {
    Study study = study("warm-up");
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < WARM_UP_NANOS) {
      run(study, space, 1);
    }
  }

  private Study study(String name) {
    StudyOptions options =
        StudyOptions.DEFAULT.withSampler(Samplers.ALL.make(new Component(sampler))).withSeed(1);
    return Study.create(new InMemoryStore(), new StudySpec(name, Direction.MINIMIZE), options);
  }

  private Map<String, Distribution> space() {
    Map<String, Distribution> space = new LinkedHashMap<>();
    for (int i = 0; i < params; i++) {
      space.put("x" + i, new FloatDistribution(-5, 5));
    }
    return space;
  }

  private static void run(Study study, Map<String, Distribution> space, int count) {
    List<String> names = List.copyOf(space.keySet());
    for (int i = 0; i < count; i++) {
      Trial trial = study.ask(space);
      double sum = 0;
      for (String name : names) {
        double x = trial.suggestFloat(name, -5, 5);
        sum += x * x;
      }
      study.tell(trial, sum);
    }
  }
}
