package org.parzen.sampler.nsga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.TrialContext;
import org.parzen.sampler.nsga.crossover.BlendCrossover;
import org.parzen.sampler.nsga.crossover.Crossover;
import org.parzen.sampler.nsga.crossover.NormalCrossover;
import org.parzen.sampler.nsga.crossover.PolynomialMutation;
import org.parzen.sampler.nsga.crossover.SimplexCrossover;
import org.parzen.sampler.nsga.crossover.SimulatedBinaryCrossover;
import org.parzen.sampler.nsga.crossover.UniformCrossover;
import org.parzen.sampler.nsga.crossover.VariableBinaryCrossover;
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

class NsgaIISamplerTest {

  private static final NsgaSettings SMALL = NsgaSettings.USUAL.withPopulation(8);

  /// Nothing changes by chance: every gene is a parent's.
  private static final NsgaSettings PURE =
      new NsgaSettings(
          8, OptionalDouble.of(0), 0.9, 0.5, new UniformCrossover(0.5), Optional.empty());

  private static final Map<String, Distribution> MIXED =
      new TreeMap<>(
          Map.of(
              "x", new FloatDistribution(-1, 1),
              "log", new FloatDistribution(1e-6, 1, new Spacing.Log()),
              "grid", new FloatDistribution(0, 1, new Spacing.Stepped(0.25)),
              "whole", new IntDistribution(-3, 12),
              "wholeLog", new IntDistribution(1, 1000, new Spacing.Log()),
              "word", CategoricalDistribution.of("a", "b", "c")));

  static List<Crossover> crossovers() {
    return List.of(
        new UniformCrossover(0.5),
        BlendCrossover.USUAL,
        SimulatedBinaryCrossover.USUAL,
        VariableBinaryCrossover.USUAL,
        new SimplexCrossover(),
        NormalCrossover.USUAL);
  }

  private static Study study(NsgaSettings settings, Direction... directions) {
    return Study.create(
        new InMemoryStore(),
        new StudySpec("evolution", directions),
        StudyOptions.of(new NsgaIISampler(settings)).withoutPruning().withSeed(3));
  }

  private static double internal(Study study, Trial trial, String name) {
    return internal(study.view().trial(trial.number()).orElseThrow(), name);
  }

  /// Not-a-number where the trial has no such parameter.
  private static double internal(FrozenTrial trial, String name) {
    ParameterValue value = trial.parameters().get(name);
    return value == null ? Double.NaN : value.internal();
  }

  private static int generation(Study study, int number) {
    return study
        .view()
        .trial(number)
        .orElseThrow()
        .system()
        .get(NsgaIISampler.GENERATION)
        .orElseThrow()
        .intValue();
  }

  private static Proposal ask(NsgaIISampler sampler, StudyView view) {
    return sampler.propose(
        view, new TrialContext(view.size(), 0), new SplittableRandom(view.size()));
  }

  @ParameterizedTest
  @MethodSource("crossovers")
  void childrenStayInTheirRanges(Crossover crossover) {
    Study study =
        study(
            SMALL.with(crossover).with(PolynomialMutation.USUAL),
            Direction.MINIMIZE,
            Direction.MAXIMIZE);
    for (int i = 0; i < 60; i++) {
      Trial trial = study.ask(MIXED);
      for (Map.Entry<String, Distribution> p : MIXED.entrySet()) {
        assertThat(p.getValue().contains(internal(study, trial, p.getKey())))
            .as("%s in trial %d", p.getKey(), i)
            .isTrue();
      }
      study.tell(trial, internal(study, trial, "x"), internal(study, trial, "whole"));
    }
  }

  @Test
  void generationsAreThePeersWhereTrialsEndInOrder() {
    Study study = study(SMALL, Direction.MINIMIZE);
    int complete = 0;
    for (int i = 0; i < 40; i++) {
      Trial trial = study.ask(MIXED);
      assertThat(generation(study, i)).isEqualTo(complete / 8);
      boolean fails = i % 5 == 2;
      study.tell(trial, fails ? Double.NaN : i);
      complete += fails ? 0 : 1;
    }
  }

  /// Genes of a generation are those of the best of all before it.
  @Test
  void childrenDescendFromTheBest() {
    Study study = study(PURE, Direction.MAXIMIZE);
    TreeMap<Double, Double> best = new TreeMap<>();
    for (int i = 0; i < 64; i++) {
      Trial trial = study.ask(Map.of("x", new FloatDistribution(0, 1)));
      double x = internal(study, trial, "x");
      if (i >= 8) {
        assertThat(best.descendingMap().values().stream().limit(8)).contains(x);
      }
      best.put(x, x);
      study.tell(trial, x);
    }
    assertThat(best).hasSize(8);
  }

