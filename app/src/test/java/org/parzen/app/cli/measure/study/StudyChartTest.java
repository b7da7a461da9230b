package org.parzen.app.cli.measure.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parzen.app.plot.LinesPlot;
import org.parzen.study.Component;
import org.parzen.study.Direction;

class StudyChartTest {
  private static final Contender RANDOM =
      new Contender(new Component("random"), new Component("none"), 1, 0);

  /// A study of four trials, whose best values after each are given; not-a-number before the first.
  private static StudyFigures study(Direction direction, double... best) {
    List<StudyFigures.Moment> curve = new ArrayList<>();
    for (int i = 0; i < best.length; i++) {
      if (!Double.isNaN(best[i])) {
        curve.add(new StudyFigures.Moment(i, i, i + 1, best[i]));
      }
    }
    return new StudyFigures(
        RANDOM,
        1,
        direction,
        new StudyFigures.Moment(4, 4, 4, 0),
        new StudyFigures.Outcome(4, 0, 0, 0, Double.NaN),
        curve);
  }

  private static List<Double> medians(StudyFigures... studies) {
    List<LinesPlot.Point> points = StudyChart.points(List.of(studies), Along.TRIALS);
    return IntStream.rangeClosed(1, 4)
        .mapToObj(
            trials ->
                points.stream()
                    .filter(point -> point.x() <= trials)
                    .reduce((_, later) -> later)
                    .map(LinesPlot.Point::y)
                    .orElse(Double.NaN))
        .toList();
  }

  @Test
  void theMedianOfAnEvenCountLiesBetweenTheTwoInTheMiddle() {
    assertThat(
            medians(study(Direction.MINIMIZE, 8, 7, 7, 7), study(Direction.MINIMIZE, 4, 3, 2, 1)))
        .containsExactly(6.0, 5.0, 4.5, 4.0);
  }

  @Test
  void nothingFoundIsWorseThanAllWhicheverWayIsBetter() {
    double none = Double.NaN;
    assertThat(
            medians(
                study(Direction.MINIMIZE, none, none, 1, 1),
                study(Direction.MINIMIZE, none, 4, 3, 3),
                study(Direction.MINIMIZE, 6, 5, 5, 5)))
        .containsExactly(none, 5.0, 3.0, 3.0);
    assertThat(
            medians(
                study(Direction.MAXIMIZE, none, none, 9, 9),
                study(Direction.MAXIMIZE, none, 4, 6, 6),
                study(Direction.MAXIMIZE, 2, 3, 3, 3)))
        .containsExactly(none, 3.0, 6.0, 6.0);
  }
}
