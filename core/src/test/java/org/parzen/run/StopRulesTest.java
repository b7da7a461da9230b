package org.parzen.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.run.StopRule.Decision;
import org.parzen.sampler.Budget;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.DefinitionYaml;
import org.parzen.study.Direction;
import org.parzen.study.FailureSettings;
import org.parzen.study.FailureSettings.Treatment;
import org.parzen.study.StudyDefinition.OnError;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.text.PythonJson;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialState;

@Timeout(60)
class StopRulesTest {

  private static Study study(Direction... directions) {
    return Study.create(
        new InMemoryStore(),
        new StudySpec("s", directions),
        StudyOptions.of(new RandomSampler()).withSeed(3).withoutPruning());
  }

  private static Study told(Direction direction, double... values) {
    Study study = study(direction);
    for (double value : values) {
      study.tell(study.ask().number(), Outcome.of(value));
    }
    return study;
  }

  private static RunState state(Study study) {
    return new RunState(study.view(), study.view().size(), 0, Duration.ofSeconds(90));
  }

  private static StopRule rule(String typed) {
    return StopRules.make(StopRules.parse(typed));
  }

  @Test
  void aTargetIsReachedByACompleteAndFeasibleTrialThatIsAtLeastAsGood() {
    Study study = told(Direction.MAXIMIZE, 0.5, 0.9);
    StopRule rule = rule("target 0.95");
    assertThat(rule.decide(state(study))).isEqualTo(Decision.GO);
    assertThat(rule.standing(state(study))).isEqualTo("best 0.9, target 0.95");
    assertThat(rule.progress(state(study))).isCloseTo(8 / 9.0, offset(1e-12));
    Trial infeasible = study.ask();
    infeasible.setConstraint("c", 1);
    study.tell(infeasible, 0.99);
    assertThat(rule.decide(state(study))).isEqualTo(Decision.GO);
    study.tell(study.ask(), 0.95);
    assertThat(rule.decide(state(study))).isEqualTo(Decision.STOP);
    assertThat(rule.progress(state(study))).isOne();
    assertThat(rule.describe()).isEqualTo("a result of 0.95 or better");
    assertThat(rule("target 0.95").decide(state(told(Direction.MINIMIZE, 0.9))))
        .isEqualTo(Decision.STOP);
    assertThat(rule.standing(state(study(Direction.MINIMIZE))))
        .isEqualTo("no result yet, target 0.95");
  }

  @Test
  void noGainCountsResultsAfterTheBestOneAndNoFailures() {
    Study study = told(Direction.MINIMIZE, 3, 1, 2);
    study.tell(study.ask().number(), Outcome.failed("no"));
    Trial pruned = study.ask();
    pruned.report(1.5, 0);
    study.tell(pruned.number(), Outcome.pruned(""));
    StopRule rule = rule("no_gain 3");
    assertThat(rule.standing(state(study))).isEqualTo("no gain for 2 of 3 trials");
    assertThat(rule.progress(state(study))).isEqualTo(2 / 3.0);
    study.tell(study.ask(), 1); // As good is no gain.
    assertThat(rule.decide(state(study))).isEqualTo(Decision.STOP);
    study.tell(study.ask(), 0.5);
    assertThat(rule.decide(state(study))).isEqualTo(Decision.GO);
    assertThat(rule.standing(state(study))).isEqualTo("no gain for 0 of 3 trials");
  }

  @ParameterizedTest
  @EnumSource
  void whatAFailureIsRecordedAsDoesNotDecideWhenNothingIsGained(Treatment treatment) {
    Study study =
        Study.create(
            new InMemoryStore(),
            new StudySpec("s", Direction.MINIMIZE),
            StudyOptions.of(new RandomSampler())
                .withoutPruning()
                .withFailures(new FailureSettings(treatment, treatment, Map.of())));
    study.tell(study.ask(), 1);
    Gains before = Gains.of(study.view());
    study.tell(study.ask().number(), Outcome.failed("no"));
    study.tell(study.ask(), 2);
    assertThat(rule("no_gain 3").standing(state(study))).isEqualTo("no gain for 1 of 3 trials");
    assertThat(before.at(study.view()).sinceBest()).isOne();
  }

