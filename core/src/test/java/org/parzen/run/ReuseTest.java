package org.parzen.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.sampler.Runs.atMost;
import static org.parzen.sampler.Runs.run;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.part.Registry;
import org.parzen.part.Samplers;
import org.parzen.sampler.Sampler;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.IntDistribution;
import org.parzen.space.Parameter;
import org.parzen.space.SearchSpace;
import org.parzen.storage.StudyStore;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.StudyDefinition.OnError;
import org.parzen.study.StudySpec;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialPruned;
import org.parzen.trial.TrialState;

/// The choice to reuse results, in whole runs.
class ReuseTest {

  private static final IntDistribution DIGIT = new IntDistribution(0, 3);

  /// The numbers of the trials whose work was done.
  private final List<Integer> measured = Collections.synchronizedList(new ArrayList<>());

  private final StudyStore store = new InMemoryStore();

  private static Sampler reusing(String id) {
    return Samplers.ALL.make(new Component(id, Map.of("repeats", TextNode.valueOf("reuse"))));
  }

  private Study study(Direction... directions) {
    return Study.create(
        store,
        new StudySpec("s", List.of(directions), Attributes.NONE, Attributes.NONE),
        options(reusing("random")));
  }

  private static StudyOptions options(Sampler sampler) {
    return StudyOptions.of(sampler).withSeed(3).withoutPruning();
  }

  private void work(Trial trial) {
    measured.add(trial.number());
  }

  private Outcome learn(Trial trial) {
    long n = trial.suggestInt("n", 0, 3);
    work(trial);
    trial.report(n + 0.5, 1);
    trial.report(n + 0.25, 2);
    trial.setConstraint("c", (double) (n - 2));
    trial.setUserAttribute("file", "model-" + trial.number());
    return Outcome.of((double) n);
  }

  private static double n(FrozenTrial trial) {
    return Objects.requireNonNull(trial.parameters().get("n")).internal();
  }

  private static Optional<Integer> from(FrozenTrial trial) {
    return trial.system().get(Study.REUSED_FROM);
  }

  @Test
  void aRepeatedTrialTakesResultReportsAndConstraintsOfTheFirst() throws InterruptedException {
    Study study = study(Direction.MINIMIZE);
    run(study, this::learn, atMost(30));
    assertThat(measured).hasSize(4);
    Map<Long, Integer> first = new HashMap<>();
    for (FrozenTrial trial : study.view().trials()) {
      long n = (long) n(trial);
      int source = first.computeIfAbsent(n, _ -> trial.number());
      assertThat(trial.kind()).isEqualTo(TrialState.Kind.COMPLETE);
      assertThat(trial.state().values()).containsExactly((double) n);
      assertThat(trial.reports().size()).isEqualTo(2);
      assertThat(trial.reports().last()).hasValue(n + 0.25);
      assertThat(trial.constraints().values()).isEqualTo(Map.of("c", n - 2.0));
      assertThat(from(trial))
          .isEqualTo(source == trial.number() ? Optional.empty() : Optional.of(source));
      assertThat(trial.user().isEmpty()).isEqualTo(source != trial.number());
    }
    assertThat(measured).containsExactlyInAnyOrderElementsOf(first.values());
    assertThat(study.view().finished().count(TrialState.Kind.COMPLETE)).isEqualTo(30);
  }

  @Test
  void severalObjectives() throws InterruptedException {
    Study study = study(Direction.MINIMIZE, Direction.MAXIMIZE);
    run(
        study,
        trial -> {
          long n = trial.suggestInt("n", 0, 2);
          work(trial);
          return Outcome.of((double) n, (double) (1 - n));
        },
        atMost(12));
    assertThat(measured).hasSizeLessThanOrEqualTo(3);
    assertThat(study.view().trials())
        .allSatisfy(
            trial -> {
              double n = n(trial);
              assertThat(trial.state().values()).containsExactly(n, 1 - n);
            });
  }

  @Test
  void onlyTheFullSetOfValuesCounts() throws InterruptedException {
    Study study = study(Direction.MINIMIZE);
    run(
        study,
        trial -> {
          long n = trial.suggestInt("n", 0, 1);
          boolean more =
              trial.suggest("more", CategoricalDistribution.of("no", "yes")).text().equals("yes");
          long m = more ? trial.suggestInt("m", 0, 1) : 0;
          work(trial);
          return Outcome.of((double) (n + 10 * m));
        },
        atMost(40));
    assertThat(measured).hasSize(6);
    assertThat(results(study)).hasSize(6);
  }

  /// Each combination with its one result.
  private static Map<Map<String, Choice>, List<Double>> results(Study study) {
    Map<Map<String, Choice>, List<Double>> results = new HashMap<>();
    for (FrozenTrial trial : study.view().trials()) {
      List<Double> values = trial.state().values();
      assertThat(results.computeIfAbsent(trial.externalValues(), _ -> values)).isEqualTo(values);
    }
    return results;
  }

  /// A parameter that was added later: trials without it are no reason not to ask for it.
  @Test
  void declaredParametersAreAskedForTogether() throws InterruptedException {
    Parameter n = new Parameter("n", DIGIT);
    Study study = study(Direction.MINIMIZE);
    run(study, declared(new SearchSpace(List.of(n))), atMost(20));
    int before = measured.size();
    assertThat(before).isEqualTo(4);
    run(study, declared(new SearchSpace(List.of(n, new Parameter("m", DIGIT)))), atMost(20));
    assertThat(measured.size()).isGreaterThan(before + 4);
    assertThat(study.view().trials().subList(20, 40))
        .allSatisfy(trial -> assertThat(trial.parameters()).containsOnlyKeys("n", "m"));
  }

