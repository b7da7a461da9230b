package com.example.curvefit;

import java.util.function.DoubleUnaryOperator;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.trial.Trial;

/// Evaluates one trial: asks it for a curve, in whatever order and under whatever condition, and
/// returns the mean squared error.
record CurveFit(Measurements measured, int mostTerms) implements Objective {

  @Override
  public Outcome evaluate(Trial trial) {
    DoubleUnaryOperator curve =
        trial.suggestCategorical("curve", "polynomial", "waves").equals("polynomial")
            ? polynomial(trial)
            : waves(trial);
    double sum = 0;
    int seen = 0;
    for (Measurements.Point point : measured.points()) {
      double error = curve.applyAsDouble(point.x()) - point.y();
      sum += error * error;
      seen++;
      // Every tenth point, the study may end a trial that goes badly.
      if (seen % 10 == 0) {
        trial.report(sum / seen, seen);
        if (trial.shouldPrune()) {
          return Outcome.pruned("");
        }
      }
    }
    return Outcome.of(sum / seen);
  }

  /// How many coefficients there are is itself a parameter: the search space is a loop.
  private DoubleUnaryOperator polynomial(Trial trial) {
    double[] coefficients = new double[(int) trial.suggestInt("terms", 1, mostTerms)];
    for (int i = 0; i < coefficients.length; i++) {
      coefficients[i] = trial.suggestFloat("c" + i, -1, 1);
    }
    return x -> {
      double y = 0;
      for (int i = coefficients.length - 1; i >= 0; i--) {
        y = y * x + coefficients[i];
      }
      return y;
    };
  }

  private DoubleUnaryOperator waves(Trial trial) {
    DoubleUnaryOperator sum = x -> 0;
    long count = trial.suggestInt("waves", 1, mostTerms);
    for (int i = 0; i < count; i++) {
      double height = trial.suggestFloat("height" + i, 0, 1);
      double pace = trial.suggestFloat("pace" + i, 0.5, 4);
      DoubleUnaryOperator others = sum;
      sum = x -> others.applyAsDouble(x) + height * Math.sin(pace * x);
    }
    return sum;
  }
}
