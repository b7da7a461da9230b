package org.parzen.sampler.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.DoubleNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.TrialContext;
import org.parzen.sampler.joint.IntersectionSpace;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Spacing;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

class GpSamplerTest {

  private static final Map<String, Distribution> PLANE =
      new TreeMap<>(Map.of("x", new FloatDistribution(0, 1), "y", new FloatDistribution(0, 1)));

  private static final Map<String, Distribution> MIXED = mixed();

  private static Map<String, Distribution> mixed() {
    Map<String, Distribution> space = new LinkedHashMap<>();
    space.put("rate", new FloatDistribution(1e-5, 1, Spacing.LOG));
    space.put("share", new FloatDistribution(0, 1, Spacing.step(0.25)));
    space.put("size", new IntDistribution(1, 1000, Spacing.LOG));
    space.put("count", new IntDistribution(-3, 100));
    space.put("only", new IntDistribution(7, 7));
    space.put(
        "kind",
        new CategoricalDistribution(List.of(Choice.of("a"), Choice.of("b"), Choice.of("c"))));
    return space;
  }

  private static double bowl(Map<String, Double> p) {
    return Math.pow(Views.of(p, "x") - 0.3, 2) + Math.pow(Views.of(p, "y") - 0.7, 2);
  }

  private static double mixedBowl(Map<String, Double> p) {
    return Math.pow(Math.log10(Views.of(p, "rate")) + 3, 2)
        + Math.abs(Views.of(p, "share") - 0.5)
        + Math.pow(Math.log10(Views.of(p, "size")) - 1, 2)
        + Math.pow((Views.of(p, "count") - 60) / 30, 2)
        + (Views.of(p, "kind") == 1 ? 0 : 2);
  }

  private static GpSampler sampler() {
    return new GpSampler(10, false);
  }

  private static Proposal propose(GpSampler sampler, StudyView view) {
    int number = view.size();
    return sampler.propose(view, Views.context(number), Views.random(number));
  }

  private static void assertInside(Proposal proposal, Map<String, Distribution> space) {
    space.forEach(
        (name, distribution) -> {
          if (distribution.isSingle()) {
            assertThat(proposal.values()).doesNotContainKey(name);
          } else {
            assertThat(distribution.contains(Views.of(proposal.values(), name)))
                .as("%s = %s", name, Views.of(proposal.values(), name))
                .isTrue();
          }
        });
  }

  @Test
  void waitsForTheStartupTrials() {
    List<FrozenTrial> ten = Views.complete(10, PLANE, GpSamplerTest::bowl);
    assertThat(propose(sampler(), Views.view(ten.subList(0, 9)))).isEqualTo(Proposal.NONE);
    assertInside(propose(sampler(), Views.view(ten)), PLANE);
    assertThat(propose(new GpSampler(0, false), Views.view(List.of()))).isEqualTo(Proposal.NONE);
  }

  @Test
  void findsTheBottomOfABowl() {
    Proposal proposal =
        propose(
            new GpSampler(10, true), Views.view(Views.complete(30, PLANE, GpSamplerTest::bowl)));
    assertThat(bowl(proposal.values())).isLessThan(1e-3);
  }

  @Test
  void goesUpWhereMoreIsBetter() {
    List<FrozenTrial> trials = Views.complete(30, PLANE, p -> -bowl(p));
    Proposal proposal =
        propose(new GpSampler(10, true), Views.view(List.of(Direction.MAXIMIZE), trials));
    assertThat(bowl(proposal.values())).isLessThan(1e-3);
  }