  private Objective declared(SearchSpace space) {
    return trial -> {
      Map<String, Choice> values = trial.suggest(space);
      work(trial);
      return Outcome.of(values.size());
    };
  }

  @Test
  void whatAUserAskedForIsMeasured() throws InterruptedException {
    Study study = study(Direction.MINIMIZE);
    for (int i = 0; i < 5; i++) {
      study.enqueue(Map.of("n", Choice.of(2)));
    }
    run(study, this::learn, atMost(8));
    assertThat(measured).startsWith(0, 1, 2, 3, 4);
    assertThat(study.view().trials().subList(0, 5)).allMatch(trial -> from(trial).isEmpty());
  }

  @Test
  void prunedAndFailedTrialsAreTriedAgain() throws InterruptedException {
    Study study = study(Direction.MINIMIZE);
    run(
        study,
        trial -> {
          long n = trial.suggestInt("n", 0, 1);
          work(trial);
          if (n == 0) {
            throw new TrialPruned("too low");
          }
          return trial.number() < 5 ? Outcome.failed("cold") : Outcome.of((double) n);
        },
        new RunPlan(1, List.of(new StopRule.Additional(20)), OnError.CONTINUE, false));
    long reused = study.view().trials().stream().filter(trial -> from(trial).isPresent()).count();
    assertThat(reused).isPositive();
    assertThat(measured).hasSize(20 - (int) reused);
    assertThat(study.view().trials())
        .filteredOn(trial -> from(trial).isPresent())
        .allMatch(trial -> n(trial) == 1);
  }

  @Test
  void aResumedStudyKnowsWhatItMeasured() throws InterruptedException {
    run(study(Direction.MINIMIZE), this::learn, atMost(20));
    int before = measured.size();
    assertThat(before).isEqualTo(4);
    Study again = Study.open(store, "s", options(reusing("tpe")));
    run(again, this::learn, atMost(10));
    assertThat(measured).hasSize(before);
    assertThat(again.view().trials().subList(20, 30)).allMatch(trial -> from(trial).isPresent());
  }

  @Test
  void everySamplerThatMayRepeatItself() throws InterruptedException {
    for (Registry.Entry<Sampler> entry : Samplers.ALL.entries()) {
      if (entry.settings().stream().noneMatch(setting -> setting.name().equals("repeats"))) {
        continue;
      }
      measured.clear();
      Study study =
          Study.create(
              new InMemoryStore(),
              new StudySpec(entry.id(), Direction.MINIMIZE),
              options(reusing(entry.id())));
      run(study, this::learn, atMost(15));
      assertThat(measured).as(entry.id()).hasSizeLessThanOrEqualTo(4);
      assertThat(study.view().finished().count(TrialState.Kind.COMPLETE)).isEqualTo(15);
    }
  }

  @Test
  void heldParametersPassItOn() throws InterruptedException {
    Component held =
        new Component(
            "partial_fixed",
            Map.of(
                "fixed_params", PythonJson.read("{\"n\": 1}"),
                "base_options", PythonJson.read("{\"repeats\": \"reuse\"}")));
    Study study =
        Study.create(
            store, new StudySpec("s", Direction.MINIMIZE), options(Samplers.ALL.make(held)));
    run(study, this::learn, atMost(6));
    assertThat(measured).containsExactly(0);
  }

  /// Whoever asks and tells by himself gets values, never an exception.
  @Test
  void trialsThatNoRunEvaluatesAreNotEnded() {
    Study study = study(Direction.MINIMIZE);
    for (int i = 0; i < 12; i++) {
      Trial trial = study.ask();
      study.tell(trial, (double) trial.suggestInt("n", 0, 1));
    }
    assertThat(study.view().trials()).allMatch(trial -> from(trial).isEmpty());
  }

  @Test
  void anObjectiveThatCatchesEverythingChangesNothing() throws InterruptedException {
    Study study = study(Direction.MINIMIZE);
    run(
        study,
        trial -> {
          try {
            return learn(trial);
          } catch (RuntimeException e) {
            try {
              trial.report(99, 99);
            } catch (RuntimeException again) {
              // The trial is over.
            }
            return Outcome.of(99);
          }
        },
        atMost(20));
    assertThat(study.view().trials())
        .allSatisfy(trial -> assertThat(trial.state().values().getFirst()).isLessThan(4))
        .allSatisfy(trial -> assertThat(trial.reports().size()).isEqualTo(2));
  }

  @Test
  void severalLanesReuseWhatIsComplete() throws InterruptedException {
    Study study = study(Direction.MINIMIZE);
    run(study, this::learn, atMost(60).withLanes(4));
    assertThat(results(study)).hasSize(4);
    assertThat(measured.size()).isBetween(4, 16);
    assertThat(study.view().trials())
        .filteredOn(trial -> from(trial).isPresent())
        .hasSize(60 - measured.size())
        .allSatisfy(trial -> assertThat(measured).contains(from(trial).orElseThrow()));
  }

  @Test
  void repeatableLanesReuseAlike() throws InterruptedException {
    List<List<Optional<Integer>>> runs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Study study =
          Study.create(
              new InMemoryStore(), new StudySpec("s", Direction.MINIMIZE), options(reusing("tpe")));
      run(study, this::learn, atMost(40).withLanes(3).repeatably());
      runs.add(study.view().trials().stream().map(ReuseTest::from).toList());
    }
    assertThat(runs.getFirst()).anyMatch(Optional::isPresent);
    assertThat(runs).containsOnly(runs.getFirst());
  }
}
