package org.parzen.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.objective.Outcome;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.Sampler;
import org.parzen.space.Choice;
import org.parzen.storage.StudyStore;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudyException;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialState;

/// What every sampler does, whatever it proposes: the suite that an implementation extends.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SamplerContract {

  private static final String NAME = "contract";
  private static final long SEED = 11;
  private static final int TRIALS = 30;
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  /// A sampler that was asked nothing yet.
  protected abstract Sampler sampler();

  /// The spaces that it takes; a subclass may leave some out.
  protected List<SamplerSpace> spaces() {
    return List.of(SamplerSpace.values());
  }

  /// How many trials the tests that run a study make.
  protected int trials() {
    return TRIALS;
  }

  private StudyOptions options(Sampler sampler) {
    return StudyOptions.of(sampler).withoutPruning().withSeed(SEED);
  }

  /// A study that the sampler itself ran, with trials of all kinds in it.
  private List<FrozenTrial> history(Sampler sampler, SamplerSpace space) {
    Study study =
        Study.create(
            new InMemoryStore(), new StudySpec(NAME, Direction.MINIMIZE), options(sampler));
    for (int i = 0; i < trials(); i++) {
      Trial trial = study.ask();
      space.suggest(trial);
      end(study, trial);
    }
    return study.view().trials();
  }

  private static void end(Study study, Trial trial) {
    int number = trial.number();
    double value = value(study.view().trial(number).orElseThrow());
    if (number % 9 == 4) {
      trial.report(value, 1);
      study.tell(number, new Outcome.Pruned("worse"));
    } else if (number % 9 == 7) {
      study.tell(number, new Outcome.Failed("no value"));
    } else {
      trial.setConstraint("c", number % 5 == 3 ? 1 : -1);
      study.tell(trial, value);
    }
  }

  private static double value(FrozenTrial trial) {
    return trial.parameters().values().stream()
        .mapToDouble(ParameterValue::internal)
        .map(v -> Math.sin(3 * v) + v * v / 50)
        .sum();
  }

  /// The same trials in another store; `order` tells which finished first.
  private static StudyStore replay(List<FrozenTrial> trials, List<Integer> order) {
    StudyStore store = new InMemoryStore();
    StudyView study = store.create(new StudySpec(NAME, Direction.MINIMIZE));
    trials.forEach(_ -> store.begin(study.ref(), BEGIN, Attributes.NONE));
    for (int number : order) {
      FrozenTrial trial = trials.get(number);
      trial
          .parameters()
          .forEach((k, v) -> store.apply(study.ref(), new TrialEvent.Suggested(number, k, v)));
      for (int i = 0; i < trial.reports().size(); i++) {
        store.apply(
            study.ref(),
            new TrialEvent.Reported(number, trial.reports().step(i), trial.reports().value(i)));
      }
      trial
          .system()
          .values()
          .forEach(
              (k, v) -> store.apply(study.ref(), new TrialEvent.SystemAttributeSet(number, k, v)));
      store.apply(study.ref(), new TrialEvent.Ended(number, (TrialState.Finished) trial.state()));
    }
    return store;
  }

  /// What the sampler proposes after these trials.
  private Map<String, Choice> next(
      Sampler sampler, List<FrozenTrial> trials, List<Integer> order, SamplerSpace space) {
    return suggested(Study.open(replay(trials, order), NAME, options(sampler)), space);
  }

  private static List<Integer> inOrder(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("spaces")
  void everyValueLiesInItsDistribution(SamplerSpace space) {
    for (FrozenTrial trial : history(sampler(), space)) {
      assertThat(trial.parameters()).isNotEmpty();
      trial
          .parameters()
          .forEach(
              (name, v) ->
                  assertThat(v.distribution().contains(v.internal()))
                      .as("%s = %s in trial %d", v, v.internal(), trial.number())
                      .isTrue());
    }
  }

  @ParameterizedTest
  @MethodSource("spaces")
  void whatItSawBeforeChangesNothing(SamplerSpace space) {
    List<FrozenTrial> trials = history(sampler(), space);
    for (int count : List.of(0, 1, 5, trials.size() / 2, trials.size() - 1)) {
      assertThat(next(sampler(), trials.subList(0, count), inOrder(count), space))
          .as("after %d trials, by a sampler that saw them all at once", count)
          .isEqualTo(trials.get(count).externalValues());
    }
  }

  @ParameterizedTest
  @MethodSource("spaces")
  void theOrderInWhichTrialsFinishedChangesNothing(SamplerSpace space) {
    List<FrozenTrial> trials = history(sampler(), space);
    List<Integer> shuffled = new ArrayList<>(inOrder(trials.size()));
    Collections.shuffle(shuffled, new Random(5));
    assertThat(next(sampler(), trials, shuffled, space))
        .isEqualTo(next(sampler(), trials, inOrder(trials.size()), space));
  }

  @ParameterizedTest
  @MethodSource("spaces")
  void anEarlierViewMayBeAskedAboutLater(SamplerSpace space) {
    List<FrozenTrial> trials = history(sampler(), space);
    Sampler used = sampler();
    int all = trials.size();
    Map<String, Choice> last = next(used, trials, inOrder(all), space);
    Map<String, Choice> earlier = next(used, trials.subList(0, 7), inOrder(7), space);
    assertThat(earlier).isEqualTo(trials.get(7).externalValues());
    assertThat(next(used, trials, inOrder(all), space)).isEqualTo(last);
  }

  /// A sampler that has seen the trials proposes what one does that never knew them otherwise.
  @ParameterizedTest
  @MethodSource("spaces")
  void anAmendmentCountsAsIfItHadAlwaysBeenThere(SamplerSpace space) {
    List<FrozenTrial> trials = history(sampler(), space);
    Study warm = Study.open(replay(trials, inOrder(trials.size())), NAME, options(sampler()));
    Trial beside = warm.ask();
    space.suggest(beside);
    amend(warm);
    warm.tell(beside, 0.5);

    List<FrozenTrial> recorded = new ArrayList<>(trials);
    recorded.add(warm.view().trial(beside.number()).orElseThrow());
    Study cold = Study.open(replay(recorded, inOrder(recorded.size())), NAME, options(sampler()));
    amend(cold);

    assertThat(warm.view().excluded()).isEqualTo(2);
    assertThat(suggested(warm, space)).isEqualTo(suggested(cold, space));
    warm.amendments().undo(List.of(1, 2, 3, 7));
    cold.amendments().undo(List.of(1, 2, 3, 7));
    assertThat(suggested(warm, space)).isEqualTo(suggested(cold, space));
  }

  /// Trial 7 had failed.
  private static void amend(Study study) {
    study.amendments().exclude(List.of(1, 2), "");
    study.amendments().correct(3, List.of(-40.0), "");
    study.amendments().correct(7, List.of(-30.0), "");
  }

  private static Map<String, Choice> suggested(Study study, SamplerSpace space) {
    Trial trial = study.ask();
    space.suggest(trial);
    return study.view().trial(trial.number()).orElseThrow().externalValues();
  }

  @Test
  void severalThreadsMayAskAtOnce() throws Exception {
    SamplerSpace space = spaces().getFirst();
    List<FrozenTrial> trials = history(sampler(), space);
    Sampler shared = sampler();
    List<Map<String, Choice>> answers =
        Concurrently.run(4, () -> next(shared, trials, inOrder(trials.size()), space));
    assertThat(answers).containsOnly(next(sampler(), trials, inOrder(trials.size()), space));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e300, -1e300, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whateverTheObjectiveReturnsItGoesOn(double value) {
    run(_ -> value);
    run(trial -> trial.number() % 2 == 0 ? value : trial.number());
  }

  @Test
  void aStudyInWhichNothingSucceedsGoesOn() {
    run(_ -> Double.NaN);
  }

  @Test
  void aWrongNumberOfValuesFailsTheTrialAndSaysSo() {
    Study study = study();
    for (int i = 0; i < trials(); i++) {
      Trial trial = study.ask();
      spaces().getLast().suggest(trial);
      study.tell(trial, i % 2 == 0 ? new double[] {1, 2} : new double[] {i});
    }
    FrozenTrial wrong = study.view().trial(0).orElseThrow();
    assertThat(wrong.kind()).isEqualTo(TrialState.Kind.FAIL);
    assertThat(wrong.system().get(Study.REASON).orElseThrow()).contains("values 2", "objectives 1");
    assertThat(study.view().count(TrialState.Kind.COMPLETE)).isEqualTo(trials() / 2);
  }

  /// The trial that does so fails; the study goes on.
  @Test
  void aParameterThatChangesItsKindOrItsChoicesIsNamed() {
    Study study = study();
    SamplerSpace space = SamplerSpace.FINITE;
    for (int i = 0; i < trials(); i++) {
      Trial trial = study.ask();
      if (i % 5 == 3) {
        assertThatThrownBy(() -> trial.suggestFloat("n", 0.5, 8.5))
            .isInstanceOfAny(IllegalArgumentException.class, StudyException.class)
            .hasMessageContaining("'n'");
        assertThatThrownBy(() -> trial.suggestCategorical("word", "d", "e"))
            .isInstanceOfAny(IllegalArgumentException.class, StudyException.class)
            .hasMessageContaining("'word'");
        study.tell(trial.number(), new Outcome.Failed("changed"));
      } else {
        space.suggest(trial);
        end(study, trial);
      }
    }
    assertThat(study.view().trials().getLast().parameters()).hasSize(3);
  }

  private Study study() {
    return Study.create(
        new InMemoryStore(), new StudySpec(NAME, Direction.MINIMIZE), options(sampler()));
  }

  private void run(ToDoubleFunction<Trial> objective) {
    SamplerSpace space = spaces().getLast();
    Study study =
        Study.create(
            new InMemoryStore(), new StudySpec(NAME, Direction.MAXIMIZE), options(sampler()));
    for (int i = 0; i < trials(); i++) {
      Trial trial = study.ask();
      space.suggest(trial);
      study.tell(trial, objective.applyAsDouble(trial));
    }
    assertThat(study.view().size()).isEqualTo(trials());
    assertThat(study.view().trials().getLast().parameters()).isNotEmpty();
  }

  @Test
  void trialsThatRunBesideEachOtherAreNotAllTheSame() {
    SamplerSpace space = spaces().getFirst();
    Study study = study();
    Trial[] running = new Trial[12];
    Arrays.setAll(running, _ -> study.ask());
    Arrays.stream(running).forEach(space::suggest);
    assertThat(study.view().running())
        .extracting(FrozenTrial::externalValues)
        .doesNotHaveDuplicates();
  }

  @Test
  void fiveHundredParametersAreTooManyForNothing() {
    if (!spaces().contains(SamplerSpace.FLOATS)) {
      return;
    }
    Study study = study();
    for (int i = 0; i < 14; i++) {
      Trial trial = study.ask();
      SamplerSpace.suggestFloats(trial, 500);
      study.tell(trial, value(study.view().trial(trial.number()).orElseThrow()));
    }
    assertThat(study.view().trials().getLast().parameters()).hasSize(500);
  }
}