  @Test
  void failuresAreThoseOfTheRun() throws InterruptedException {
    Study study = study(Direction.MINIMIZE);
    Objective everySecond = t -> t.number() % 2 == 1 ? Outcome.failed("no") : Outcome.of(1);
    RunHandle run = StudyRunner.run(study, everySecond, rule("failures 2"));
    assertThat(study.view().size()).isEqualTo(6);
    assertThat(run.reason()).contains("more than 2 failures");
    assertThat(run.failed()).isFalse();
    assertThat(run.stopRules().getFirst().standing(run.state())).isEqualTo("3 of 2 failures");
    RunHandle again = StudyRunner.run(study, everySecond, rule("failures 0"), rule("n_trials 9"));
    assertThat(study.view().size()).isEqualTo(8);
    assertThat(again.state().failures()).isOne();
  }

  @Test
  void theRegretIsKnownFromTwentyTrialsOnAndIsTheSameAgain() throws InterruptedException {
    Objective bowl =
        Objective.of(
            t -> Math.pow(t.suggestFloat("x", -1, 1), 2) + Math.pow(t.suggestFloat("y", -1, 1), 2));
    Study study = study(Direction.MINIMIZE);
    RunHandle run = StudyRunner.run(study, bowl, rule("regret 0.3"), rule("total 200"));
    assertThat(run.reason()).contains("an estimated regret below 0.3");
    assertThat(study.view().size()).isBetween(20, 199);
    double regret = run.state().regret().orElseThrow();
    assertThat(regret).isBetween(0.0, 0.3);
    RunHandle again = StudyRunner.run(study, bowl, rule("regret 0.3"), rule("total 200"));
    assertThat(again.state().begun()).isZero();
    assertThat(again.state().regret()).hasValue(regret);
    RunState early = state(told(Direction.MINIMIZE, 3, 1, 2));
    assertThat(rule("regret 0.3").standing(early))
        .isEqualTo("3 of 20 trials before the regret is estimated");
    RunState known =
        new RunState(
            study.view(),
            20,
            20,
            0,
            Duration.ZERO,
            0,
            OptionalDouble.of(1.23456789),
            Gains.of(study.view()));
    assertThat(rule("regret 0.3").standing(known))
        .isEqualTo("estimated regret 1.23457, wanted below 0.3");
  }

  @Test
  void togetherTheyEndWhenTheLastOneSaysSo() {
    Study study = told(Direction.MINIMIZE, 1, 2, 3);
    StopRule rule = rule("no_gain 2 and total 5");
    assertThat(rule.decide(state(study))).isEqualTo(Decision.GO);
    assertThat(rule.standing(state(study)))
        .isEqualTo("no gain for 2 of 2 trials and 3 of 5 trials");
    assertThat(rule.progress(state(study))).isEqualTo(0.6);
    RunState waiting = new RunState(study.view(), 5, 2, Duration.ZERO);
    assertThat(rule.decide(waiting)).isEqualTo(Decision.WAIT);
    study.tell(study.ask(), 4);
    study.tell(study.ask(), 5);
    assertThat(rule.decide(state(study))).isEqualTo(Decision.STOP);
    assertThat(rule.budget(state(study))).isEmpty();
    assertThat(rule("total 9 and n_trials 6").isSteady()).isTrue();
    assertThat(rule.isSteady()).isFalse();
  }

