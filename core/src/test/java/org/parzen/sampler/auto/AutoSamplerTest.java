package org.parzen.sampler.auto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.Budget;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.space.FloatDistribution;
import org.parzen.space.Spacing;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;

class AutoSamplerTest {

  private static Map<Algorithm, Sampler> samplers() {
    Map<Algorithm, Sampler> samplers = new EnumMap<>(Algorithm.class);
    for (Algorithm algorithm : Algorithm.values()) {
      samplers.put(algorithm, new RandomSampler());
    }
    return samplers;
  }

  private final AutoSampler auto = new AutoSampler(samplers());

  private Study study(Direction... directions) {
    return Study.create(
        new InMemoryStore(), new StudySpec("auto", directions), StudyOptions.of(auto).withSeed(1));
  }

  /// What is chosen for trials that follow: one decision for each turn.
  private List<Decision> after(int trials, BiConsumer<Trial, Study> objective) {
    StudyView view = complete(trials, objective);
    return IntStream.range(0, 3)
        .mapToObj(turn -> auto.decide(view, new TrialContext(turn, 1)))
        .toList();
  }

  private List<Algorithm> chosen(int trials, BiConsumer<Trial, Study> objective) {
    return after(trials, objective).stream().map(Decision::algorithm).toList();
  }

  private static void floats(Trial trial, int count) {
    for (int i = 0; i < count; i++) {
      trial.suggestFloat("x" + i, -1, 1);
    }
  }

  private static Decision parzen(String because) {
    return new Decision(Algorithm.TREE_PARZEN, "TPE, " + because + ".");
  }

  @Test
  void theFirstTrialsAreRandom() {
    assertThat(after(0, (_, _) -> {}))
        .containsOnly(parzen("which draws at random until 10 trials are complete (0 are)"));
    assertThat(after(AutoSampler.STARTUP - 1, (trial, _) -> floats(trial, 3)))
        .containsOnly(parzen("which draws at random until 10 trials are complete (9 are)"));
  }

  private static TrialContext planned(int number, int trials, int left) {
    return new TrialContext(number, 1).withBudget(new Budget(trials, left));
  }

  private StudyView complete(int trials, BiConsumer<Trial, Study> objective) {
    Study study = study(Direction.MINIMIZE);
    for (int i = 0; i < trials; i++) {
      Trial trial = study.ask();
      objective.accept(trial, study);
      study.tell(trial, i);
    }
    return study.view();
  }

  @Test
  void ofFewPlannedTrialsFewerAreRandom() {
    StudyView five = complete(5, (trial, _) -> floats(trial, 3));
    assertThat(auto.decide(five, planned(5, 27, 22)).reason())
        .contains("random until 6 trials are complete (5 are)");
    assertThat(auto.decide(five, planned(6, 20, 15)).algorithm())
        .isEqualTo(Algorithm.GAUSSIAN_PROCESS);
    assertThat(auto.decide(five, planned(6, 4, 1)).algorithm())
        .isEqualTo(Algorithm.GAUSSIAN_PROCESS);
    assertThat(auto.decide(five, planned(5, 20, 15)))
        .as("TPE has a start of its own")
        .isEqualTo(parzen("which draws at random until 10 trials are complete (5 are)"));
    assertThat(auto.decide(five, planned(6, 1000, 995)).reason()).contains("until 10 trials");
  }

