package org.parzen.sampler.gp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parzen.sampler.TrialContext;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

class NearBestTest {

  private static final Map<String, Distribution> PLANE =
      new TreeMap<>(
          Map.of("x", new FloatDistribution(-5, 10), "y", new FloatDistribution(-100, 100)));

  private static final Map<String, Distribution> MIXED =
      new TreeMap<>(
          Map.of(
              "x",
              new FloatDistribution(-5, 10),
              "n",
              new IntDistribution(0, 20),
              "word",
              new CategoricalDistribution(List.of(Choice.of("a"), Choice.of("b")))));

  private static final Map<String, Distribution> WHOLE =
      new TreeMap<>(Map.of("m", new IntDistribution(0, 9), "n", new IntDistribution(0, 9)));

  private static GpSampler sampler(int nearBest) {
    return new GpSampler(GpOptions.DEFAULT.withShorter(2).withNearBest(nearBest));
  }

  private static Map<String, Double> proposed(GpSampler sampler, StudyView view) {
    int number = view.size();
    return sampler.propose(view, Views.context(number), Views.random(number)).values();
  }

  private static double bowl(Map<String, Double> p) {
    return Math.pow(Views.of(p, "x") - 3, 2) + Math.pow((Views.of(p, "y") - 70) / 10, 2);
  }

  private static double mixed(Map<String, Double> p) {
    return Math.pow(Views.of(p, "x") - 3, 2) + Math.abs(Views.of(p, "n") - 7) + Views.of(p, "word");
  }

  private static double whole(Map<String, Double> p) {
    return Views.of(p, "m") - Views.of(p, "n");
  }

  private static FrozenTrial best(List<FrozenTrial> trials) {
    return trials.stream().min(Comparator.comparingDouble(NearBestTest::value)).orElseThrow();
  }

  private static double value(FrozenTrial trial) {
    return trial.state() instanceof TrialState.Complete complete
        ? complete.values().getFirst()
        : Double.POSITIVE_INFINITY;
  }

  private static List<FrozenTrial> searched(int nearBest, int trials) {
    List<FrozenTrial> all = new ArrayList<>(Views.complete(10, PLANE, NearBestTest::bowl));
    GpSampler sampler = sampler(nearBest);
    while (all.size() < trials) {
      Map<String, Double> values = proposed(sampler, Views.view(all));
      all.add(Views.complete(all.size(), PLANE, values, bowl(values)));
    }
    return all;
  }

  @Test
  void followsAMinimumToItsBottom() {
    assertThat(value(best(searched(1, 50)))).isLessThan(1e-9);
  }

  @Test
  void looksCloserTheMoreTrialsThereAre() {
    List<FrozenTrial> trials = searched(1, 50);
    double closest = 0;
    for (FrozenTrial trial : trials.subList(45, 50)) {
      closest = Math.max(closest, Math.abs(Views.of(trial.parameters(), "x").internal() - 3));
    }
    assertThat(closest).isLessThan(0.1);
  }

  @Test
  void discreteParametersStayAsTheyAreAtTheBest() {
    List<FrozenTrial> trials = Views.complete(30, MIXED, NearBestTest::mixed);
    Map<String, Double> values = proposed(sampler(1), Views.view(trials));
    FrozenTrial best = best(trials);
    for (String name : List.of("n", "word")) {
      assertThat(values).containsEntry(name, Views.of(best.parameters(), name).internal());
    }
  }

  @Test
  void whatIsFixedStaysFixed() {
    List<FrozenTrial> trials = Views.complete(30, PLANE, NearBestTest::bowl);
    TrialContext fixed = new TrialContext(30, 1).withFixed(Map.of("x", Choice.of(9.5)));
    Map<String, Double> values =
        sampler(1).propose(Views.view(trials), fixed, Views.random(30)).values();
    assertThat(Views.of(values, "x")).isEqualTo(9.5);
  }

  @Test
  void searchesEverywhereWhereNothingCanMoveALittle() {
    StudyView view = Views.view(Views.complete(20, WHOLE, NearBestTest::whole));
    assertThat(proposed(sampler(1), view)).isEqualTo(proposed(sampler(0), view));
  }

  @Test
  void onlyEveryFewTrialsIfAskedFor() {
    for (int count = 20; count < 26; count++) {
      StudyView view = Views.view(Views.complete(count, PLANE, NearBestTest::bowl));
      Map<String, Double> turns = proposed(sampler(3), view);
      assertThat(turns).isEqualTo(proposed(sampler(count % 3 == 2 ? 1 : 0), view));
    }
  }
}
