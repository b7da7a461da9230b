package org.parzen.sampler.gp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.objective.Outcome;
import org.parzen.part.Pruners;
import org.parzen.part.Samplers;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Runs;
import org.parzen.sampler.Sampler;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialState;

/// Where trials were pruned.
class PrunedPlacesTest {

  private static final Map<String, Distribution> PLANE =
      new TreeMap<>(Map.of("x", new FloatDistribution(0, 1), "y", new FloatDistribution(0, 1)));

  private static final Map<String, Distribution> SQUARE =
      new TreeMap<>(Map.of("m", new IntDistribution(0, 3), "n", new IntDistribution(0, 3)));

  /// What is left to do for a trial that has its parameters.
  private static Outcome bowl(Trial trial, double x, double y) {
    double value = (x - 1) * (x - 1) + (y + 2) * (y + 2);
    for (int step = 0; step < 5; step++) {
      trial.report(value + step, step);
      if (trial.shouldPrune()) {
        return Outcome.pruned("worse");
      }
    }
    return Outcome.of(value);
  }

  private static Sampler made(String sampler) {
    return Samplers.ALL.make(new Component(sampler));
  }

  /// @param lanes so many trials have their parameters before the first of them has a result
  private static Study searched(Sampler sampler, String pruner, long seed, int lanes) {
    Study study =
        Study.create(
            new InMemoryStore(),
            new StudySpec("s", Direction.MINIMIZE),
            StudyOptions.of(sampler)
                .withPruner(Pruners.ALL.make(new Component(pruner)))
                .withSeed(seed));
    Queue<Runnable> begun = new ArrayDeque<>();
    while (study.view().size() < 50) {
      Trial trial = study.ask();
      double x = trial.suggestFloat("x", -10, 10);
      double y = trial.suggestFloat("y", -10, 10);
      begun.add(() -> study.tell(trial.number(), bowl(trial, x, y)));
      if (begun.size() == lanes) {
        begun.remove().run();
      }
    }
    begun.forEach(Runnable::run);
    return study;
  }

  @ParameterizedTest
  @CsvSource({"auto, median, 1", "auto, median, 3", "auto, asha, 1", "gp, median, 1"})
  void noneIsTriedTwice(String sampler, String pruner, int lanes) {
    for (long seed = 1; seed <= 3; seed++) {
      Study study = searched(made(sampler), pruner, seed, lanes);
      assertThat(study.view().count(TrialState.Kind.PRUNED)).isPositive();
      assertThat(Runs.parameters(study)).as("seed %d", seed).doesNotHaveDuplicates();
    }
  }

  @Test
  void theMinimumIsFoundAsWithoutAPruner() {
    for (long seed = 1; seed <= 3; seed++) {
      Study study = searched(made("gp"), "median", seed, 1);
      assertThat(study.best().orElseThrow().state().values().getFirst())
          .as("seed %d", seed)
          .isLessThan(0.01);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "gp"})
  void whatFollowsDependsOnTheTrialsOnly(String id) {
    Sampler sampler = made(id);
    StudyView view = searched(sampler, "median", 1, 1).view();
    for (int number = view.size(); number < view.size() + 3; number++) {
      Proposal warm = sampler.propose(view, Views.context(number), Views.random(number));
      Proposal cold =
          made(id).propose(Views.view(view.trials()), Views.context(number), Views.random(number));
      assertThat(warm).isEqualTo(cold);
    }
  }

  /// The corner was pruned although it promises most, as a pruner may do that compares with more
  /// than reports.
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aPromisingOneIsNotTriedAgainEither(int nearBest) {
    List<FrozenTrial> trials = new ArrayList<>();
    for (FrozenTrial trial : Views.complete(15, PLANE, p -> Views.of(p, "x") + Views.of(p, "y"))) {
      trials.add(Views.reporting(trial, trial.state().values().getFirst()));
    }
    GpSampler sampler = new GpSampler(GpOptions.DEFAULT.withNearBest(nearBest));
    Map<String, Double> corner = propose(sampler, trials);
    trials.add(Views.pruned(15, PLANE, corner, -1));
    assertThat(propose(sampler, trials)).isNotEqualTo(corner);
    trials.removeLast();
    assertThat(propose(sampler, trials)).isEqualTo(corner);
  }

  private static Map<String, Double> propose(GpSampler sampler, List<FrozenTrial> trials) {
    return sampler.propose(Views.view(trials), Views.context(16), Views.random(16)).values();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whenAllWereTriedItGoesOn(boolean distinct) {
    GpSampler sampler =
        new GpSampler(GpOptions.DEFAULT.withStartupTrials(2).withDistinct(distinct));
    List<FrozenTrial> trials = new ArrayList<>();
    trials.add(grid(0, Map.of("m", 0.0, "n", 1.0)));
    trials.add(grid(1, Map.of("m", 1.0, "n", 0.0)));
    Set<Map<String, Double>> pruned = new HashSet<>();
    for (int number = 2; number < 20; number++) {
      Map<String, Double> place =
          sampler.propose(Views.view(trials), Views.context(number), Views.random(number)).values();
      assertThat(place).containsOnlyKeys("m", "n");
      trials.add(grid(number, place));
      if (trials.getLast().kind() == TrialState.Kind.PRUNED && number < 16) {
        assertThat(pruned.add(place)).as("%s in trial %d", place, number).isTrue();
      }
    }
    assertThat(pruned).isNotEmpty();
  }

  /// What is far from the corner is pruned.
  private static FrozenTrial grid(int number, Map<String, Double> place) {
    double value = Views.of(place, "m") + Views.of(place, "n");
    return value > 2
        ? Views.pruned(number, SQUARE, place, value)
        : Views.reporting(Views.complete(number, SQUARE, place, value), value);
  }
}
