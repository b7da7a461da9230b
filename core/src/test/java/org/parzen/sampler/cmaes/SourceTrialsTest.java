package org.parzen.sampler.cmaes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parzen.objective.Outcome;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.cmaes.CmaEsOptions.Shape;
import org.parzen.sampler.joint.JointSpace;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudySpec;
import org.parzen.trial.Attributes;
import org.parzen.trial.Trial;

class SourceTrialsTest {

  private static final Distribution SIDE = new FloatDistribution(-5, 5);
  private static final JointSpace SIDES =
      JointSpace.of(new TreeMap<>(Map.of("x", SIDE, "y", SIDE)));

  private static SourcePoint point(double x, double y, double loss) {
    return new SourcePoint(Map.of("x", x, "y", y), loss);
  }

  private static List<SourcePoint> random(int count) {
    Random random = new Random(1);
    List<SourcePoint> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(point(random.nextDouble(-5, 5), random.nextDouble(-5, 5), random.nextGaussian()));
    }
    return points;
  }

  private static Attributes kept(SourceTrials trials) {
    Attributes kept = Attributes.NONE;
    for (StudyEvent.SystemAttributeSet event : trials.attributes()) {
      kept = kept.with(event.key(), event.value());
    }
    return kept;
  }

  @Test
  void areReadBackAsTheyWereKept() {
    List<SourcePoint> points = new ArrayList<>(random(300));
    points.add(new SourcePoint(Map.of("x", 1e-300, "n", 7.0), -100));
    SourceTrials trials = SourceTrials.best("old.db#a", points, JointSpace.EMPTY);
    assertThat(trials.best()).hasSize(30).first().isEqualTo(Map.of("x", 1e-300, "n", 7.0));
    Attributes kept = kept(trials);
    assertThat(SourceTrials.read(kept, "old.db#a")).contains(trials);
    assertThat(SourceTrials.read(kept, "old.db#b")).isEmpty();
    assertThat(kept.values().values()).allMatch(value -> value.asText().length() <= 2045);
  }

  /// The whole way from the points to the beginning is the peer's, for which WarmStart is tested.
  @Test
  void leadToTheBeginningThatAllOfThemTogetherHave() {
    Cube cube = Cube.of(SIDES, false);
    List<SourcePoint> points = random(57);
    Start expected =
        WarmStart.from(
            points.stream()
                .map(p -> new double[] {at(p, "x"), at(p, "y")})
                .toArray(double[][]::new),
            points.stream().mapToDouble(SourcePoint::loss).toArray());
    Attributes kept = kept(SourceTrials.best("old.db", points, SIDES));
    Start start = SourceTrials.read(kept, "old.db").orElseThrow().start(cube);
    assertThat(start.mean()).containsExactly(expected.mean());
    assertThat(start.sigma()).isEqualTo(expected.sigma());
    assertThat(start.covariance().data).containsExactly(expected.covariance().data);
  }

  private static double at(SourcePoint point, String name) {
    return (point.values().getOrDefault(name, Double.NaN) / 2 + 2.5) / 5;
  }

  @Test
  void thoseThatLackAParameterOrLieElsewhereDoNotCount() {
    List<SourcePoint> points = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      points.add(point(1, 2, i));
      points.add(point(1, 7, -i));
      points.add(new SourcePoint(Map.of("x", 3.0), -i));
      points.add(new SourcePoint(Map.of("x", 4.0, "y", 4.0, "other", 1.0), 100 + i));
    }
    SourceTrials known = SourceTrials.best("old.db", points, SIDES);
    assertThat(known.best())
        .containsExactlyElementsOf(
            List.of(
                Map.of("x", 1.0, "y", 2.0), Map.of("x", 1.0, "y", 2.0),
                Map.of("x", 1.0, "y", 2.0), Map.of("x", 1.0, "y", 2.0)));
    SourceTrials unknown = SourceTrials.best("old.db", points, JointSpace.EMPTY);
    assertThat(unknown.best()).hasSize(8).noneMatch(Map.of("x", 1.0, "y", 2.0)::equals);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> unknown.start(Cube.of(SIDES, false)))
        .withMessageContaining("None of the best 8 trials of 'old.db'")
        .withMessageContaining("x, y in the ranges");
  }

  @Test
  void choicesNeitherCountNorAreTakenForNumbers() {
    Study study = study(new CmaEsOptions(0, 0, new Beginning.Middle(), 0, false, Shape.FULL));
    for (int i = 0; i < 12; i++) {
      Trial trial = study.ask();
      trial.suggest("kind", CategoricalDistribution.of("a", "b"));
      study.tell(trial, trial.suggestFloat("x", 0, 1));
    }
    List<SourcePoint> points = SourcePoint.of(study.view(), false);
    assertThat(points).hasSize(12).allMatch(p -> p.values().keySet().equals(java.util.Set.of("x")));
    JointSpace numeric =
        JointSpace.of(new TreeMap<>(Map.of("kind", new IntDistribution(0, 1), "x", SIDE)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SourceTrials.best("old.db", points, numeric))
        .withMessageContaining("there are 0");
    JointSpace mixed =
        JointSpace.of(new TreeMap<>(Map.of("kind", CategoricalDistribution.of("c"), "x", SIDE)));
    assertThat(SourceTrials.best("old.db", points, mixed).best()).hasSize(1);
  }

  @Test
  void prunedOnesCountWithTheirLastReportIfWanted() {
    Study study = study(CmaEsOptions.DEFAULT);
    for (int i = 0; i < 3; i++) {
      Trial trial = study.ask();
      trial.suggestFloat("x", 0, 1);
      trial.report(5, 1);
      trial.report(2 + i, 3);
      study.tell(trial.number(), new Outcome.Pruned("worse"));
    }
    study.tell(study.ask().number(), new Outcome.Failed("no value"));
    study.tell(study.ask(Map.of("x", SIDE)), 9);
    assertThat(SourcePoint.of(study.view(), false))
        .extracting(SourcePoint::loss)
        .containsExactly(9.0);
    assertThat(SourcePoint.of(study.view(), true))
        .extracting(SourcePoint::loss)
        .containsExactly(2.0, 3.0, 4.0, 9.0);
  }

  @Test
  void ofVeryManySomeOfAllRanksAreKept() {
    List<SourcePoint> points =
        IntStream.range(0, 25_000).mapToObj(i -> point(i / 25_000.0, 0, i)).toList();
    SourceTrials trials = SourceTrials.best("old.db", points, JointSpace.EMPTY);
    assertThat(trials.best()).hasSize(1000).doesNotHaveDuplicates();
    assertThat(trials.best().getFirst()).containsEntry("x", 0.0);
    assertThat(trials.best().getLast()).containsEntry("x", 2497 / 25_000.0);
  }

  @Test
  void lessThanTenAreTooFew() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SourceTrials.best("old.db", random(9), JointSpace.EMPTY))
        .withMessageContaining("'old.db' needs at least 10")
        .withMessageContaining("there are 9");
    assertThat(SourceTrials.best("old.db", random(10), SIDES).best()).hasSize(1);
  }

  @Test
  void aStudyThatDoesNotKeepThemSaysSo() {
    Study study = study(CmaEsOptions.DEFAULT.withBeginning(new Beginning.Source("old.db")));
    study.tell(study.ask(Map.of("x", SIDE)), 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> study.ask(Map.of("x", SIDE)))
        .withMessageContaining("'later' does not keep the trials of 'old.db'");
  }

  @Test
  void doNotGoWithVariancesAlone() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CmaEsOptions.DEFAULT
                    .withShape(Shape.SEPARABLE)
                    .withBeginning(new Beginning.Source("old.db")))
        .withMessageContaining("source_trials and use_separable_cma");
  }

  private static Study study(CmaEsOptions options) {
    return Study.create(
        new InMemoryStore(),
        new StudySpec("later", Direction.MINIMIZE),
        StudyOptions.of(new CmaEsSampler(options, new RandomSampler()))
            .withoutPruning()
            .withSeed(1));
  }
}