  @Test
  void togetherThePlanIsThatOfTheRulesThatAreNotReached() {
    Study study = told(Direction.MINIMIZE, 1, 2, 3, 4, 5);
    assertThat(rule("total 9 and n_trials 6").budget(state(study))).contains(new Budget(9, 4));
    assertThat(rule("total 9 and n_trials 5").budget(state(study))).contains(new Budget(9, 4));
    assertThat(rule("total 9 and n_trials 3").budget(state(study))).contains(new Budget(9, 4));
    assertThat(rule("total 5 and n_trials 6").budget(state(study))).contains(new Budget(6, 1));
    assertThat(rule("total 9 and no_gain 4").budget(state(study))).contains(new Budget(9, 4));
    assertThat(rule("total 9 and no_gain 5").budget(state(study))).isEmpty();
    assertThat(rule("total 5 and no_gain 4").budget(state(study))).isEmpty();
    assertThat(rule("total 9 and n_trials 3").progress(state(study))).isEqualTo(5 / 9.0);
  }

  @Test
  void whatOthersHaveInHandIsNoTrialOfThisRun() {
    Study study = told(Direction.MINIMIZE, 1, 2, 3);
    // Two of its three trials have ended, and four of other runs are being evaluated.
    RunState run =
        new RunState(
            study.view(),
            3,
            2,
            5,
            Duration.ZERO,
            0,
            OptionalDouble.empty(),
            Gains.of(study.view()));
    assertThat(rule("n_trials 4").progress(run)).isEqualTo(0.5);
    assertThat(rule("n_trials 4").standing(run)).isEqualTo("2 of 4 more trials");
  }

  @Test
  void whatIsKnownOfEarlierTrialsIsExtendedAndGivenBack() {
    Study study = study(Direction.MINIMIZE);
    Random random = new Random(8);
    List<StudyView> views = new ArrayList<>(List.of(study.view()));
    Deque<Trial> running = new ArrayDeque<>();
    Gains gains = Gains.of(study.view());
    for (int i = 0; i < 300; i++) {
      running.add(study.ask());
      if (running.size() > random.nextInt(6)) {
        Trial trial = random.nextBoolean() ? running.removeFirst() : running.removeLast();
        trial.setConstraint("c", random.nextInt(5) - 3);
        study.tell(trial.number(), random.nextInt(4) == 0 ? Outcome.failed("no") : some(random, i));
      }
      views.add(study.view());
      gains = gains.at(study.view());
      assertSame(gains, study.view());
    }
    assertThat(gains.sinceBest()).isPositive();
    for (StudyView view : views.reversed()) {
      gains = gains.at(view);
      assertSame(gains, view);
    }
  }

  private static Outcome some(Random random, int i) {
    return Outcome.of(random.nextInt(4) - i / 50);
  }

  private static void assertSame(Gains gains, StudyView view) {
    Optional<FrozenTrial> best = view.best();
    int number = best.map(FrozenTrial::number).orElse(-1);
    List<FrozenTrial> results =
        view.trials().stream()
            .filter(t -> t.kind().isFinished() && t.kind() != TrialState.Kind.FAIL)
            .toList();
    List<FrozenTrial> usable =
        results.stream()
            .filter(t -> t.kind() == TrialState.Kind.COMPLETE && t.constraints().isFeasible())
            .toList();
    assertThat(gains.usable()).isEqualTo(usable.size());
    assertThat(gains.sinceBest())
        .isEqualTo((int) results.stream().filter(t -> t.number() > number).count());
    assertThat(gains.best()).isEqualTo(value(best));
    assertThat(gains.first()).isEqualTo(value(usable.stream().findFirst()));
  }

  private static OptionalDouble value(Optional<FrozenTrial> trial) {
    return trial.stream().mapToDouble(t -> t.state().values().getFirst()).findFirst();
  }

