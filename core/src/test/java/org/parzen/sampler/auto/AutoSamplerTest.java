package org.parzen.sampler.auto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
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
        new InMemoryStore(),
        new StudySpec("auto", directions),
        StudyOptions.DEFAULT.withSampler(auto).withSeed(1));
  }

  private Decision after(int trials, BiFunction<Study, Trial, Double> objective) {
    Study study = study(Direction.MINIMIZE);
    for (int i = 0; i < trials; i++) {
      Trial trial = study.ask();
      study.tell(trial, objective.apply(study, trial));
    }
    return auto.decide(study.view());
  }

  private static double floats(Trial trial, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += trial.suggestFloat("x" + i, -1, 1);
    }
    return sum;
  }

  @Test
  void fewTrialsOverNumbersAreWorthAModel() {
    assertThat(after(5, (_, trial) -> floats(trial, 3)).algorithm())
        .isEqualTo(Algorithm.GAUSSIAN_PROCESS);
    assertThat(after(AutoSampler.FEW - 1, (_, trial) -> floats(trial, 3)).algorithm())
        .isEqualTo(Algorithm.GAUSSIAN_PROCESS);
  }

  @Test
  void manyTrialsOverNumbersAreAdaptedTo() {
    Decision decision = after(AutoSampler.FEW, (_, trial) -> floats(trial, 3));
    assertThat(decision.algorithm()).isEqualTo(Algorithm.COVARIANCE_ADAPTATION);
    assertThat(decision.reason()).contains("CMA-ES", "numbers", "250");
  }

  @Test
  void choicesBetweenWordsConditionsAndConstraintsAreForParzenEstimators() {
    Decision words =
        after(
            5,
            (_, trial) -> {
              trial.suggestCategorical("word", "a", "b");
              return floats(trial, 2);
            });
    Decision unequal = after(5, (_, trial) -> floats(trial, 1 + trial.number() % 2));
    Decision limited =
        after(
            5,
            (_, trial) -> {
              trial.setConstraint("c", -1);
              return floats(trial, 2);
            });
    assertThat(words).isEqualTo(parzen("some parameters are choices between words"));
    assertThat(unequal).isEqualTo(parzen("not all trials have the same parameters"));
    assertThat(limited).isEqualTo(parzen("there are constraints"));
    assertThat(after(5, (_, trial) -> floats(trial, 21)))
        .isEqualTo(parzen("there are 21 parameters (more than 20)"));
  }

  private static Decision parzen(String because) {
    return new Decision(Algorithm.TREE_PARZEN, "TPE, because " + because + ".");
  }

  @Test
  void severalObjectivesAreForParzenEstimators() {
    Study study = study(Direction.MINIMIZE, Direction.MAXIMIZE);
    assertThat(auto.decide(study.view())).isEqualTo(parzen("there are several objectives"));
  }

  @Test
  void everyTrialSaysWhatWasChosen() {
    Study study = study(Direction.MINIMIZE);
    for (int i = 0; i < 3; i++) {
      Trial trial = study.ask();
      study.tell(trial, floats(trial, 2));
    }
    assertThat(study.view().trials())
        .extracting(AutoSamplerTest::said)
        .containsExactly(
            "TPE, because no trial is complete yet.",
            "Gaussian process, because all parameters are numbers and fewer than 250 trials are"
                + " complete.",
            "Gaussian process, because all parameters are numbers and fewer than 250 trials are"
                + " complete.");
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
