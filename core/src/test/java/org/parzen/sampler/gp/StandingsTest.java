package org.parzen.sampler.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.parzen.objective.Outcome;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.joint.IntersectionSpace;
import org.parzen.sampler.joint.UnionSpace;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.Trial;

/// What pruned trials count as.
class StandingsTest {

  private static final Outcome PRUNED = Outcome.pruned("worse");

  private static Study study(Direction direction) {
    return Study.create(
        new InMemoryStore(),
        new StudySpec("s", direction),
        StudyOptions.of(new RandomSampler()).withSeed(1));
  }

  /// @param reports of steps 1, 2 and so on
  private static void tell(Study study, Outcome outcome, double... reports) {
    tell(study, outcome, 1, reports);
  }

  private static void tell(Study study, Outcome outcome, long step, double[] reports) {
    Trial trial = study.ask();
    double _ = trial.suggestFloat("x", 0, 1);
    for (int i = 0; i < reports.length; i++) {
      trial.report(reports[i], step + i);
    }
    study.tell(trial.number(), outcome);
  }

  private static Observed observed(Study study) {
    return Observed.objective(study.view(), Cube.of(new IntersectionSpace(false).of(study.view())));
  }

  /// Three complete trials, whose first reports are in other units than their results.
  private static Study three(Direction direction, int sign) {
    Study study = study(direction);
    tell(study, Outcome.of(sign * 3), sign * 100, sign * 3.5);
    tell(study, Outcome.of(sign * 5), sign * 200, sign * 5.5);
    tell(study, Outcome.of(sign * 9), sign * 300, sign * 9.5);
    return study;
  }

  private static void assertCountsAs(double value, double... reports) {
    for (Direction direction : Direction.values()) {
      int sign = direction == Direction.MINIMIZE ? 1 : -1;
      Study study = three(direction, sign);
      tell(study, PRUNED, Arrays.stream(reports).map(report -> sign * report).toArray());
      double[] values = observed(study).values();
      assertThat(values).hasSize(4);
      assertThat(values[3]).as("%s", direction).isEqualTo(-value, within(1e-12));
    }
  }

  @Test
  void aTrialLiesBetweenThoseThatStoodNextToIt() {
    assertCountsAs(3, 100);
    assertCountsAs(4, 150);
    assertCountsAs(8, 275);
    assertCountsAs(7, 100, 7.5);
  }

  @Test
  void whatStoodWorseOrBetterThanAllIsLikeTheWorstOrTheBest() {
    assertCountsAs(9, 301);
    assertCountsAs(9, Double.POSITIVE_INFINITY);
    assertCountsAs(3, 99);
    assertCountsAs(3, Double.NEGATIVE_INFINITY);
  }

  @Test
  void whatCanNotBeComparedIsLikeTheWorst() {
    assertCountsAs(9);
    assertCountsAs(9, Double.NaN);
    Study before = three(Direction.MINIMIZE, 1);
    tell(before, PRUNED, 0, new double[] {1});
    assertThat(observed(before).values()[3]).as("no other had reported yet").isEqualTo(-9);
  }

  @Test
  void whoEndedOrReportedEarlierStandsAsItDidLast() {
    assertCountsAs(4, 1, 2, 4.5);
  }

  @Test
  void ofThoseThatStoodTheSameTheWorstCounts() {
    Study study = three(Direction.MINIMIZE, 1);
    tell(study, Outcome.of(7), 100);
    tell(study, Outcome.of(1), 100);
    tell(study, PRUNED, 100);
    assertThat(observed(study).values()[5]).isEqualTo(-7);
  }

  @Test
  void whatTheFirstTrialsSayDoesNotDependOnLaterOnes() {
    Study study = three(Direction.MINIMIZE, 1);
    tell(study, PRUNED, 150);
    double[] early = observed(study).values();
    tell(study, Outcome.of(20), 149);
    tell(study, PRUNED, 400);
    Observed all = observed(study);
    assertThat(all.values()[3]).as("all are known").isLessThan(-4);
    assertThat(all.first(4).values()).isEqualTo(early);
    assertThat(all.first(4).first(2).values()).containsExactly(-3, -5);
  }

  /// It may have been about to ask for more.
  @Test
  void aBranchThatNoCompleteTrialHasIsNotLearned() {
    Study study = study(Direction.MINIMIZE);
    Trial whole = study.ask();
    double _ = whole.suggestFloat("x", 0, 1) + whole.suggestFloat("y", 0, 1);
    study.tell(whole, 1);
    tell(study, PRUNED, 5);
    Observed learned =
        Observed.objective(study.view(), Cube.partial(new UnionSpace().of(study.view())));
    assertThat(learned.size()).isEqualTo(1);
  }
}
