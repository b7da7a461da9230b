package org.parzen.plugins.functions.suite;

import static org.parzen.plugins.functions.suite.SumFormulas.square;

/// Functions of a fixed, small number of parameters.
///
/// Sources: as those of [SumFormulas]; Hartmann's and Shekel's: Dixon and Szegő, “Towards Global
/// Optimisation 2”, 1978.
final class FewFormulas {
  private static final double[][] HARTMANN_SCALE = {
    {3, 10, 30}, {0.1, 10, 35}, {3, 10, 30}, {0.1, 10, 35}
  };
  private static final double[][] HARTMANN_PLACE = {
    {0.3689, 0.117, 0.2673},
    {0.4699, 0.4387, 0.747},
    {0.1091, 0.8732, 0.5547},
    {0.03815, 0.5743, 0.8828}
  };
  private static final double[] HARTMANN_WEIGHT = {1, 1.2, 3, 3.2};

  private static final double[][] SHEKEL_PLACE = {
    {4, 4, 4, 4}, {1, 1, 1, 1}, {8, 8, 8, 8}, {6, 6, 6, 6}, {3, 7, 3, 7}
  };
  private static final double[] SHEKEL_WIDTH = {0.1, 0.2, 0.2, 0.4, 0.6};

  private FewFormulas() {}

  static double adjiman(double[] x) {
    return Math.cos(x[0]) * Math.sin(x[1]) - x[0] / (x[1] * x[1] + 1);
  }

  static double carromTable(double[] x) {
    double edge = Math.exp(Math.abs(1 - Math.hypot(x[0], x[1]) / Math.PI));
    return -square(Math.cos(x[0]) * Math.cos(x[1]) * edge) / 30;
  }

  static double hartmann3(double[] x) {
    double sum = 0;
    for (int i = 0; i < HARTMANN_WEIGHT.length; i++) {
      double distance = 0;
      for (int j = 0; j < 3; j++) {
        distance += HARTMANN_SCALE[i][j] * square(x[j] - HARTMANN_PLACE[i][j]);
      }
      sum += HARTMANN_WEIGHT[i] * Math.exp(-distance);
    }
    return -sum;
  }

  static double helicalValley(double[] x) {
    double turn = 10 * Math.atan2(x[1], x[0]) / (2 * Math.PI);
    return 100 * (square(x[2] - turn) + square(Math.hypot(x[0], x[1]) - 1)) + x[2] * x[2];
  }

  static double mishra06(double[] x) {
    double sine = square(Math.sin(square(Math.cos(x[0]) + Math.cos(x[1]))));
    double cosine = square(Math.cos(square(Math.sin(x[0]) + Math.sin(x[1]))));
    double bowl = 0.1 * (square(x[0] - 1) + square(x[1] - 1));
    return bowl - Math.log(square(sine - cosine + x[0]));
  }

  static double ned01(double[] x) {
    double wave = Math.cos(Math.sqrt(Math.abs(x[0] * x[0] + x[1])));
    return Math.sqrt(Math.abs(wave)) + 0.01 * (x[0] + x[1]);
  }

  static double parsopoulos(double[] x) {
    return square(Math.cos(x[0])) + square(Math.sin(x[1]));
  }

  static double problem03(double[] x) {
    double sum = 0;
    for (int k = 1; k <= 5; k++) {
      sum -= k * Math.sin((k + 1) * x[0] + k);
    }
    return sum;
  }

  static double schwefel36(double[] x) {
    return -x[0] * x[1] * (72 - 2 * x[0] - 2 * x[1]);
  }

  static double shekel05(double[] x) {
    double sum = 0;
    for (int i = 0; i < SHEKEL_WIDTH.length; i++) {
      double distance = SHEKEL_WIDTH[i];
      for (int j = 0; j < x.length; j++) {
        distance += square(x[j] - SHEKEL_PLACE[i][j]);
      }
      sum += 1 / distance;
    }
    return -sum;
  }

  static double tripod(double[] x) {
    int right = x[0] >= 0 ? 1 : 0;
    int up = x[1] >= 0 ? 1 : 0;
    return up * (1 + right)
        + Math.abs(x[0] + 50 * up * (1 - 2 * right))
        + Math.abs(x[1] + 50 * (1 - 2 * up));
  }

  /// The squared errors of a network with two hidden neurons on the four inputs of exclusive or.
  static double xor(double[] x) {
    return square(network(x, 1, 1))
        + square(network(x, 0, 0))
        + square(1 - network(x, 1, 0))
        + square(1 - network(x, 0, 1));
  }

  private static double network(double[] x, int a, int b) {
    double first = x[6] * sigmoid(a * x[0] + b * x[1] + x[4]);
    double second = x[7] * sigmoid(a * x[2] + b * x[3] + x[5]);
    return sigmoid(first + second + x[8]);
  }

  private static double sigmoid(double value) {
    return 1 / (1 + Math.exp(-value));
  }
}
