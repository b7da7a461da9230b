package org.parzen.plugins.functions;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.space.Spacing;
import org.parzen.trial.Trial;

/// Search spaces that are built while a trial runs, with loops and conditions: those of Figures 1,
/// 3 and 4 of Akiba et al., “Optuna: A Next-generation Hyperparameter Optimization Framework”, KDD
/// 2019.
///
/// The training is replaced by formulas that behave like it: an error with one best region, worse
/// where a network is too small, too large or learns too fast, and a little noise from the trial's
/// own seed.
final class PaperExamples {

  /// Figure 4: layers, units, learning rate and weight decay; reports its error every epoch.
  static final Function NETWORK =
      new Function(
          "network",
          "Neural network (learning curves)",
          "One to three layers, learning rate and weight decay; reports every epoch.",
          PaperExamples::network);

  /// Figure 1: a loop over a number of layers that is itself a parameter.
  static final Function PERCEPTRON =
      Function.of(
          "perceptron",
          "Multilayer perceptron (loop)",
          "One to four layers, each with its own number of units.",
          Objective.of(PaperExamples::perceptron));

  /// Figure 3: which parameters exist depends on the kind of classifier.
  static final Function CLASSIFIER =
      Function.of(
          "classifier",
          "Random forest or perceptron (condition)",
          "A forest has a depth, a perceptron has layers.",
          Objective.of(PaperExamples::classifier));

  private static final RandomGeneratorFactory<RandomGenerator> NOISE =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private PaperExamples() {}

  private static Objective network(Pace pace) {
    return trial -> {
      long layers = trial.suggestInt("n_layers", 1, 3);
      double misfit = layersMisfit(trial, layers, 4);
      double rate = trial.suggestFloat("lr", 1e-5, 1e-1, Spacing.LOG);
      double decay = trial.suggestFloat("weight_decay", 1e-10, 1e-3, Spacing.LOG);
      double floor =
          0.02
              + 0.06 * misfit
              + 0.015 * square(Math.log10(rate) + 2.5)
              + 0.002 * square(Math.log10(decay) + 6);
      // Small rates learn slowly; large ones jump about.
      double speed = 2 + 10 * Math.min(1, rate / 0.003);
      double jitter = 0.004 + Math.min(0.05, rate);
      return train(trial, pace, floor, speed, jitter);
    };
  }

  private static Outcome train(Trial trial, Pace pace, double floor, double speed, double jitter)
      throws InterruptedException {
    RandomGenerator noise = NOISE.create(trial.seed());
    double error = 0.9;
    for (int epoch = 0; epoch < pace.epochs(); epoch++) {
      pace.step();
      double learnt = Math.exp(-speed * (epoch + 1.0) / pace.epochs());
      error = Math.min(0.95, floor + (0.9 - floor) * learnt + jitter * noise.nextDouble());
      trial.report(error, epoch);
      if (trial.shouldPrune()) {
        return Outcome.pruned("");
      }
    }
    return Outcome.of(error);
  }

  private static double perceptron(Trial trial) {
    long layers = trial.suggestInt("n_layers", 1, 4);
    return Math.min(0.9, 0.03 + 0.1 * layersMisfit(trial, layers, 1)) + noise(trial);
  }

  private static double classifier(Trial trial) {
    if (trial.suggestCategorical("classifier", "rf", "mlp").equals("rf")) {
      double depth = (double) trial.suggestInt("rf_max_depth", 2, 32, Spacing.LOG);
      return 0.05 + 0.03 * square(Math.log(depth / 12)) + noise(trial);
    }
    long layers = trial.suggestInt("n_layers", 1, 4);
    return Math.min(0.9, 0.04 + 0.1 * layersMisfit(trial, layers, 1)) + noise(trial);
  }

  /// How far the layers are from two of about 64 and 32 units.
  private static double layersMisfit(Trial trial, long layers, long fewestUnits) {
    double misfit = 0.3 * square(layers - 2.0);
    for (int i = 0; i < layers; i++) {
      double units = (double) trial.suggestInt("n_units_l" + i, fewestUnits, 128);
      misfit += square(Math.log(units / 64 * (i + 1))) / 4;
    }
    return misfit;
  }

  private static double noise(Trial trial) {
    return 0.005 * NOISE.create(trial.seed()).nextDouble();
  }

  private static double square(double value) {
    return value * value;
  }
}
