package org.parzen.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.analysis.Studies.complete;
import static org.parzen.analysis.Studies.failed;
import static org.parzen.analysis.Studies.infeasible;
import static org.parzen.analysis.Studies.pruned;
import static org.parzen.analysis.Studies.reporting;
import static org.parzen.analysis.Studies.running;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;

class LearningCurvesTest {
  private final StudyView view =
      Studies.view(
          Direction.MINIMIZE,
          reporting(pruned(2), 3, 0.3, 1, 0.1, 2, 0.2),
          reporting(complete(0, 4.0), 1, 5.0, 2, 4.0),
          complete(1, 3.5),
          reporting(failed(3), 1, 7.0),
          reporting(running(4), 1, 6.0),
          reporting(infeasible(complete(5, 1.0)), 1, Double.NaN));

  @Test
  void curvesAreThoseOfTrialsThatReportedByNumberAndStep() {
    LearningCurves curves = LearningCurves.of(view, LearningCurves.USUAL);

    assertThat(curves.number()).containsExactly(0, 2, 4, 5);
    assertThat(curves.offset()).containsExactly(0, 2, 5, 6, 7);
    assertThat(curves.step()).containsExactly(1, 2, 1, 2, 3, 1, 1);
    assertThat(curves.value()).containsExactly(5.0, 4.0, 0.1, 0.2, 0.3, 6.0, Double.NaN);
    assertThat(curves.status())
        .containsExactly(
            TrialStatus.COMPLETE.code(),
            TrialStatus.PRUNED.code(),
            TrialStatus.RUNNING.code(),
            TrialStatus.INFEASIBLE.code());
  }

  @Test
  void failedTrialsAreShownWhereTheyAreWanted() {
    LearningCurves curves = LearningCurves.of(view, EnumSet.of(TrialStatus.FAILED));

    assertThat(curves.number()).containsExactly(3);
  }

  @Test
  void theBestTrialIsNotTheBestCurveWhereItReportedNothing() {
    assertThat(LearningCurves.of(view, LearningCurves.USUAL).best()).isEqualTo(-1);
  }

  @Test
  void theBestTrialsCurveIsKnown() {
    StudyView better =
        Studies.view(
            Direction.MINIMIZE,
            complete(0, 9.0),
            reporting(complete(1, 1.0), 0, 2.0),
            reporting(complete(2, 3.0), 0, 3.0));

    LearningCurves curves = LearningCurves.of(better, LearningCurves.USUAL);

    assertThat(curves.number()[curves.best()]).isEqualTo(1);
  }
}
