package org.parzen.sampler.tpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.numeric.normal.TruncatedNormal;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.DistributionJson;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;

class KernelsTest {

  private static final double RELATIVE = 1e-9;

  /// Only what can still be chosen: the peer's other two options are deprecated.
  static Stream<JsonNode> univariate() throws IOException {
    return Golden.cases("tpe_parzen_univariate.json")
        .filter(c -> c.path("consider_magic_clip").asBoolean())
        .filter(c -> !c.path("consider_endpoints").asBoolean());
  }

  static Stream<JsonNode> multivariate() throws IOException {
    return Golden.cases("tpe_parzen_multivariate.json");
  }

  @ParameterizedTest
  @MethodSource("univariate")
  void oneParameterHasThePeersDensity(JsonNode golden) {
    Axis axis = Axis.of(DistributionJson.read(golden.path("distribution")));
    double[] observed = Golden.numbers(golden.path("observations_internal"));
    Kernels kernels = kernels(new Axis[] {axis}, new double[][] {observed});
    double[][] points =
        Arrays.stream(Golden.numbers(golden.path("x_internal")))
            .mapToObj(x -> new double[] {x})
            .toArray(double[][]::new);
    assertLogDensities(kernels, points, Golden.numbers(golden.path("log_pdf")));
  }

  @ParameterizedTest
  @MethodSource("univariate")
  void kernelsAreAsWideAsThePeers(JsonNode golden) {
    Axis axis = Axis.of(DistributionJson.read(golden.path("distribution")));
    double[] observed = Golden.numbers(golden.path("observations_internal"));
    Kernels kernels = kernels(new Axis[] {axis}, new double[][] {observed});
    if (axis instanceof Axis.Choices choices) {
      for (int i = 0; i < observed.length; i++) {
        double[] row = Golden.numbers(golden.path("categorical_weights").path(i));
        for (int choice = 0; choice < choices.count(); choice++) {
          double expected = choice == observed[i] ? kernels.hit(choices) : kernels.miss(choices);
          assertThat(row[choice]).isCloseTo(expected, within(RELATIVE));
        }
      }
      return;
    }
    Axis.Numeric numeric = (Axis.Numeric) axis;
    for (int i = 0; i < observed.length; i++) {
      double mean = golden.path("mu").path(i).doubleValue();
      double sigma = golden.path("sigma").path(i).doubleValue();
      assertThat(kernels.place(0, i)).isCloseTo(mean, within(RELATIVE * numeric.length()));
      assertThat(kernels.sigma(0, i)).isCloseTo(sigma, within(RELATIVE * sigma));
    }
  }

  @ParameterizedTest
  @MethodSource("multivariate")
  void severalParametersHaveThePeersDensity(JsonNode golden) {
    List<String> names = golden.path("space").propertyStream().map(e -> e.getKey()).toList();
    Axis[] axes =
        names.stream()
            .map(name -> Axis.of(DistributionJson.read(golden.path("space").path(name))))
            .toArray(Axis[]::new);
    double[][] observed = columns(names, golden.path("observations_internal"));
    double[][] at = columns(names, golden.path("x_internal"));
    double[][] points = new double[at[0].length][names.size()];
    for (int i = 0; i < points.length; i++) {
      for (int axis = 0; axis < names.size(); axis++) {
        points[i][axis] = at[axis][i];
      }
    }
    assertLogDensities(kernels(axes, observed), points, Golden.numbers(golden.path("log_pdf")));
  }

  /// The formula itself, on the peer's own kernels, equal places or not.
  @ParameterizedTest
  @MethodSource("univariate")
  void theFormulaIsThePeers(JsonNode golden) {
    if (!(Axis.of(DistributionJson.read(golden.path("distribution")))
        instanceof Axis.Numeric numeric)) {
      return;
    }
    double[] x = Golden.numbers(golden.path("x_internal"));
    double[] expected = Golden.numbers(golden.path("log_pdf"));
    for (int i = 0; i < x.length; i++) {
      double sum = 0;
      for (int kernel = 0; kernel < golden.path("mu").size(); kernel++) {
        double mean = golden.path("mu").path(kernel).doubleValue();
        double sigma = golden.path("sigma").path(kernel).doubleValue();
        double weight = golden.path("weights").path(kernel).doubleValue();
        sum += weight * Math.exp(logKernel(numeric, mean, sigma, x[i]));
      }
      assertThat(Math.log(sum)).isCloseTo(expected[i], within(RELATIVE * Math.abs(expected[i])));
    }
  }

  private static double logKernel(Axis.Numeric axis, double mean, double sigma, double x) {
    return switch (axis) {
      case Axis.Line line ->
          new TruncatedNormal(mean, sigma, line.low(), line.high())
              .logDensity(line.transform().encode(x));
      case Axis.Grid grid ->
          TruncatedNormal.logMass(mean, sigma, grid.begin(x), grid.end(x))
              - TruncatedNormal.logMass(mean, sigma, grid.low(), grid.high());
    };
  }

  private static double[][] columns(List<String> names, JsonNode byName) {
    return names.stream().map(name -> Golden.numbers(byName.path(name))).toArray(double[][]::new);
  }

