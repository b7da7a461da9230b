package org.parzen.sampler.tpe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.sampler.TrialContext;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Spacing;
import org.parzen.space.Transform;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;
import org.parzen.trial.ParameterValue;

/// With one candidate a proposal is a draw from the good mixture: its frequencies are compared with
/// the mixture's density.
class MixtureDrawTest {

  private static final int DRAWS = 40_000;
  private static final int PARTS = 40;

  /// More than so many standard deviations of a cell's count happen in less than one of 10^5 cases.
  private static final double DEVIATIONS = 4.5;

  static Stream<Distribution> distributions() {
    return Stream.of(
        new FloatDistribution(-5, 10),
        new FloatDistribution(1e-5, 1e-1, Spacing.LOG),
        new FloatDistribution(0, 1, Spacing.step(0.1)),
        new IntDistribution(1, 16),
        new IntDistribution(1, 40, Spacing.LOG),
        new IntDistribution(0, 90, Spacing.step(10)),
        CategoricalDistribution.of("a", "b", "c", "d"));
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void drawsHaveTheMixturesDistribution(Distribution distribution) {
    StudyView view = view(distribution);
    TpeSampler sampler = new TpeSampler(new TpeOptions(0, 1, Optional.of(false), false, true, 1));
    double[] cells = cells(distribution);
    double[] expected = expected(distribution, view, cells);
    int[] counts = new int[cells.length];
    SplittableRandom random = new SplittableRandom(11);
    TrialContext self = new TrialContext(100, 1);
    for (int i = 0; i < DRAWS; i++) {
      counts[cell(distribution, cells, sampler.sample(view, self, "x", distribution, random))]++;
    }
    assertThat(Arrays.stream(expected).sum()).isBetween(0.999, 1.001);
    for (int i = 0; i < cells.length; i++) {
      double mean = expected[i] * DRAWS;
      assertThat(Math.abs(counts[i] - mean))
          .as("cell %d of %s: %d times, expected %s", i, distribution, counts[i], mean)
          .isLessThan(DEVIATIONS * Math.sqrt(mean) + 1);
    }
  }

  private static StudyView view(Distribution distribution) {
    Trials trials = new Trials(List.of(Direction.MINIMIZE));
    SplittableRandom random = new SplittableRandom(5);
    for (int number = 0; number < 45; number++) {
      double x = Transform.uniform(distribution, random);
      trials.with(Map.of("x", new ParameterValue(distribution, x)));
      trials.complete(number, new double[] {number});
    }
    return trials.view();
  }

  /// The values of a grid or a choice; the middles of even parts of a line.
  private static double[] cells(Distribution distribution) {
    return switch (Axis.of(distribution)) {
      case Axis.Line line -> {
        double[] middles = new double[PARTS];
        Arrays.setAll(middles, i -> line.low() + line.length() * (i + 0.5) / PARTS);
        yield middles;
      }
      case Axis.Grid grid -> {
        double last =
            distribution instanceof FloatDistribution d
                ? d.high()
                : ((IntDistribution) distribution).high();
        int count = (int) Math.round((last - distribution.first()) / grid.step()) + 1;
        double[] values = new double[count];
        Arrays.setAll(values, i -> distribution.first() + i * grid.step());
        yield values;
      }
      case Axis.Choices choices -> {
        double[] values = new double[choices.count()];
        Arrays.setAll(values, i -> i);
        yield values;
      }
    };
  }

  private static int cell(Distribution distribution, double[] cells, double value) {
    return switch (Axis.of(distribution)) {
      case Axis.Line line ->
          Math.min(
              PARTS - 1,
              (int) ((line.transform().encode(value) - line.low()) / line.length() * PARTS));
      case Axis.Grid grid -> (int) Math.round((value - cells[0]) / grid.step());
      case Axis.Choices _ -> (int) value;
    };
  }

  /// The mixture of the five best trials; on a line, its density integrated over each part.
  private static double[] expected(Distribution distribution, StudyView view, double[] cells) {
    Axis axis = Axis.of(distribution);
    Kernels kernels = new Kernels(new Axis[] {axis}, 1);
    for (int number = 0; number < 5; number++) {
      kernels.insert(number, new double[] {axis.place(view.finished().parameter(number, "x"))});
    }
    kernels.settle();
    int fine = axis instanceof Axis.Line ? 50 : 1;
    double[][] points = new double[cells.length * fine][1];
    for (int i = 0; i < points.length; i++) {
      points[i][0] =
          axis instanceof Axis.Line line ? inside(line, (i + 0.5) / points.length) : cells[i];
    }
    Densities densities = KernelsTest.densities(kernels, points);
    double[] shares = new double[cells.length];
    for (int i = 0; i < points.length; i++) {
      densities.complete(i);
      double width = axis instanceof Axis.Line line ? line.length() / points.length : 1;
      shares[i / fine] += Math.exp(densities.log(i)) * width;
    }
    return shares;
  }

  private static double inside(Axis.Line line, double share) {
    return line.transform().decode(line.low() + line.length() * share);
  }
}
