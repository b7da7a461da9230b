package org.parzen.plugins.functions.suite;

/// Functions of any number of parameters.
///
/// Sources: Surjanovic and Bingham, “Virtual Library of Simulation Experiments”, Simon Fraser
/// University; Gavana, “Global Optimization Benchmarks and AMPGO”. Bounds and variants are those of
/// McCourt's collection, sigopt/evalset.
final class SumFormulas {
  private SumFormulas() {}

  static double ackley(double[] x) {
    double squares = 0;
    double waves = 0;
    for (double value : x) {
      squares += value * value;
      waves += Math.cos(2 * Math.PI * value);
    }
    double bowl = -20 * Math.exp(-0.2 * Math.sqrt(squares / x.length));
    return bowl - Math.exp(waves / x.length) + 20 + Math.E;
  }

  static double csendes(double[] x) {
    double sum = 0;
    for (double value : x) {
      // A trifle keeps the origin defined.
      sum += Math.pow(value, 6) * (2 + Math.sin(1 / (value + Math.ulp(1.0))));
    }
    return sum;
  }

  static double deflectedCorrugatedSpring(double[] x) {
    double squares = 0;
    for (double value : x) {
      squares += square(value - 5);
    }
    return -Math.cos(5 * Math.sqrt(squares)) + 0.1 * squares;
  }

  static double michalewicz(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.sin(x[i]) * Math.pow(Math.sin((i + 1) * x[i] * x[i] / Math.PI), 20);
    }
    return -sum;
  }

  static double oddSquare(double[] x) {
    double[] center = {1, 1.3};
    double largest = 0;
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double squared = square(x[i] - center[i]);
      largest = Math.max(largest, squared);
      sum += squared;
    }
    double d = x.length * largest;
    return -Math.exp(-d / (2 * Math.PI)) * Math.cos(Math.PI * d) * (1 + 0.02 * sum / (d + 0.01));
  }

  static double pinter(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double before = x[(i + x.length - 1) % x.length];
      double after = x[(i + 1) % x.length];
      double a = before * Math.sin(x[i]) + Math.sin(after);
      double b = before * before - 2 * x[i] + 3 * after - Math.cos(x[i]) + 1;
      double weight = i + 1.0;
      sum += weight * (x[i] * x[i] + 20 * square(Math.sin(a)) + Math.log10(1 + weight * square(b)));
    }
    return sum;
  }

  static double plateau(double[] x) {
    double sum = 30;
    for (double value : x) {
      sum += Math.floor(Math.abs(value));
    }
    return sum;
  }

  static double rosenbrock(double[] x) {
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      sum += 100 * square(x[i + 1] - x[i] * x[i]) + square(1 - x[i]);
    }
    return sum;
  }

  static double rosenbrockLog(double[] x) {
    return Math.log(1 + rosenbrock(x));
  }

  static double sargan(double[] x) {
    double squares = 0;
    double neighbours = 0;
    for (int i = 0; i < x.length; i++) {
      squares += x[i] * x[i];
      neighbours += i + 1 < x.length ? x[i] * x[i + 1] : 0;
    }
    return x.length * (squares + 0.4 * x.length * neighbours);
  }

  static double schwefel20(double[] x) {
    double sum = 0;
    for (double value : x) {
      sum += Math.abs(value);
    }
    return sum;
  }

  static double sphere(double[] x) {
    double sum = 0;
    for (double value : x) {
      sum += value * value;
    }
    return sum;
  }

  static double square(double value) {
    return value * value;
  }
}
