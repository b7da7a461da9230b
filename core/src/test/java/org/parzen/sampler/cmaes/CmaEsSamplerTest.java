package org.parzen.sampler.cmaes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.objective.Outcome;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.sampler.cmaes.CmaEsOptions.Shape;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Spacing;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialState;

class CmaEsSamplerTest {

  private static final Distribution SIDE = new FloatDistribution(-5, 5);
  private static final Map<String, Distribution> TWO = Map.of("x", SIDE, "y", SIDE);

  private static Study study(Sampler sampler, long seed) {
    return Study.create(
        new InMemoryStore(),
        new StudySpec("study", Direction.MINIMIZE),
        StudyOptions.of(sampler).withoutPruning().withSeed(seed));
  }

  private static Sampler cma() {
    return new CmaEsSampler(CmaEsOptions.DEFAULT);
  }

  private static Map<String, Distribution> sides(int count) {
    Map<String, Distribution> sides = new LinkedHashMap<>();
    IntStream.range(0, count).forEach(i -> sides.put("x" + i, SIDE));
    return sides;
  }

  private static double[] point(Study study, Trial trial) {
    return new TreeMap<>(study.view().trial(trial.number()).orElseThrow().parameters())
        .values().stream().mapToDouble(ParameterValue::internal).toArray();
  }

  private static double internal(FrozenTrial trial, String name) {
    return Objects.requireNonNull(trial.parameters().get(name)).internal();
  }

  private static double run(
      Study study, Map<String, Distribution> space, int trials, ToDoubleFunction<double[]> f) {
    for (int i = 0; i < trials; i++) {
      Trial trial = study.ask(space);
      study.tell(trial, f.applyAsDouble(point(study, trial)));
    }
    return value(study.best().orElseThrow());
  }

  private static double value(FrozenTrial trial) {
    return ((TrialState.Complete) trial.state()).values().getFirst();
  }

  private static double sphere(double[] x) {
    return Arrays.stream(x).map(v -> (v - 1) * (v - 1)).sum();
  }

