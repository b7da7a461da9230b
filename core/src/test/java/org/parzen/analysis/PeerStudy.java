package org.parzen.analysis;

import static org.parzen.analysis.Studies.complete;
import static org.parzen.analysis.Studies.having;
import static org.parzen.analysis.Studies.infeasible;
import static org.parzen.analysis.Studies.pruned;

import java.util.List;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Spacing;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

/// A small study with every kind of parameter, of which Optuna 5.0.0.dev computed the charts' data
/// too: a conditional parameter, an infinite value, an infeasible trial, a cell with two trials.
final class PeerStudy {
  private static final Distribution LR = new FloatDistribution(1e-5, 1e-1, Spacing.LOG);
  private static final Distribution BATCH =
      CategoricalDistribution.of(Choice.of(64), Choice.of(16), Choice.of(32));
  private static final Distribution OPTIMIZER = CategoricalDistribution.of("sgd", "adam", "lion");
  private static final Distribution MOMENTUM = new FloatDistribution(0, 1);
  private static final Distribution LAYERS = new IntDistribution(1, 4);

  private PeerStudy() {}

  static StudyView view() {
    // Trials rarely finish in the order of their numbers.
    return Studies.view(
        Direction.MINIMIZE,
        sgd(6, 4, 3e-4, 0, 2, 0.1),
        adam(2, 2, 1e-3, 2, 4),
        adam(0, 3, 1e-4, 1, 2),
        infeasible(sgd(4, 2, 2e-3, 1, 3, 0.9)),
        sgd(3, Double.POSITIVE_INFINITY, 5e-2, 2, 3, 0.25),
        sgd(1, 1.5, 1e-2, 0, 1, 0.5),
        sgd(5, 1, 1e-2, 0, 2, 0.5),
        having(pruned(7, 0.0), "lr", LR, 1e-5));
  }

  static ParameterTable table() {
    return ParameterTable.of(view(), 0);
  }

  private static FrozenTrial adam(int number, double value, double lr, int batch, int layers) {
    FrozenTrial trial = having(complete(number, value), "lr", LR, lr);
    trial = having(trial, "batch", BATCH, batch);
    trial = having(trial, "layers", LAYERS, layers);
    return having(trial, "optimizer", OPTIMIZER, 1);
  }

  private static FrozenTrial sgd(
      int number, double value, double lr, int batch, int layers, double momentum) {
    FrozenTrial trial = adam(number, value, lr, batch, layers);
    return having(having(trial, "optimizer", OPTIMIZER, 0), "momentum", MOMENTUM, momentum);
  }

  /// The names of the parameters, sorted.
  static List<String> names() {
    return List.of("batch", "layers", "lr", "momentum", "optimizer");
  }
}