  @Test
  void theLastPlannedTrialsRefineTheBest() {
    StudyView view = complete(20, (trial, _) -> floats(trial, 3));
    assertThat(auto.decide(view, planned(20, 80, 13)).algorithm()).isEqualTo(Algorithm.TREE_PARZEN);
    assertThat(auto.decide(view, planned(20, 80, 12)))
        .isEqualTo(
            new Decision(
                Algorithm.GAUSSIAN_PROCESS_NEAR_BEST,
                "Gaussian process near the best trial, because the plan ends soon (trials left: 12"
                    + " of 80)."));
    assertThat(auto.decide(view, planned(20, 5000, 31)).algorithm())
        .isEqualTo(Algorithm.TREE_PARZEN);
    assertThat(auto.decide(view, planned(20, 5000, 30)).algorithm())
        .isEqualTo(Algorithm.GAUSSIAN_PROCESS_NEAR_BEST);
    StudyView whole = complete(20, (trial, _) -> trial.suggestInt("n", 0, 100));
    assertThat(auto.decide(whole, planned(20, 80, 1)).algorithm()).isEqualTo(Algorithm.TREE_PARZEN);
  }

  /// Each step of a refinement needs the result of the one before.
  @Test
  void manyThatRunAtATimeDoNotRefineTheBest() {
    Study study = study(Direction.MINIMIZE);
    for (int i = 0; i < 20; i++) {
      Trial trial = study.ask();
      floats(trial, 3);
      study.tell(trial, i);
    }
    for (int i = 0; i < 6; i++) {
      floats(study.ask(), 3);
    }
    assertThat(auto.decide(study.view(), planned(26, 80, 5)).algorithm())
        .isEqualTo(Algorithm.GAUSSIAN_PROCESS_NEAR_BEST);
    floats(study.ask(), 3);
    assertThat(auto.decide(study.view(), planned(27, 80, 5)).algorithm())
        .isEqualTo(Algorithm.GAUSSIAN_PROCESS);
  }

  @Test
  void algorithmsTakeTurnsWhileThereAreFewTrials() {
    List<Decision> first = after(AutoSampler.STARTUP, (trial, _) -> floats(trial, 3));
    assertThat(first)
        .extracting(Decision::algorithm)
        .containsExactly(
            Algorithm.GAUSSIAN_PROCESS,
            Algorithm.GAUSSIAN_PROCESS_NEAR_BEST,
            Algorithm.TREE_PARZEN);
    assertThat(first)
        .extracting(Decision::reason)
        .containsExactly(
            "Gaussian process, because it learns most from each trial while fewer than 250 are"
                + " complete.",
            "Gaussian process near the best trial, because every third trial refines that one.",
            "TPE, because every third trial looks where a model of the objective does not.");
    assertThat(after(AutoSampler.FEW - 1, (trial, _) -> floats(trial, 100))).isEqualTo(first);
  }

  @Test
  void manyTrialsOverNumbersAreAdaptedToAndRefinedByTurns() {
    List<Decision> many = after(AutoSampler.FEW, (trial, _) -> floats(trial, 3));
    assertThat(many)
        .extracting(Decision::reason)
        .containsExactly(
            "Gaussian process near the best trial, because every second trial refines that one.",
            "CMA-ES, because all parameters are numbers and 250 trials or more are complete.",
            "Gaussian process near the best trial, because every second trial refines that one.");
    assertThat(many.get(1).algorithm()).isEqualTo(Algorithm.COVARIANCE_ADAPTATION);
    assertThat(chosen(AutoSampler.FEW, (trial, _) -> trial.suggestInt("n", 0, 100)))
        .containsOnly(Algorithm.COVARIANCE_ADAPTATION);
  }

  @Test
  void manyTrialsWithChoicesOrConstraintsAreForParzenEstimators() {
    List<Decision> words =
        after(
            AutoSampler.FEW,
            (trial, _) -> {
              trial.suggestCategorical("word", "a", "b");
              floats(trial, 1);
            });
    assertThat(words.getFirst().algorithm()).isEqualTo(Algorithm.GAUSSIAN_PROCESS_NEAR_BEST);
    assertThat(words.get(1))
        .isEqualTo(
            parzen(
                "because some parameters are choices between words and 250 trials or more are"
                    + " complete"));
    assertThat(
            after(
                AutoSampler.FEW,
                (trial, _) -> {
                  trial.setConstraint("c", -1);
                  floats(trial, 1);
                }))
        .containsOnly(parzen("because there are constraints and 250 trials or more are complete"));
  }