  private static double rosenbrock(double[] x) {
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double bend = x[i + 1] - x[i] * x[i];
      sum += 100 * bend * bend + (1 - x[i]) * (1 - x[i]);
    }
    return sum;
  }

  /// An ellipsoid of condition 1000 after a reflection in the plane across the diagonal.
  private static double ellipsoid(double[] x) {
    int n = x.length;
    double along = Arrays.stream(x).map(v -> v - 1).sum() * 2 / n;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double y = x[i] - 1 - along;
      sum += Math.pow(1000, (double) i / (n - 1)) * y * y;
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void beatsRandomSearchWhereParametersDependOnEachOther(long seed) {
    Map<String, Distribution> five = sides(5);
    double random = run(study(new RandomSampler(), seed), five, 400, CmaEsSamplerTest::ellipsoid);
    double bent = run(study(new RandomSampler(), seed), five, 400, CmaEsSamplerTest::rosenbrock);
    assertThat(run(study(cma(), seed), five, 400, CmaEsSamplerTest::ellipsoid))
        .isLessThan(random / 10);
    assertThat(run(study(cma(), seed), five, 400, CmaEsSamplerTest::rosenbrock))
        .isLessThan(bent / 10);
  }

  @ParameterizedTest
  @EnumSource
  void everyShapeBeatsRandomSearch(Shape shape) {
    Map<String, Distribution> space = new LinkedHashMap<>(sides(3));
    space.put("whole", new IntDistribution(-50, 50));
    space.put("step", new FloatDistribution(-5, 5, new Spacing.Stepped(0.5)));
    double random = run(study(new RandomSampler(), 1), space, 400, CmaEsSamplerTest::sphere);
    Sampler sampler = new CmaEsSampler(CmaEsOptions.DEFAULT.withShape(shape));
    assertThat(run(study(sampler, 1), space, 400, CmaEsSamplerTest::sphere)).isLessThan(random / 4);
  }

  /// As in the peer with one lane: the first trial is not told, the others in batches of six.
  @Test
  void isWhereItsTrialsInOrderLead() {
    Study study = study(cma(), 4);
    run(study, TWO, 20, CmaEsSamplerTest::sphere);
    Optimizer expected = FullCma.start(Start.middle(2), 6, false);
    List<FrozenTrial> trials = study.view().trials();
    for (int batch = 0; batch < 3; batch++) {
      double[][] points = new double[6][];
      double[] losses = new double[6];
      for (int k = 0; k < 6; k++) {
        FrozenTrial trial = trials.get(1 + 6 * batch + k);
        points[k] = Stream.of("x", "y").mapToDouble(n -> (internal(trial, n) + 5) / 10).toArray();
        losses[k] = value(trial);
      }
      expected = expected.tell(points, losses);
    }
    double[] next = expected.ask(random(9));
    Map<String, Double> proposed = cma().propose(study.view(), context(20), random(9)).values();
    assertThat(proposed.get("x")).isCloseTo(next[0] * 10 - 5, within(1e-12));
    assertThat(proposed.get("y")).isCloseTo(next[1] * 10 - 5, within(1e-12));
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static TrialContext context(int number) {
    return new TrialContext(number, 1);
  }

  private static Map<String, Double> propose(Sampler sampler, StudyView view) {
    return sampler.propose(view, context(view.size()), random(view.size())).values();
  }

  static Stream<CmaEsOptions> optionsWithPruned() {
    CmaEsOptions options = CmaEsOptions.DEFAULT.withPruned(true);
    return Stream.concat(
        Arrays.stream(Shape.values()).map(options::withShape),
        Stream.of(options.toldOfAll(), options.beginningAfter(20), options.withPopulation(2)));
  }

  /// Many trials run at once and end in any order, some never; views are asked about in any order.
  @ParameterizedTest
  @MethodSource("optionsWithPruned")
  void lateTrialsAndEarlierViewsChangeNothing(CmaEsOptions options) {
    Sampler warm = new CmaEsSampler(options);
    Study study = study(warm, 6);
    Random random = new Random(2);
    List<Trial> running = new ArrayList<>();
    List<StudyView> views = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      running.add(study.ask(TWO));
      if (running.size() > 9) {
        end(study, running.remove(random.nextInt(running.size())));
      }
      views.add(study.view());
      StudyView view = views.get(random.nextInt(views.size()));
      assertThat(propose(warm, view)).isEqualTo(propose(new CmaEsSampler(options), view));
    }
    assertThat(propose(warm, views.getLast())).hasSize(2);
  }

  private static void end(Study study, Trial trial) {
    double value = sphere(point(study, trial));
    if (trial.number() % 7 == 3) {
      trial.report(value, 2);
      trial.report(value + 1, 1);
      study.tell(trial.number(), new Outcome.Pruned("worse"));
    } else {
      study.tell(trial, value);
    }
  }

  @Test
  void countsPrunedTrialsByTheirLastReportWhereWanted() {
    Study study = study(cma(), 3);
    for (int i = 0; i < 40; i++) {
      end(study, study.ask(TWO));
    }
    Sampler with = new CmaEsSampler(CmaEsOptions.DEFAULT.withPruned(true));
    assertThat(propose(with, study.view())).isNotEqualTo(propose(cma(), study.view()));
  }

  @Test
  void beginsAtRandomThenInTheMiddle() {
    CmaEsOptions options = CmaEsOptions.DEFAULT.withStartupTrials(3);
    Study study = study(new CmaEsSampler(options), 1);
    for (int i = 0; i < 3; i++) {
      assertThat(propose(new CmaEsSampler(options), study.view())).isEmpty();
      run(study, TWO, 1, CmaEsSamplerTest::sphere);
    }
    // Standard deviation 10 / 6: the mean of 400 lies within 0.4 of the middle.
    double sum = 0;
    for (int i = 0; i < 400; i++) {
      sum +=
          new CmaEsSampler(options)
              .propose(study.view(), context(3), random(i))
              .values()
              .getOrDefault("x", Double.NaN);
    }
    assertThat(sum / 400).isBetween(-0.4, 0.4);
  }

  @Test
  void leavesChoicesAndSingleValuesToAnother() {
    Map<String, Distribution> words =
        Map.of("a", CategoricalDistribution.of("u", "v"), "b", new FloatDistribution(2, 2));
    Study study = study(cma(), 1);
    run(study, words, 30, x -> x[0]);
    assertThat(propose(cma(), study.view())).isEmpty();
    assertThat(study.view().trials()).allSatisfy(t -> assertThat(t.parameters()).hasSize(2));
    assertThat(study.view().trials()).extracting(t -> internal(t, "a")).contains(0.0, 1.0);
  }

  @Test
  void followsWhenAParameterIsNoLongerInAllTrials() {
    Study study = study(cma(), 1);
    run(study, sides(3), 30, CmaEsSamplerTest::sphere);
    assertThat(propose(cma(), study.view())).containsOnlyKeys("x0", "x1", "x2");
    run(study, sides(2), 1, CmaEsSamplerTest::sphere);
    assertThat(propose(cma(), study.view())).containsOnlyKeys("x0", "x1");
  }

  /// Such a value is kept as it was asked for, but would throw the distribution far out.
  @Test
  void aFixedValueOutsideItsRangeMovesNothing() {
    Study with = study(cma(), 1);
    Study without = study(cma(), 1);
    run(with, TWO, 10, CmaEsSamplerTest::sphere);
    run(without, TWO, 10, CmaEsSamplerTest::sphere);
    with.enqueue(Map.of("x", Choice.of(1e300)));
    with.tell(with.ask(TWO), 0);
    without.tell(without.ask().number(), new Outcome.Failed("none"));
    assertThat(propose(cma(), with.view())).isEqualTo(propose(cma(), without.view()));
  }

  @Test
  void takesTheWidestRanges() {
    Map<String, Distribution> wide =
        Map.of(
            "huge", new FloatDistribution(-1.7e308, 1.7e308),
            "tiny", new FloatDistribution(0, Double.MIN_VALUE),
            "whole", new IntDistribution(-(1L << 53), 1L << 53),
            "log", new FloatDistribution(1e-300, 1e300, new Spacing.Log()));
    for (Shape shape : Shape.values()) {
      Study study = study(new CmaEsSampler(CmaEsOptions.DEFAULT.withShape(shape)), 1);
      run(study, wide, 60, x -> x[0]);
      assertThat(propose(new CmaEsSampler(CmaEsOptions.DEFAULT), study.view())).hasSize(4);
      for (FrozenTrial trial : study.view().trials()) {
        trial
            .parameters()
            .values()
            .forEach(v -> assertThat(v.distribution().contains(v.internal())).isTrue());
      }
    }
  }

  @Test
  void keepsWhereAGridPointWasDrawnForTheMargin() {
    Map<String, Distribution> space = Map.of("n", new IntDistribution(0, 4), "x", SIDE);
    CmaEsOptions options = CmaEsOptions.DEFAULT.withShape(Shape.MARGIN);
    Study study = study(new CmaEsSampler(options), 1);
    run(study, space, 9, CmaEsSamplerTest::sphere);
    FrozenTrial last = study.view().trials().getLast();
    double drawn = last.system().get(DrawnPoint.KEY).orElseThrow().path("n").asDouble();
    assertThat(Math.abs(drawn * 4 - internal(last, "n"))).isBetween(1e-9, 0.5);
    Proposal fixed =
        new CmaEsSampler(options)
            .propose(
                study.view(),
                new TrialContext(9, 1).withFixed(Map.of("n", Choice.of(1L))),
                new Random(1));
    assertThat(fixed.attributes().isEmpty()).isTrue();
  }

  /// A distribution over one grid point would never leave it without a margin.
  @Test
  void withMarginAGridParameterIsNeverGivenUp() {
    Map<String, Distribution> space = Map.of("n", new IntDistribution(0, 4), "x", SIDE);
    Study study = study(new CmaEsSampler(CmaEsOptions.DEFAULT.withShape(Shape.MARGIN)), 1);
    run(study, space, 600, CmaEsSamplerTest::sphere);
    assertThat(study.view().trials().subList(400, 600))
        .extracting(t -> internal(t, "n"))
        .contains(1.0, 0.0);
  }

  @Test
  void beginsAroundTheBestOfItsFirstTrials() {
    Study study = study(new RandomSampler(), 1);
    run(study, TWO, 30, CmaEsSamplerTest::sphere);
    double[][] places = new double[30][];
    double[] losses = new double[30];
    for (FrozenTrial trial : study.view().trials()) {
      places[trial.number()] =
          Stream.of("x", "y").mapToDouble(n -> (internal(trial, n) + 5) / 10).toArray();
      losses[trial.number()] = value(trial);
    }
    double[] next =
        FullCma.start(WarmStart.from(places, losses), 6, false).ask(random(study.view().size()));
    Sampler sampler = new CmaEsSampler(CmaEsOptions.DEFAULT.beginningAfter(30));
    assertThat(propose(sampler, study.view()).get("x")).isCloseTo(next[0] * 10 - 5, within(1e-12));
  }

  @Test
  void refusesSeveralObjectives() {
    Study study =
        Study.create(
            new InMemoryStore(),
            new StudySpec("two goals", Direction.MINIMIZE, Direction.MINIMIZE),
            StudyOptions.of(cma()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> study.ask(TWO))
        .withMessageContaining("towards one objective, and there are 2");
  }
}
