package org.parzen.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.sampler.Runs.atMost;
import static org.parzen.sampler.Runs.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.objective.Outcome;
import org.parzen.part.Registry;
import org.parzen.part.Samplers;
import org.parzen.sampler.Budget;
import org.parzen.sampler.Sampler;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.FloatDistribution;
import org.parzen.space.Spacing;
import org.parzen.storage.StudyStore;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialState;

/// The repeatable mode, for every sampler that can be chosen: timing decides nothing, and what a
/// trial gets follows from its number, the seed and the trials before its batch alone.
class RepeatableRunsTest {

  private static final int TRIALS = 22;
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  /// What a sampler needs so that its later phases are reached in few trials.
  private static final Map<String, String> SETTINGS =
      Map.of(
          "gp", "{\"n_startup_trials\": 6}",
          "tpe", "{\"n_startup_trials\": 6}",
          "cmaes", "{\"popsize\": 4}",
          "tpe_cmaes", "{\"first_trials\": 6, \"popsize\": 4}",
          "nsgaii", "{\"population_size\": 5}",
          "grid",
              "{\"search_space\": {\"n\": [1, 2, 3], \"part\": [0, 0.5, 1], \"kind\": [\"a\","
                  + " \"b\", \"c\"]}}",
          "partial_fixed", "{\"fixed_params\": {\"n\": 2}}");

  private static Stream<Arguments> runs() {
    return ids().flatMap(id -> IntStream.of(1, 2, 4).mapToObj(lanes -> Arguments.of(id, lanes)));
  }

  static Stream<String> ids() {
    return Samplers.ALL.entries().stream().map(Registry.Entry::id);
  }

  private static Sampler sampler(String id) {
    Map<String, JsonNode> settings = new HashMap<>();
    PythonJson.read(SETTINGS.getOrDefault(id, "{}"))
        .properties()
        .forEach(entry -> settings.put(entry.getKey(), entry.getValue()));
    return Samplers.ALL.make(new Component(id, settings));
  }

  private static Study study(String id) {
    return Study.create(new InMemoryStore(), spec(), options(id));
  }

  private static StudySpec spec() {
    return new StudySpec("s", Direction.MINIMIZE);
  }

  static StudyOptions options(String id) {
    return StudyOptions.of(sampler(id)).withSeed(5).withoutPruning();
  }

  /// Combinations that can be counted, for those that need it, and a real number for all others.
  private static double suggest(Trial trial, String id) {
    double sum = trial.suggestInt("n", 1, 3);
    FloatDistribution part = new FloatDistribution(0, 1, new Spacing.Stepped(0.5));
    sum += part.internal(trial.suggest("part", part));
    sum += trial.suggest("kind", CategoricalDistribution.of("a", "b", "c")).text().length();
    if (!id.equals("grid") && !id.equals("brute_force")) {
      double x = trial.suggestFloat("x", -2, 3);
      double y = trial.suggestFloat("y", 1e-4, 1, Spacing.LOG);
      sum += x * x + x * Math.log(y);
    }
    return sum;
  }

  static Outcome evaluate(Trial trial, String id) throws InterruptedException {
    double value = suggest(trial, id);
    // Which of a batch ends first is up to chance.
    Thread.sleep(ThreadLocalRandom.current().nextInt(4));
    trial.setConstraint("c", trial.number() % 4 == 2 ? 1 : -1);
    return trial.number() % 7 == 5 ? Outcome.failed("no luck") : Outcome.of(value);
  }

  private static List<FrozenTrial> trials(String id, int lanes) throws InterruptedException {
    Study study = study(id);
    run(study, trial -> evaluate(trial, id), atMost(TRIALS).withLanes(lanes).repeatably());
    return study.view().trials();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void aRunIsRepeatedExactly(String id, int lanes) throws InterruptedException {
    List<Map<String, Choice>> first = values(trials(id, lanes));
    assertThat(first).hasSize(TRIALS);
    assertThat(values(trials(id, lanes))).isEqualTo(first);
  }

  private static List<Map<String, Choice>> values(List<FrozenTrial> trials) {
    return trials.stream().map(FrozenTrial::externalValues).toList();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void aTrialFollowsFromWhatWasBeforeItsBatch(String id, int lanes) throws InterruptedException {
    List<FrozenTrial> trials = trials(id, lanes);
    for (FrozenTrial trial : trials.subList(TRIALS / 2, TRIALS)) {
      int before = endedBefore(trials, trial);
      assertThat(alone(id, trials.subList(0, before), trial.number()))
          .as("trial %d, which saw %d", trial.number(), before)
          .isEqualTo(trial.externalValues());
    }
  }

  /// Where the trial's batch begins: none of a batch ends before all have begun.
  private static int endedBefore(List<FrozenTrial> trials, FrozenTrial trial) {
    Instant begun = trial.start().orElseThrow();
    return (int) trials.stream().filter(other -> !other.end().orElseThrow().isAfter(begun)).count();
  }

  /// What a fresh sampler proposes after these trials, which finished in another order.
  private static Map<String, Choice> alone(String id, List<FrozenTrial> before, int number) {
    StudyStore store = new InMemoryStore();
    StudyView made = store.create(spec());
    before.forEach(_ -> store.begin(made.ref(), BEGIN, Attributes.NONE));
    List<FrozenTrial> shuffled = new ArrayList<>(before);
    Collections.shuffle(shuffled, new Random(number));
    shuffled.forEach(trial -> replay(trial).forEach(event -> store.apply(made.ref(), event)));
    Study study = Study.open(store, "s", options(id));
    LiveTrial trial = next(study);
    while (trial.number() < number) {
      trial = next(study);
    }
    double _ = suggest(trial, id);
    return study.view().trial(number).orElseThrow().externalValues();
  }

  private static LiveTrial next(Study study) {
    StudyView view = study.view();
    Outlook outlook =
        new Outlook(
            Optional.of(new Outlook.Frozen(view, study.proposed().all())),
            Optional.of(new Budget(TRIALS, TRIALS - view.size())));
    LiveTrial trial = study.begin(Attributes.NONE, outlook);
    trial.proposeEarly();
    return trial;
  }

  private static List<TrialEvent> replay(FrozenTrial trial) {
    int number = trial.number();
    List<TrialEvent> events = new ArrayList<>();
    trial.parameters().forEach((k, v) -> events.add(new TrialEvent.Suggested(number, k, v)));
    trial
        .system()
        .values()
        .forEach((k, v) -> events.add(new TrialEvent.SystemAttributeSet(number, k, v)));
    events.add(new TrialEvent.Ended(number, (TrialState.Finished) trial.state()));
    return events;
  }
}