  @Test
  void nearTheBestIsOnlyWhereSomethingCanMoveALittle() {
    List<Algorithm> everywhere =
        List.of(Algorithm.GAUSSIAN_PROCESS, Algorithm.GAUSSIAN_PROCESS, Algorithm.TREE_PARZEN);
    assertThat(
            chosen(
                20,
                (trial, _) -> {
                  trial.suggestInt("n", 0, 100);
                  trial.suggest("step", new FloatDistribution(0, 1, Spacing.step(0.25)));
                  trial.suggestFloat("only", 3, 3);
                  trial.suggestCategorical("word", "a", "b");
                }))
        .isEqualTo(everywhere);
    assertThat(
            chosen(
                20,
                (trial, _) -> {
                  trial.setConstraint("c", -1);
                  floats(trial, 2);
                }))
        .isEqualTo(everywhere);
  }

  @Test
  void choicesBetweenWordsAreForTheModelToo() {
    assertThat(
            chosen(
                20,
                (trial, _) -> {
                  trial.suggestCategorical("word", "a", "b");
                  floats(trial, 2);
                }))
        .containsExactly(
            Algorithm.GAUSSIAN_PROCESS,
            Algorithm.GAUSSIAN_PROCESS_NEAR_BEST,
            Algorithm.TREE_PARZEN);
  }

  @Test
  void conditionalParametersAreForTheModelWhileThereAreFewTrials() {
    BiConsumer<Trial, Study> oneOrTwo = (trial, _) -> floats(trial, 1 + trial.number() % 2);
    assertThat(chosen(20, oneOrTwo)).isEqualTo(chosen(20, (trial, _) -> floats(trial, 2)));
    assertThat(after(AutoSampler.FEW, oneOrTwo).get(1))
        .isEqualTo(
            parzen(
                "because not all trials have the same parameters and 250 trials or more are"
                    + " complete"));
  }

  @Test
  void whereNothingCanBeModelledTogetherAndOfManyParametersParzenEstimatorsRemain() {
    assertThat(after(20, (trial, _) -> trial.suggestFloat("x", 0, 1 + trial.number())))
        .containsOnly(
            parzen("because no parameter has several values and the same range in all trials"));
    assertThat(after(20, (trial, _) -> floats(trial, 101)))
        .containsOnly(parzen("because there are 101 parameters (more than 100)"));
  }

  @Test
  void severalObjectivesAreForParzenEstimators() {
    Study study = study(Direction.MINIMIZE, Direction.MAXIMIZE);
    assertThat(auto.decide(study.view(), new TrialContext(0, 1)))
        .isEqualTo(parzen("because there are several objectives"));
  }

  @Test
  void everyTrialSaysWhatWasChosen() {
    Study study = study(Direction.MINIMIZE);
    for (int i = 0; i < 13; i++) {
      Trial trial = study.ask();
      floats(trial, 2);
      study.tell(trial, i);
      assertThat(said(study.view().trial(i).orElseThrow())).endsWith(".");
    }
    assertThat(study.view().trials().stream().skip(10).map(AutoSamplerTest::said))
        .satisfiesExactly(
            ten -> assertThat(ten).startsWith("Gaussian process near the best trial, because "),
            eleven -> assertThat(eleven).startsWith("TPE, because "),
            twelve -> assertThat(twelve).startsWith("Gaussian process, because "));
  }

  private static String said(FrozenTrial trial) {
    return trial.system().get(AutoSampler.ATTRIBUTE).orElseThrow().asText();
  }

  @Test
  void noAlgorithmMayBeMissing() {
    Map<Algorithm, Sampler> some = samplers();
    some.remove(Algorithm.GAUSSIAN_PROCESS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AutoSampler(some))
        .withMessageContaining("GAUSSIAN_PROCESS");
  }
}
