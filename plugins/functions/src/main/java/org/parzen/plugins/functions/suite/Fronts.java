package org.parzen.plugins.functions.suite;

import static org.parzen.plugins.functions.suite.SumFormulas.square;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;

/// Functions with several values, whose best compromises are known.
///
/// Sources: Zitzler, Deb and Thiele, “Comparison of Multiobjective Evolutionary Algorithms”,
/// Evolutionary Computation 8 (2000), without the fifth, a function of bits; Deb, Thiele, Laumanns
/// and Zitzler, “Scalable Test Problems for Evolutionary Multiobjective Optimization”, 2005, with
/// three objectives and the numbers of parameters proposed there.
public final class Fronts {

  public static final List<TestCase> CASES =
      List.of(
          Box.of(30, 0, 1).withSeveral("ZDT1", Fronts::zdt1, FrontVolume.lacking(1.0 / 3, 1.1, 11)),
          Box.of(30, 0, 1).withSeveral("ZDT2", Fronts::zdt2, FrontVolume.lacking(2.0 / 3, 1.1, 11)),
          Box.of(30, 0, 1)
              .withSeveral("ZDT3", Fronts::zdt3, FrontVolume.of(12.2217629086, 1.1, 11)),
          zdt4Box().withSeveral("ZDT4", Fronts::zdt4, FrontVolume.lacking(1.0 / 3, 1.1, 420)),
          Box.of(10, 0, 1).withSeveral("ZDT6", Fronts::zdt6, FrontVolume.of(8.6182018584, 1.1, 11)),
          Box.of(7, 0, 1)
              .withSeveral("DTLZ1", Fronts::dtlz1, FrontVolume.lacking(1.0 / 48, 600, 600, 600)),
          Box.of(12, 0, 1)
              .withSeveral(
                  "DTLZ2", Fronts::dtlz2, FrontVolume.lacking(Math.PI / 6, 3.85, 3.85, 3.85)),
          Box.of(22, 0, 1)
              .withSeveral("DTLZ7", Fronts::dtlz7, FrontVolume.of(38.6388951432, 1.1, 1.1, 36.3)));

  private Fronts() {}

  private static Box zdt4Box() {
    List<Distribution> axes = new ArrayList<>(List.of(new FloatDistribution(0, 1)));
    axes.addAll(Collections.nCopies(9, new FloatDistribution(-5, 5)));
    return new Box(axes);
  }

  private static double[] zdt1(double[] x) {
    double g = 1 + 9 * mean(x, 1);
    return new double[] {x[0], g * (1 - Math.sqrt(x[0] / g))};
  }

  private static double[] zdt2(double[] x) {
    double g = 1 + 9 * mean(x, 1);
    return new double[] {x[0], g * (1 - square(x[0] / g))};
  }

  /// A front in five pieces.
  private static double[] zdt3(double[] x) {
    double g = 1 + 9 * mean(x, 1);
    double wave = x[0] / g * Math.sin(10 * Math.PI * x[0]);
    return new double[] {x[0], g * (1 - Math.sqrt(x[0] / g) - wave)};
  }

  /// Many local fronts.
  private static double[] zdt4(double[] x) {
    double g = 1 + 10.0 * (x.length - 1);
    for (int i = 1; i < x.length; i++) {
      g += x[i] * x[i] - 10 * Math.cos(4 * Math.PI * x[i]);
    }
    return new double[] {x[0], g * (1 - Math.sqrt(x[0] / g))};
  }

  /// A front that is found more easily at one end.
  private static double[] zdt6(double[] x) {
    double g = 1 + 9 * Math.pow(mean(x, 1), 0.25);
    double f = 1 - Math.exp(-4 * x[0]) * Math.pow(Math.sin(6 * Math.PI * x[0]), 6);
    return new double[] {f, g * (1 - square(f / g))};
  }

  /// A plane front behind many local ones.
  private static double[] dtlz1(double[] x) {
    double g = 0;
    for (int i = 2; i < x.length; i++) {
      double away = x[i] - 0.5;
      g += 100 * (1 + away * away - Math.cos(20 * Math.PI * away));
    }
    double scale = 0.5 * (1 + g);
    return new double[] {
      scale * x[0] * x[1], scale * x[0] * (1 - x[1]), scale * (1 - x[0]),
    };
  }

  /// An eighth of a sphere.
  private static double[] dtlz2(double[] x) {
    double scale = 1;
    for (int i = 2; i < x.length; i++) {
      scale += square(x[i] - 0.5);
    }
    double a = x[0] * Math.PI / 2;
    double b = x[1] * Math.PI / 2;
    double flat = scale * Math.cos(a);
    return new double[] {flat * Math.cos(b), flat * Math.sin(b), scale * Math.sin(a)};
  }

  /// Four pieces apart from each other.
  private static double[] dtlz7(double[] x) {
    double g = 1 + 9 * mean(x, 2);
    double height = 3;
    for (int i = 0; i < 2; i++) {
      height -= x[i] / (1 + g) * (1 + Math.sin(3 * Math.PI * x[i]));
    }
    return new double[] {x[0], x[1], (1 + g) * height};
  }

  private static double mean(double[] x, int from) {
    double sum = 0;
    for (int i = from; i < x.length; i++) {
      sum += x[i];
    }
    return sum / (x.length - from);
  }
}
