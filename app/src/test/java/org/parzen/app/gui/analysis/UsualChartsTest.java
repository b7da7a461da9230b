package org.parzen.app.gui.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parzen.app.plot.study.ChartKind;
import org.parzen.app.plot.study.ChartKind.Takes;

class UsualChartsTest {

  private static StudyFacts facts(int objectives, int complete, boolean reports) {
    List<String> names = IntStream.range(0, objectives).mapToObj(i -> "goal " + i).toList();
    return new StudyFacts(names, List.of("x", "y"), complete, reports, complete + 1);
  }

  @Test
  void aYoungStudyBeginsWithItsHistoryAndCurves() {
    assertThat(UsualCharts.of(facts(1, 2, true), 2))
        .containsExactly(ChartKind.HISTORY, ChartKind.CURVES);
  }

  @Test
  void learningCurvesAreNotShownWhereNothingReports() {
    assertThat(UsualCharts.of(facts(1, 2, false), 4)).doesNotContain(ChartKind.CURVES);
    assertThat(UsualCharts.of(facts(1, 200, false), 5)).doesNotContain(ChartKind.CURVES);
  }

  @Test
  void everyPlaceHasAChartThatSuits() {
    for (StudyFacts facts :
        List.of(facts(1, 0, false), facts(1, 500, true), facts(2, 0, false), facts(3, 500, true))) {
      assertThat(UsualCharts.of(facts, 4))
          .hasSize(4)
          .isSubsetOf(UsualCharts.suiting(facts))
          .startsWith(UsualCharts.of(facts, 2).toArray(ChartKind[]::new));
    }
  }

  @Test
  void chartsOfSeveralObjectivesAreOfferedOnlyToThem() {
    assertThat(UsualCharts.suiting(facts(1, 500, true)))
        .noneMatch(kind -> kind.takes(Takes.SEVERAL_OBJECTIVES));
    assertThat(UsualCharts.suiting(facts(2, 500, true))).containsExactly(ChartKind.values());
  }
}
