package org.parzen.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parzen.app.plot.study.ChartKind;
import org.parzen.app.plot.study.ChartKind.Takes;
import org.parzen.app.plot.study.ChartRequest;
import org.parzen.space.FloatDistribution;
import org.parzen.study.Direction;
import org.parzen.trial.ParameterValue;

/// Values that are hard to place on an axis: every kind of chart shows something of them or says
/// why not, and answers the pointer and the keyboard.
class HardValuesTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double MOST = Double.MAX_VALUE;
  private static final List<double[]> VALUES =
      List.of(
          new double[] {},
          new double[] {1},
          new double[] {0},
          new double[] {-2},
          new double[] {INFINITY},
          new double[] {5, 5, 5},
          new double[] {0, 0, 0},
          new double[] {-3, -2, -1},
          new double[] {-2, 0, 1, 100},
          new double[] {1, -1, 0},
          new double[] {INFINITY, -INFINITY, 1},
          new double[] {INFINITY, INFINITY, -INFINITY},
          new double[] {0, MOST},
          new double[] {MOST, MOST},
          new double[] {-MOST, 1, MOST},
          new double[] {1.2e308, 1.5e308},
          new double[] {Double.MIN_VALUE},
          new double[] {1e-320, 2e-320, 3e-320},
          new double[] {-1e-300, 1e-300, 1e300},
          new double[] {1, Math.nextUp(1.0)},
          new double[] {1e15, 1e15 + 0.125});

  @ParameterizedTest
  @EnumSource(ChartKind.class)
  void everyChartShowsSomethingOrSaysWhy(ChartKind kind) {
    for (double[] values : VALUES) {
      for (Direction direction : Direction.values()) {
        Plot plot = kind.plot(ChartRequest.of(trials(kind, direction, values).view()));
        for (PlotView view : views()) {
          assertThat(showsOrSays(plot, view))
              .as("%s %s %s %s", kind, direction, Arrays.toString(values), view)
              .isTrue();
        }
      }
    }
  }

  /// With a value an objective, a learning curve of the values, and parameters from the usual to
  /// the enormous.
  private static Trials trials(ChartKind kind, Direction direction, double... values) {
    boolean several = kind.takes(Takes.SEVERAL_OBJECTIVES);
    Trials trials = several ? new Trials(direction, Direction.MINIMIZE) : new Trials(direction);
    for (int i = 0; i < values.length; i++) {
      double other = values[values.length - 1 - i];
      Double[] of = several ? new Double[] {values[i], other} : new Double[] {values[i]};
      ParameterValue enormous = new ParameterValue(new FloatDistribution(-MOST, MOST), other);
      ParameterValue usual = new ParameterValue(Trials.X, i);
      Map<String, ParameterValue> parameters =
          Double.isFinite(other) ? Map.of("a", enormous, "x", usual) : Map.of("x", usual);
      trials.add(parameters, of).reporting(values);
    }
    return trials;
  }

  private static List<PlotView> views() {
    List<PlotView> views = new ArrayList<>();
    PlotView all = PlotView.automatic().withSelected(Set.of(0, 1, 7));
    for (PlotView view : List.of(all, all.withClip(true))) {
      views.add(view);
      views.add(view.toggled(LogChoice.X));
      views.add(view.toggled(LogChoice.Y));
      views.add(view.toggled(LogChoice.X).toggled(LogChoice.Y));
    }
    return views;
  }

  private static boolean showsOrSays(Plot plot, PlotView view) {
    assertThat(plot.summary()).isNotBlank();
    Painted painted = Painted.of(plot, view);
    if (painted.placed().isEmpty()) {
      return plot.notice(view).isPresent();
    }
    pointAndWalk(plot, painted.frame());
    return differ(painted.image(), Painted.of(unpainted(plot), view).image());
  }

  private static void pointAndWalk(Plot plot, PlotFrame frame) {
    for (double x = 0; x <= 700; x += 35) {
      for (double y = 0; y <= 400; y += 25) {
        plot.nearest(frame, x, y, 12);
      }
    }
    for (int trial = -1; trial < 5; trial++) {
      plot.neighbour(trial, 1);
      plot.neighbour(trial, -1);
    }
  }

  private static boolean differ(BufferedImage one, BufferedImage other) {
    int[] a = one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth());
    int[] b = other.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth());
    return !Arrays.equals(a, b);
  }

  /// The same chart with an empty frame.
  private static Plot unpainted(Plot plot) {
    return (Plot)
        Proxy.newProxyInstance(
            Plot.class.getClassLoader(),
            new Class<?>[] {Plot.class},
            (_, method, arguments) ->
                method.getName().equals("paint") ? plot : method.invoke(plot, arguments));
  }
}