  /// Kernels at equal places have the widths that they have at the peer: which of them is the first
  /// and which the last matters, because their trials weigh differently.
  private static Kernels kernels(Axis[] axes, double[][] observed) {
    int count = observed[0].length;
    double[][] at = new double[axes.length][];
    for (int i = 0; i < axes.length; i++) {
      Axis axis = axes[i];
      double[] places = Arrays.stream(observed[i]).map(axis::place).toArray();
      at[i] = axis instanceof Axis.Numeric n ? NumpyOrder.apart(places, n.length()) : places;
    }
    Kernels kernels = new Kernels(axes, 1);
    kernels.load(IntStream.range(0, count).toArray(), at);
    return kernels;
  }

  private static void assertLogDensities(Kernels kernels, double[][] points, double[] expected) {
    Densities densities = densities(kernels, points);
    for (int i = 0; i < points.length; i++) {
      densities.complete(i);
      assertThat(densities.log(i))
          .as("point %d", i)
          .isCloseTo(expected[i], within(RELATIVE * Math.abs(expected[i])));
    }
  }

  /// Whatever the way to a set of trials, its kernels are the same to the bit.
  @Test
  void trialsThatComeAndGoLeaveNoTrace() {
    Axis[] axes = mixed();
    SplittableRandom random = new SplittableRandom(1);
    double[][] at = new double[150][];
    Arrays.setAll(at, _ -> point(random));
    Kernels wandering = new Kernels(axes, 1);
    boolean[] in = new boolean[at.length];
    for (int step = 0; step < 3000; step++) {
      int number = random.nextInt(at.length);
      if (in[number]) {
        wandering.remove(number);
      } else {
        wandering.insert(number, at[number]);
      }
      in[number] = !in[number];
      if (step % 50 == 0) {
        assertSame(wandering, loaded(axes, at, in));
      }
    }
  }

  private static Kernels loaded(Axis[] axes, double[][] at, boolean[] in) {
    int[] numbers = IntStream.range(0, at.length).filter(i -> in[i]).toArray();
    double[][] columns = new double[axes.length][numbers.length];
    for (int axis = 0; axis < axes.length; axis++) {
      for (int i = 0; i < numbers.length; i++) {
        columns[axis][i] = at[numbers[i]][axis];
      }
    }
    Kernels kernels = new Kernels(axes, 1);
    kernels.load(numbers, columns);
    return kernels;
  }

  private static void assertSame(Kernels a, Kernels b) {
    a.settle();
    assertThat(a.size()).isEqualTo(b.size());
    for (int i = 0; i < a.size(); i++) {
      assertThat(a.number(i)).isEqualTo(b.number(i));
      assertThat(a.heights()[i]).isEqualTo(b.heights()[i]);
      for (int axis = 0; axis < a.axes().length; axis++) {
        assertThat(a.place(axis, i)).isEqualTo(b.place(axis, i));
        assertThat(a.scales(axis)[i]).isEqualTo(b.scales(axis)[i]);
        assertThat(a.cells(axis)[i]).isEqualTo(b.cells(axis)[i]);
      }
    }
  }

  private static Axis[] mixed() {
    List<Distribution> space =
        List.of(
            new FloatDistribution(-5, 10),
            new IntDistribution(1, 20),
            CategoricalDistribution.of("a", "b", "c"));
    return space.stream().map(Axis::of).toArray(Axis[]::new);
  }

  private static double[] point(SplittableRandom random) {
    return new double[] {random.nextDouble(-5, 10), random.nextInt(1, 21), random.nextInt(3)};
  }

  /// Against the sum of every kernel: what is left out is less than 4.3e-18 of it a kernel.
  @Test
  void whatIsLeftOutOfASumIsNegligible() {
    Axis[] axes = mixed();
    SplittableRandom random = new SplittableRandom(2);
    Kernels kernels = new Kernels(axes, 1);
    for (int i = 0; i < 1000; i++) {
      kernels.insert(i, point(random));
    }
    kernels.settle();
    double[][] points = new double[20][];
    Arrays.setAll(points, _ -> point(random));
    Densities densities = densities(kernels, points);
    for (int i = 0; i < points.length; i++) {
      densities.complete(i);
      double expected = Math.log(plainSum(kernels, points[i]));
      assertThat(densities.log(i)).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
    }
  }

  private static double plainSum(Kernels kernels, double[] point) {
    int n = kernels.size();
    Axis.Numeric line = (Axis.Numeric) kernels.axes()[0];
    Axis.Numeric grid = (Axis.Numeric) kernels.axes()[1];
    Axis.Choices choices = (Axis.Choices) kernels.axes()[2];
    double sum =
        Math.exp(
            logKernel(line, 2.5, 15, point[0]) + logKernel(grid, 10.5, 20, point[1]) - Math.log(3));
    double weights = 1;
    for (int i = 0; i < n; i++) {
      boolean hit = kernels.place(2, i) == point[2];
      double exponent =
          logKernel(line, kernels.place(0, i), kernels.sigma(0, i), point[0])
              + logKernel(grid, kernels.place(1, i), kernels.sigma(1, i), point[1])
              + Math.log(hit ? kernels.hit(choices) : kernels.miss(choices));
      sum += Weights.byAge(i, n) * Math.exp(exponent);
      weights += Weights.byAge(i, n);
    }
    return sum / weights;
  }

  /// At points in internal form.
  static Densities densities(Kernels kernels, double[][] at) {
    Points points = new Points(kernels.axes(), at.length);
    IntStream.range(0, at.length).forEach(i -> points.set(i, at[i]));
    Densities densities = new Densities(kernels, true, points, new GridMass());
    densities.begin();
    return densities;
  }
}