  @Test
  void feasibleParentsWinAgainstBetterOnesThatBreakConstraints() {
    Study study = study(PURE, Direction.MINIMIZE);
    for (int i = 0; i < 40; i++) {
      Trial trial = study.ask(Map.of("x", new FloatDistribution(0, 1)));
      double x = internal(study, trial, "x");
      trial.setConstraint("at least a half", 0.5 - x);
      study.tell(trial, x);
    }
    // The first generation has feasible trials; the least of them wins in the end.
    double least =
        study.view().trials().stream()
            .limit(8)
            .mapToDouble(t -> internal(t, "x"))
            .filter(x -> x >= 0.5)
            .min()
            .orElseThrow();
    List<FrozenTrial> trials = study.view().trials();
    assertThat(trials.subList(32, 40))
        .filteredOn(t -> internal(t, "x") == least)
        .hasSizeGreaterThan(4);
    assertThat(trials.subList(32, 40)).allMatch(t -> internal(t, "x") >= 0.5);
  }

  @Test
  void parametersThatDependOnOthersAreInheritedToo() {
    Study study = study(PURE, Direction.MINIMIZE);
    for (int i = 0; i < 80; i++) {
      Trial trial = study.ask();
      boolean forest =
          trial
              .suggest("kind", CategoricalDistribution.of("forest", "network"))
              .equals(Choice.of("forest"));
      String name = forest ? "depth" : "width";
      double value = trial.suggestFloat(name, 0, 1);
      if (i >= 8) {
        // The kind is a parent's, who has the parameter too: its value is that of an earlier trial.
        assertThat(study.view().trials().subList(0, i))
            .as("trial %d, %s", i, name)
            .anyMatch(t -> internal(t, name) == value);
      }
      study.tell(trial, value);
    }
  }

  @Test
  void anOlderViewIsAnsweredAsIfNothingHadHappenedSince() {
    Study study = study(SMALL, Direction.MINIMIZE, Direction.MINIMIZE);
    StudyView[] views = new StudyView[60];
    Proposal[] proposals = new Proposal[60];
    NsgaIISampler used = new NsgaIISampler(SMALL);
    SplittableRandom random = new SplittableRandom(8);
    List<Trial> running = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      while (running.size() < 5) {
        running.add(study.ask(MIXED));
      }
      // Any of five lanes ends first.
      study.tell(running.remove(random.nextInt(5)), random.nextDouble(), random.nextDouble());
      views[i] = study.view();
      proposals[i] = ask(used, views[i]);
    }
    for (int i = 59; i >= 0; i--) {
      assertThat(ask(used, views[i])).as("view %d, warm", i).isEqualTo(proposals[i]);
      assertThat(ask(new NsgaIISampler(SMALL), views[i])).as("cold").isEqualTo(proposals[i]);
    }
  }

  @Test
  void manyParametersEndThoughChildrenLeaveTheRanges() {
    Study study = study(SMALL.with(BlendCrossover.USUAL), Direction.MINIMIZE);
    for (int i = 0; i < 20; i++) {
      Trial trial = study.ask();
      for (int k = 0; k < 500; k++) {
        assertThat(trial.suggestFloat("x" + k, -1, 1)).isBetween(-1.0, 1.0);
      }
      study.tell(trial, i);
    }
  }

  @Test
  void rangesBeyondAllDifferencesAreSurvived() {
    for (Crossover crossover : crossovers()) {
      Study study = study(SMALL.with(crossover).with(PolynomialMutation.USUAL), Direction.MINIMIZE);
      for (int i = 0; i < 20; i++) {
        Trial trial = study.ask();
        double x = trial.suggestFloat("x", -Double.MAX_VALUE, Double.MAX_VALUE);
        assertThat(x).isFinite();
        study.tell(trial, x);
      }
    }
  }

  @Test
  void refusesImpossibleSettings() {
    assertThatThrownBy(() -> SMALL.with(new SimplexCrossover()).withPopulation(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A population of 2 is too small: this crossover needs 3 parents.");
    assertThatThrownBy(
            () ->
                new NsgaSettings(
                    8, OptionalDouble.of(1.5), 0.9, 0.5, BlendCrossover.USUAL, Optional.empty()))
        .hasMessage("The mutation probability must be a number from 0 to 1, not 1.5.");
  }
}