  @Test
  void choosesAmongAllKindsOfParameters() {
    Proposal proposal =
        propose(sampler(), Views.view(Views.complete(60, MIXED, GpSamplerTest::mixedBowl)));
    assertInside(proposal, MIXED);
    assertThat(proposal.values()).containsEntry("kind", 1.0);
    assertThat(mixedBowl(proposal.values())).isLessThan(0.5);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12, 45, 70, 230})
  void warmEqualsColdAndRowsDoNotMatter(int count) {
    List<FrozenTrial> trials = Views.complete(count, MIXED, GpSamplerTest::mixedBowl);
    Proposal cold = propose(new GpSampler(1, false), Views.view(trials));
    GpSampler warm = new GpSampler(1, false);
    for (int n = Math.max(1, count - 9); n < count; n++) {
      propose(warm, Views.view(trials.subList(0, n)));
    }
    List<FrozenTrial> mixedUp = new ArrayList<>(trials);
    Collections.shuffle(mixedUp, new Random(2));
    propose(warm, Views.view(mixedUp.subList(0, count / 2)));
    assertThat(propose(warm, Views.view(trials))).isEqualTo(cold);
    assertThat(propose(warm, Views.view(mixedUp))).isEqualTo(cold);
    assertThat(propose(new GpSampler(1, false), Views.view(mixedUp))).isEqualTo(cold);
  }

  @Test
  void aStudyOfTheSameNameIsNotTakenForAnother() {
    GpSampler sampler = sampler();
    List<FrozenTrial> one = Views.complete(20, PLANE, GpSamplerTest::bowl);
    List<FrozenTrial> other = Views.complete(20, PLANE, p -> -bowl(p));
    propose(sampler, Views.view(one));
    assertThat(propose(sampler, Views.view(other)))
        .isEqualTo(propose(sampler(), Views.view(other)));
  }

  @Test
  void keepsAwayFromWhatIsRunning() {
    List<FrozenTrial> trials = new ArrayList<>(Views.complete(15, PLANE, GpSamplerTest::bowl));
    Proposal first = propose(sampler(), Views.view(trials));
    trials.add(Views.running(15, PLANE, first.values()));
    Proposal second = propose(sampler(), Views.view(trials));
    assertThat(distance(first, second)).isGreaterThan(0.02);

    // It counts the same whether the other trial has asked for its parameters or not.
    trials.set(15, Views.running(15, PLANE, Map.of()));
    TrialContext context = new TrialContext(16, 1).withProposed(Map.of(15, first.values()));
    assertThat(sampler().propose(Views.view(trials), context, Views.random(16))).isEqualTo(second);
  }

  private static double distance(Proposal a, Proposal b) {
    return Math.hypot(
        Views.of(a.values(), "x") - Views.of(b.values(), "x"),
        Views.of(a.values(), "y") - Views.of(b.values(), "y"));
  }

  @Test
  void keepsWhatIsFixed() {
    StudyView view = Views.view(Views.complete(20, MIXED, GpSamplerTest::mixedBowl));
    TrialContext context =
        new TrialContext(20, 1).withFixed(Map.of("count", Choice.of(5), "kind", Choice.of("c")));
    Proposal proposal = sampler().propose(view, context, Views.random(20));
    assertThat(proposal.values()).containsEntry("count", 5.0).containsEntry("kind", 2.0);
    assertInside(proposal, MIXED);
  }

  @Test
  void proposesWhereConstraintsHold() {
    // The bottom of the bowl is forbidden: x must be 0.6 at least.
    List<FrozenTrial> trials =
        Views.complete(40, PLANE, GpSamplerTest::bowl).stream()
            .map(t -> constrained(t, 0.6 - Views.of(t.parameters(), "x").internal()))
            .toList();
    Proposal proposal = propose(new GpSampler(10, true), Views.view(trials));
    assertThat(proposal.values().get("x")).isCloseTo(0.6, within(0.05));
    assertThat(proposal.values().get("y")).isCloseTo(0.7, within(0.1));
  }

  @Test
  void looksForAFeasiblePlaceFirst() {
    List<FrozenTrial> trials =
        Views.complete(20, PLANE, GpSamplerTest::bowl).stream()
            .map(t -> constrained(t, 1.2 - Views.of(t.parameters(), "x").internal()))
            .toList();
    assertThat(propose(sampler(), Views.view(trials)).values().get("x")).isGreaterThan(0.9);
  }

  private static FrozenTrial constrained(FrozenTrial trial, double value) {
    return trial.withSystem(trial.system().with("constraints:c", DoubleNode.valueOf(value)));
  }

  @Test
  void survivesStrangeObjectives() {
    List<ToDoubleFunction<Map<String, Double>>> objectives =
        List.of(
            p -> 5,
            p -> 1e300,
            p -> Views.of(p, "x") > 0.5 ? 1e300 : -1e300,
            p -> Views.of(p, "x") > 0.5 ? Double.POSITIVE_INFINITY : Views.of(p, "y"),
            p -> Double.NEGATIVE_INFINITY,
            p -> 1e-320 * Views.of(p, "x"));
    for (ToDoubleFunction<Map<String, Double>> objective : objectives) {
      StudyView view = Views.view(Views.complete(15, PLANE, objective));
      assertInside(propose(sampler(), view), PLANE);
      assertInside(propose(new GpSampler(1, true), view), PLANE);
    }
  }

  @Test
  void survivesTheSamePlaceAgainAndAgain() {
    Map<String, Double> place = Map.of("x", 0.5, "y", 0.5);
    List<FrozenTrial> trials =
        IntStream.range(0, 25).mapToObj(i -> Views.complete(i, PLANE, place, i % 3)).toList();
    assertInside(propose(sampler(), Views.view(trials)), PLANE);
    assertInside(propose(new GpSampler(10, true), Views.view(trials)), PLANE);
  }

  @Test
  void worksWithOneTrialAndWithManyParameters() {
    assertInside(
        propose(new GpSampler(1, false), Views.view(Views.complete(1, PLANE, GpSamplerTest::bowl))),
        PLANE);
    Map<String, Distribution> wide =
        IntStream.range(0, 500)
            .boxed()
            .collect(
                Collectors.toMap(
                    i -> "p" + i,
                    i -> new FloatDistribution(0, 1),
                    (a, b) -> a,
                    LinkedHashMap::new));
    assertInside(
        propose(sampler(), Views.view(Views.complete(12, wide, p -> Views.of(p, "p3")))), wide);
  }

  @Test
  void saysThatItWantsOneObjective() {
    StudyView view = Views.view(List.of(Direction.MINIMIZE, Direction.MAXIMIZE), List.of());
    assertThatThrownBy(() -> propose(sampler(), view))
        .hasMessage(
            "The sampler 'gp' works towards one objective, and there are 2. "
                + "Choose another one, such as tpe or nsgaii.");
  }

  @Test
  void fitsAtFixedCounts() {
    assertThat(IntStream.of(1, 31, 33, 100, 127, 200, 1000, 5000).map(Surrogate::scheduled))
        .containsExactly(1, 31, 32, 100, 124, 192, 960, 4992);
  }

  @Test
  void looksAtTheBestAndAtOthersWhereThereAreMany() {
    StudyView view = Views.view(Views.complete(500, PLANE, GpSamplerTest::bowl));
    Observed all = Observed.objective(view, Cube.of(new IntersectionSpace(false).of(view)));
    int[] some = all.bestAndSpread(100);
    assertThat(some).hasSize(100).doesNotHaveDuplicates().isSorted().contains(all.best());
    double median = Arrays.stream(all.values()).sorted().toArray()[250];
    assertThat(Arrays.stream(some).filter(i -> all.values()[i] < median).count())
        .isBetween(20L, 50L);
    assertThat(all.spread(100)).hasSizeBetween(99, 100).isSorted().contains(all.best());
    assertThat(all.spread(500)).hasSize(500);
  }

  /// Where predictions rest on a part of the trials only.
  @Test
  void findsTheBottomAfterManyTrials() {
    List<FrozenTrial> trials = Views.complete(1100, PLANE, GpSamplerTest::bowl);
    GpSampler warm = new GpSampler(10, true);
    propose(warm, Views.view(trials.subList(0, 1098)));
    Proposal proposal = propose(warm, Views.view(trials));
    assertThat(bowl(proposal.values())).isLessThan(1e-3);
    assertThat(proposal).isEqualTo(propose(new GpSampler(10, true), Views.view(trials)));
  }
}
