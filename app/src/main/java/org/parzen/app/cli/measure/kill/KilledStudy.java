package org.parzen.app.cli.measure.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parzen.space.SearchSpace;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.FailureSettings;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.study.StudyDefinition.OnError;
import org.parzen.study.StudyDefinition.RunSettings;
import org.parzen.trial.Constraints;
import org.parzen.trial.FailureKind;

/// A study that is to be killed: a neural network with layers that depend on each other, learning
/// curves, and failures that are tried again. Immutable.
///
/// @param lanes more than one only with waiting for each other, because timing decides otherwise
record KilledStudy(String sampler, String pruner, int lanes) {

  /// What samplers need so that all their phases come in few trials.
  private static final Map<String, Map<String, JsonNode>> SETTINGS =
      Map.of(
          "tpe", Map.of("n_startup_trials", IntNode.valueOf(6)),
          "gp", Map.of("n_startup_trials", IntNode.valueOf(6)),
          "cmaes", Map.of("popsize", IntNode.valueOf(4)),
          "nsgaii", Map.of("population_size", IntNode.valueOf(6)));

  private static final Map<String, Map<String, JsonNode>> PRUNING =
      Map.of("median", Map.of("n_startup_trials", IntNode.valueOf(3)));

  private static final int EPOCHS = 6;

  /// One lane with every pruner, and two lanes with the first.
  static List<KilledStudy> all(List<String> samplers, List<String> pruners) {
    List<KilledStudy> all = new ArrayList<>();
    for (String sampler : samplers) {
      pruners.forEach(pruner -> all.add(new KilledStudy(sampler, pruner, 1)));
      all.add(new KilledStudy(sampler, pruners.getFirst(), 2));
    }
    return all;
  }

  String name() {
    return sampler + "-" + pruner + "-" + lanes;
  }

  Path file(Path folder) {
    return folder.resolve(name() + ".db");
  }

  /// @param pause seconds a step, which do not change what comes of a trial
  StudyDefinition definition(long seed, int trials, double pause) {
    return new StudyDefinition(
        name(),
        new Component(
            "functions",
            Map.of(
                "function", TextNode.valueOf("network"),
                "epochs", IntNode.valueOf(EPOCHS),
                "failure_rate", DoubleNode.valueOf(0.1),
                "pause", DoubleNode.valueOf(pause))),
        "",
        SearchSpace.EMPTY,
        List.of(new Goal("", Direction.MINIMIZE)),
        List.of(),
        new Component(sampler, SETTINGS.getOrDefault(sampler, Map.of())),
        new Component(pruner, PRUNING.getOrDefault(pruner, Map.of())),
        List.of(new Component("total", Map.of("value", IntNode.valueOf(trials)))),
        new RunSettings(
            lanes,
            OnError.CONTINUE,
            Durability.POWER,
            lanes > 1,
            new FailureSettings(
                FailureSettings.Treatment.FAILED,
                FailureSettings.Treatment.FAILED,
                Map.of(FailureKind.ERROR, 1)),
            Constraints.Form.KEYED),
        seed);
  }
}
