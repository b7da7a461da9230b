package org.parzen.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parzen.objective.Outcome;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.space.Choice;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudyException;
import org.parzen.study.StudySpec;
import org.parzen.trial.FixedTrial;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialState;

class StudyTest {

  private static Study study(Direction... directions) {
    return Study.create(
        new InMemoryStore(),
        new StudySpec("s", directions),
        StudyOptions.of(new RandomSampler()).withSeed(42));
  }

  @Test
  void askAndTell() {
    Study study = study(Direction.MINIMIZE);
    Trial trial = study.ask();
    double x = trial.suggestFloat("x", -10, 10);
    FrozenTrial told = study.tell(trial, x * x);
    assertThat(told.state().values()).containsExactly(x * x);
    assertThat(study.best()).contains(told);
  }

  @Test
  void aNameAskedForTwiceGetsTheSameValue() {
    Trial trial = study(Direction.MINIMIZE).ask();
    double x = trial.suggestFloat("x", 0, 1);
    assertThat(trial.suggestFloat("x", 0, 5)).isEqualTo(x);
    assertThatThrownBy(() -> trial.suggestInt("x", 0, 5))
        .isInstanceOf(StudyException.IncompatibleParameter.class)
        .hasMessageContaining("'x'");
  }

  @Test
  void aKindOfDistributionHoldsForTheWholeStudy() {
    Study study = study(Direction.MINIMIZE);
    study.ask().suggestFloat("x", 0, 1);
    Trial second = study.ask();
    assertThatThrownBy(() -> second.suggestCategorical("x", "a", "b"))
        .isInstanceOf(StudyException.IncompatibleParameter.class);
    assertThat(second.suggestFloat("x", 5, 6)).isBetween(5.0, 6.0);
  }

  @Test
  void theQueueIsServedFirstAndFixedValuesWinEvenOutOfRange() {
    Study study = study(Direction.MINIMIZE);
    study.enqueue(Map.of("x", Choice.of(99), "n", Choice.of(3)));
    Trial trial = study.ask();
    assertThat(trial.suggestFloat("x", 0, 1)).isEqualTo(99);
    assertThat(trial.suggestInt("n", 0, 9)).isEqualTo(3);
    assertThat(study.ask().suggestFloat("x", 0, 1)).isBetween(0.0, 1.0);
  }

  @Test
  void wrongResultsMakeAFailedTrialWithAReason() {
    Study study = study(Direction.MINIMIZE);
    FrozenTrial nan = study.tell(study.ask(), Double.NaN);
    assertThat(nan.kind()).isEqualTo(TrialState.Kind.FAIL);
    assertThat(nan.system().get(Study.REASON)).contains("The value nan is not acceptable.");
    FrozenTrial two = study.tell(study.ask(), 1, 2);
    assertThat(two.system().get(Study.REASON).orElseThrow())
        .isEqualTo("The number of the values 2 did not match the number of the objectives 1.");
    assertThat(study.tell(study.ask(), Double.POSITIVE_INFINITY).kind())
        .isEqualTo(TrialState.Kind.COMPLETE);
  }

  @Test
  void aPrunedTrialKeepsItsLastReport() {
    Study study = study(Direction.MINIMIZE);
    Trial trial = study.ask();
    trial.report(3, 2);
    trial.report(5, 0);
    FrozenTrial told = study.tell(trial.number(), Outcome.pruned("enough"));
    assertThat(told.state().values()).containsExactly(3.0);
    assertThat(told.system().get(Study.REASON)).contains("enough");
    Trial nan = study.ask();
    nan.report(Double.NaN, 2);
    assertThat(study.tell(nan.number(), Outcome.pruned("")).state().values()).isEmpty();
  }

  @Test
  void aTrialIsToldOnce() {
    Study study = study(Direction.MINIMIZE);
    Trial trial = study.ask();
    study.tell(trial, 1);
    assertThatThrownBy(() -> study.tell(trial, 1)).isInstanceOf(StudyException.TrialFinished.class);
    study.enqueue(Map.of());
    assertThatThrownBy(() -> study.tell(1, Outcome.of(1)))
        .hasMessageContaining("waits in the queue");
    assertThatThrownBy(() -> study.tell(9, Outcome.of(1)))
        .isInstanceOf(StudyException.NoSuchTrial.class);
  }

  @Test
  void severalObjectivesCanNotReport() {
    Trial trial = study(Direction.MINIMIZE, Direction.MAXIMIZE).ask();
    assertThatThrownBy(() -> trial.report(1, 0)).hasMessageContaining("several objectives");
    assertThatThrownBy(trial::shouldPrune).hasMessageContaining("several objectives");
  }

  @Test
  void stepsAndConstraintsAreCheckedAndCountOnce() {
    Study study = study(Direction.MINIMIZE);
    Trial trial = study.ask();
    assertThatThrownBy(() -> trial.report(1, -1)).hasMessageContaining("-1");
    trial.report(1, 0);
    trial.report(2, 0);
    trial.setConstraint("size", 0.5);
    trial.setConstraint("size", -1);
    assertThatThrownBy(() -> trial.setConstraint("c", Double.NaN)).hasMessageContaining("'c'");
    FrozenTrial told = study.tell(trial, 1);
    assertThat(told.reports().at(0)).hasValue(1);
    assertThat(told.constraints().values()).isEqualTo(Map.of("size", 0.5));
    assertThat(study.best()).isEmpty();
  }

  @Test
  void streamsDependOnSeedNumberAndNameOnly() {
    Study one = study(Direction.MINIMIZE);
    Study two = study(Direction.MINIMIZE);
    Trial first = one.ask();
    double a = first.suggestFloat("a", 0, 1);
    double b = first.suggestFloat("b", 0, 1);
    Trial same = two.ask();
    assertThat(same.suggestFloat("b", 0, 1)).isEqualTo(b);
    assertThat(same.suggestFloat("a", 0, 1)).isEqualTo(a);
    assertThat(a).isNotEqualTo(b);
    assertThat(two.ask().suggestFloat("a", 0, 1)).isNotEqualTo(a);
    assertThat(same.seed()).isEqualTo(first.seed()).isBetween(0L, (1L << 31) - 1);
  }

  @Test
  void addedTrialsMustAgreeWithTheStudy() {
    Study study = study(Direction.MINIMIZE);
    FrozenTrial told = study.tell(study.ask(Map.of("n", new IntDistribution(1, 3))), 2);
    assertThat(study.add(told)).isEqualTo(1);
    assertThat(study.view().trial(1)).contains(told.numbered(1));
    Study other = study(Direction.MINIMIZE, Direction.MINIMIZE);
    assertThatThrownBy(() -> other.add(told)).hasMessageContaining("2 objectives");
  }

  @Test
  void theBestRunsAgainOutsideTheStudy() {
    Study study = study(Direction.MINIMIZE);
    for (int i = 0; i < 20; i++) {
      Trial trial = study.ask();
      study.tell(trial, square(trial));
    }
    FrozenTrial best = study.best().orElseThrow();
    FixedTrial again = new FixedTrial(best.externalValues());
    assertThat(List.of(square(again))).isEqualTo(best.state().values());
    assertThat(again.suggested()).isEqualTo(best.parameters());
    assertThatThrownBy(() -> again.suggest("y", new FloatDistribution(0, 1)))
        .hasMessageContaining("'y' is not given");
  }

  private static double square(Trial trial) {
    double x = trial.suggestFloat("x", -10, 10);
    return x * x;
  }
}
