package org.parzen.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parzen.analysis.Timeline;
import org.parzen.analysis.TrialStatus;

class TimelinePlotTest {
  private static final PlotView ALL = PlotView.automatic();

  /// Two lanes; the first one is idle from 10 to 20, where the last trial ended before it began.
  private final TimelinePlot plot =
      new TimelinePlot(
          new Timeline(
              new int[] {0, 1, 3, 2},
              new byte[] {
                TrialStatus.COMPLETE.code(),
                TrialStatus.FAILED.code(),
                TrialStatus.RUNNING.code(),
                TrialStatus.PRUNED.code()
              },
              new double[] {0, 5, 20, 40},
              new double[] {10, 30, 40, 40},
              new boolean[] {false, false, false, true},
              new int[] {0, 1, 0, 0},
              2,
              1),
          "Timeline");

  @Test
  void barsAreInTheirLanesInTheColourOfTheirStatus() {
    Painted painted = Painted.of(plot, ALL);

    assertThat(painted.at(7, 1.02)).matches(c -> is(c, TrialStatus.COMPLETE));
    assertThat(painted.at(28, 0.02)).matches(c -> is(c, TrialStatus.FAILED));
    assertThat(painted.at(15, 1)).matches(c -> !is(c, TrialStatus.COMPLETE));
    assertThat(painted.at(35, 0)).matches(c -> Painted.near(c, painted.at(15, 1)));
    assertThat(painted.count(Painted.PALETTE.of(TrialStatus.RUNNING))).isPositive();
  }

  @Test
  void aHitTellsTrialStatusAndDuration() {
    PlotFrame frame = Painted.of(plot, ALL).frame();

    assertThat(plot.nearest(frame, frame.x().pixel(7), frame.y().pixel(1), 5))
        .map(Hit::text)
        .contains("Trial 0, complete, 10 s");
    assertThat(plot.nearest(frame, frame.x().pixel(30), frame.y().pixel(1), 5))
        .map(Hit::text)
        .contains("Trial 3, running for 20 s");
    assertThat(plot.nearest(frame, frame.x().pixel(15), frame.y().pixel(1), 5)).isEmpty();
    assertThat(plot.neighbour(1, 1))
        .map(Hit::text)
        .hasValueSatisfying(text -> assertThat(text).contains("Trial 2", "before it began"));
    assertThat(plot.neighbour(3, 1)).isEmpty();
  }

  @Test
  void whatIsWrongWithTimesIsSaid() {
    assertThat(plot.legend())
        .extracting(LegendEntry::text)
        .contains("1 ended before they began", "1 without times, left out");
  }

  @Test
  void tenThousandTrialsAreSharesOfTheirLane() {
    int n = 10_000;
    byte[] status = new byte[n];
    // One in four fails, at once.
    double[] start = new double[n];
    double[] end = new double[n];
    for (int i = 0; i < n; i++) {
      status[i] = (i % 4 == 3 ? TrialStatus.FAILED : TrialStatus.COMPLETE).code();
      start[i] = i + (i % 4 == 3 ? 0.99 : 0);
      end[i] = i + (i < n / 2 || i % 4 == 3 ? 1 : 0.5);
    }
    TimelinePlot many =
        new TimelinePlot(
            new Timeline(
                IntStream.range(0, n).toArray(),
                status,
                start,
                end,
                new boolean[n],
                new int[n],
                1,
                0),
            "");
    Painted painted = Painted.of(many, ALL);
    Color[] first = column(painted, 2000);
    Color[] second = column(painted, 8000);

    assertThat(first).anyMatch(c -> is(c, TrialStatus.FAILED));
    assertThat(count(first, TrialStatus.COMPLETE))
        .isGreaterThan(count(first, TrialStatus.FAILED))
        .isGreaterThan(count(second, TrialStatus.COMPLETE));
  }

  private static Color[] column(Painted painted, double x) {
    int top = (int) painted.frame().bounds().getMinY() + 1;
    int bottom = (int) painted.frame().bounds().getMaxY() - 1;
    int px = (int) painted.frame().x().pixel(x);
    return IntStream.range(top, bottom).mapToObj(y -> painted.pixel(px, y)).toArray(Color[]::new);
  }

  private static long count(Color[] colors, TrialStatus status) {
    return Arrays.stream(colors).filter(c -> is(c, status)).count();
  }

  @Test
  void aStudyThatHasNotBegunSaysSo() {
    assertThat(empty(0).notice(ALL)).contains(PlotText.of("timeline.notice"));
    assertThat(empty(4).notice(ALL)).hasValueSatisfying(s -> assertThat(s).contains("4 trials"));
    assertThat(Painted.of(empty(0), ALL).placed()).isEmpty();
  }

  private static TimelinePlot empty(int untimed) {
    return new TimelinePlot(
        new Timeline(
            new int[0],
            new byte[0],
            new double[0],
            new double[0],
            new boolean[0],
            new int[0],
            0,
            untimed),
        "");
  }

  @Test
  void aSelectedTrialIsFramed() {
    assertThat(Painted.of(plot, ALL.withSelected(Set.of(1))).count(Painted.PALETTE.accent()))
        .isGreaterThan(Painted.of(plot, ALL).count(Painted.PALETTE.accent()));
  }

  @Test
  void theSummaryTellsLanesAndIdleTime() {
    assertThat(plot.summary()).contains("4 trials", "1 failed", "Lanes: 2", "40 s", "69 %");
  }

  private static boolean is(Color color, TrialStatus status) {
    return Painted.near(color, Painted.PALETTE.of(status));
  }
}