  @Test
  void aRunThatIsStoppedEstimatesNothingMore() {
    Study study = study(Direction.MINIMIZE);
    for (int i = 0; i < 20; i++) {
      Trial trial = study.ask();
      study.tell(trial, Math.pow(trial.suggestFloat("x", -1, 1), 2));
    }
    RegretWatch watch = new RegretWatch(study, true);
    watch.refresh(() -> false);
    assertThat(watch.latest()).isEmpty();
    Iterator<Boolean> stoppedWhileItWaited = List.of(true, false).iterator();
    watch.refresh(stoppedWhileItWaited::next);
    assertThat(watch.latest()).isEmpty();
    watch.refresh(() -> true);
    assertThat(watch.latest()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "total 60|{total: 60}|60 trials in total",
        "n_trials 5|{n_trials: 5}|5 more trials",
        "timeout 10m|{timeout: 10m}|after 10m",
        "target -1e-3|{target: -0.001}|a result of -0.001 or better",
        "no_gain 30|{no_gain: 30}|no gain in 30 trials",
        "failures 0|{failures: 0}|more than 0 failures",
        "regret 0.01|{regret: 0.01}|an estimated regret below 0.01",
        "no_gain 30 and total 100|{all: [{no_gain: 30}, {total: 100}]}|no gain in 30 trials and 100 trials in total",
        "no_gain 30  and  timeout 1h|{all: no_gain 30 and timeout 1h}|no gain in 30 trials and after 1h",
      })
  void aRuleIsTypedOrStandsInADefinition(String typed, String yaml, String words) {
    String definition = "parzen: 1\nobjective: {kind: command}\nstop: [%s]".formatted(yaml);
    Component stored = DefinitionYaml.read(definition).stop().getFirst();
    assertThat(StopRules.make(stored)).isEqualTo(rule(typed));
    assertThat(rule(typed).describe()).isEqualTo(words);
    assertThat(StopRules.make(StopRules.parse(StopRules.write(stored)))).isEqualTo(rule(typed));
    assertThat(StopRules.write(StopRules.parse("target 0.0001"))).isEqualTo("target 0.0001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stagnation 3|There is no stop rule 'stagnation'. There is: total, n_trials, timeout, target, no_gain, failures, regret, all.",
        "no_gain|needs a value after its name",
        "no_gain 30 and |'30 and'",
        "no_gain 0|no_gain",
        "no_gain many|many",
        "regret 0|above 0",
        "failures -1|-1",
        "target nan|nan",
        "timeout soon|soon",
        "all 3|needs a value after its name",
      })
  void whatIsNoRuleIsRefused(String typed, String words) {
    assertThatThrownBy(() -> rule(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }

  @Test
  void aListNeedsTwoRules() {
    assertThatThrownBy(
            () -> StopRules.make(new Component("all", Map.of("value", PythonJson.read("[]")))))
        .hasMessageContaining("two or more");
    assertThatThrownBy(
            () -> StopRules.make(new Component("all", Map.of("value", PythonJson.read("[3]")))))
        .hasMessageContaining("'no_gain: 30', not '3'");
  }

  @ParameterizedTest
  @CsvSource({"target 1", "no_gain 3", "regret 1", "no_gain 3 and total 5"})
  void severalObjectivesHaveNoSingleBest(String typed) {
    Study study = study(Direction.MINIMIZE, Direction.MAXIMIZE);
    assertThatThrownBy(() -> StudyRunner.run(study, _ -> Outcome.of(1, 2), rule(typed)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs one objective, but the study has 2");
    assertThat(study.view().size()).isZero();
  }

  @Test
  void inARepeatableRunTheRegretIsThatOfTheBatchesBefore() throws InterruptedException {
    Objective bowl = Objective.of(t -> Math.pow(t.suggestFloat("x", -1, 1), 2));
    int[] sizes = new int[2];
    for (int i = 0; i < sizes.length; i++) {
      Study study = study(Direction.MINIMIZE);
      RunPlan plan =
          new RunPlan(4, List.of(rule("regret 0.05"), rule("total 120")), OnError.CONTINUE, true);
      RunHandle run = StudyRunner.start(study, bowl, plan, RunListener.SILENT);
      run.await();
      assertThat(run.reason()).contains("an estimated regret below 0.05");
      sizes[i] = study.view().size();
    }
    assertThat(sizes[0]).isEqualTo(sizes[1]).isLessThan(120);
    assertThat(sizes[0] % 4).isZero();
  }
}
