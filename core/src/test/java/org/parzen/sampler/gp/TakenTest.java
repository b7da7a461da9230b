package org.parzen.sampler.gp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parzen.sampler.Proposal;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.trial.FrozenTrial;

class TakenTest {

  private static final Map<String, Distribution> TWENTY =
      new TreeMap<>(
          Map.of(
              "n",
              new IntDistribution(0, 9),
              "word",
              new CategoricalDistribution(List.of(Choice.of("a"), Choice.of("b")))));

  private static double value(Map<String, Double> p) {
    return Math.abs(Views.of(p, "n") - 3) + Views.of(p, "word");
  }

  /// The places that trials got, the first of which are given.
  private static List<Map<String, Double>> places(boolean distinct, int trials) {
    GpSampler sampler =
        new GpSampler(GpOptions.DEFAULT.withStartupTrials(2).withDistinct(distinct));
    List<Map<String, Double>> places =
        new ArrayList<>(List.of(Map.of("n", 9.0, "word", 0.0), Map.of("n", 0.0, "word", 1.0)));
    List<FrozenTrial> all = new ArrayList<>();
    while (all.size() < trials) {
      int number = all.size();
      if (number == places.size()) {
        places.add(
            sampler.propose(Views.view(all), Views.context(number), Views.random(number)).values());
      }
      all.add(Views.complete(number, TWENTY, places.get(number), value(places.get(number))));
    }
    return places;
  }

  @Test
  void everyPlaceIsTriedBeforeOneIsTriedAgain() {
    assertThat(new HashSet<>(places(true, 20))).hasSize(20);
    assertThat(new HashSet<>(places(false, 20))).hasSizeLessThan(20);
  }

  @Test
  void goesOnWhenAllHaveBeenTried() {
    assertThat(places(true, 23).subList(20, 23))
        .allMatch(p -> TWENTY.keySet().equals(p.keySet()))
        .allMatch(p -> Views.of(TWENTY, "n").contains(Views.of(p, "n")));
  }

  @Test
  void whatIsRunningIsTakenToo() {
    GpSampler sampler = new GpSampler(GpOptions.DEFAULT.withDistinct(true));
    List<FrozenTrial> all = new ArrayList<>();
    Set<Map<String, Double>> seen = new HashSet<>();
    for (int number = 0; number < 19; number++) {
      Map<String, Double> place = Map.of("n", Math.floor(number / 2.0), "word", number % 2.0);
      seen.add(place);
      all.add(
          number < 15
              ? Views.complete(number, TWENTY, place, value(place))
              : Views.running(number, TWENTY, place));
    }
    Map<String, Double> last =
        sampler.propose(Views.view(all), Views.context(19), Views.random(19)).values();
    assertThat(last).isEqualTo(Map.of("n", 9.0, "word", 1.0)).isNotIn(seen);
  }

  @Test
  void placesAreToldApartByMoreThanRounding() {
    Taken taken = Taken.of(List.of(new double[] {0.5, 1}));
    assertThat(taken.has(new double[] {0.5 + 1e-12, 1})).isTrue();
    assertThat(taken.has(new double[] {0.5 + 1e-6, 1})).isFalse();
    assertThat(taken.within(half -> new double[] {half[0] / 2, 1}).has(new double[] {1, 0}))
        .isTrue();
    assertThat(Taken.of(List.of()).isEmpty()).isTrue();
  }

  /// Where better lies beyond the bounds, the process says the same place each time.
  @Test
  void nothingIsTakenWhereAParameterIsContinuousAndNothingWasPruned() {
    Map<String, Distribution> line = new TreeMap<>(Map.of("x", new FloatDistribution(0, 1)));
    List<FrozenTrial> all = new ArrayList<>(Views.complete(15, line, p -> Views.of(p, "x")));
    all.add(Views.complete(15, line, Map.of("x", 0.0), 0));
    for (boolean distinct : new boolean[] {true, false}) {
      Proposal proposal =
          new GpSampler(GpOptions.DEFAULT.withDistinct(distinct))
              .propose(Views.view(all), Views.context(16), Views.random(16));
      assertThat(proposal.values()).isEqualTo(Map.of("x", 0.0));
    }
  }
}
