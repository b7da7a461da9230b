package org.parzen.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parzen.analysis.OptimizationHistory;
import org.parzen.analysis.TrialStatus;
import org.parzen.study.Direction;

class HistoryPlotTest {
  private static final PlotView ALL = PlotView.automatic();

  @Test
  void aMarkIsWhereItsTrialAndValueAreInTheColourOfItsStatus() {
    Painted painted = Painted.of(mixed(), ALL);

    assertThat(painted.at(0, 5)).matches(c -> isStatus(c, TrialStatus.COMPLETE));
    assertThat(painted.at(1, 4)).matches(c -> isStatus(c, TrialStatus.PRUNED));
    // The others are outlines: their middle is empty, their colour is near.
    assertThat(painted.around(2, 1.13, status(TrialStatus.INFEASIBLE))).isPositive();
    assertThat(painted.count(status(TrialStatus.RUNNING))).isPositive();
    assertThat(painted.count(status(TrialStatus.FAILED))).isPositive();
    assertThat(painted.at(2, 1.13)).matches(c -> Painted.near(c, Painted.PALETTE.background()));
  }

  @Test
  void aLogarithmicAxisMovesTheMarks() {
    HistoryPlot plot = plot(complete(1, 10, 1000));
    Painted painted = Painted.of(plot, ALL.toggled(LogChoice.Y));
    PlotFrame frame = painted.frame();

    double step = frame.y().pixel(1) - frame.y().pixel(10);
    assertThat(frame.y().pixel(1) - frame.y().pixel(1000)).isEqualTo(3 * step, offset(1e-6));
    assertThat(painted.at(1, 10)).matches(c -> isStatus(c, TrialStatus.COMPLETE));
  }

  @Test
  void theLineOfTheBestStepsDownAndGoesOnToTheLastTrial() {
    HistoryPlot plot = plot(complete(5, 7, 3, 9));
    PlotFrame frame = Painted.of(plot, ALL).frame();

    var bounds = plot.bestLine(frame).getBounds2D();
    assertThat(bounds.getMinX()).isEqualTo(frame.x().pixel(0), offset(1e-6));
    assertThat(bounds.getMaxX()).isEqualTo(frame.x().pixel(3), offset(1e-6));
    assertThat(bounds.getMinY()).isEqualTo(frame.y().pixel(5), offset(1e-6));
    assertThat(bounds.getMaxY()).isEqualTo(frame.y().pixel(3), offset(1e-6));
  }

  @Test
  void outliersLeftOutDoNotStretchTheAxis() {
    HistoryPlot plot = plot(complete(1, 1.1, 1.2, 1.3, 1e9, 1.25, 1.15, 1.05));

    assertThat(plot.yRange(ALL).high()).isGreaterThan(1e9);
    assertThat(plot.yRange(ALL.withClip(true)).high()).isLessThan(3);
    Painted clipped = Painted.of(plot, ALL.withClip(true));
    int x = (int) clipped.frame().x().pixel(4);
    int top = (int) clipped.frame().bounds().getMinY();
    assertThat(clipped.pixel(x, top + 6)).matches(c -> isStatus(c, TrialStatus.COMPLETE));
  }

  @Test
  void aHundredThousandTrialsAreADensityWithTheirOutliersSeen() {
    double[] values = new double[100_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = 1 + (i % 100) / 1000.0;
    }
    values[50_000] = 9;
    HistoryPlot plot = plot(complete(values));
    Painted painted = Painted.of(plot, ALL);

    assertThat(painted.at(20_000, 1.05)).matches(c -> c.getBlue() > c.getRed() + 60);
    assertThat(painted.at(50_000, 9)).isNotEqualTo(Painted.PALETTE.background());
    assertThat(painted.at(21_000, 5.2)).isEqualTo(Painted.PALETTE.background());
  }

  @Test
  void aChartWithoutValuesSaysWhy() {
    OptimizationHistory failed =
        history(new double[] {Double.NaN}, new byte[] {TrialStatus.FAILED.code()});

    assertThat(plot(complete()).notice(ALL)).contains(PlotText.of("history.notice"));
    assertThat(plot(failed).notice(ALL)).hasValueSatisfying(s -> assertThat(s).contains("1 of 1"));
    assertThat(plot(complete(-1, 0)).notice(ALL)).isEmpty();
    assertThat(plot(complete(-1, 0)).notice(ALL.toggled(LogChoice.Y))).isPresent();
    assertThat(Painted.of(plot(complete()), ALL).placed()).isEmpty();
  }

  @Test
  void theNearestMarkWithinReachIsHit() {
    HistoryPlot plot = mixed();
    PlotFrame frame = Painted.of(plot, ALL).frame();
    double x = frame.x().pixel(1) + 3;
    double y = frame.y().pixel(4) - 3;

    assertThat(plot.nearest(frame, x, y, 10)).map(Hit::trial).contains(1);
    assertThat(plot.nearest(frame, x, y, 10)).map(Hit::text).contains("Trial 1, pruned: 4");
    assertThat(plot.nearest(frame, x, y, 2)).isEmpty();
    // A trial without a value stands at the lower edge.
    assertThat(plot.nearest(frame, frame.x().pixel(4), frame.bounds().getMaxY(), 10))
        .map(Hit::text)
        .contains("Trial 4, failed, no value");
  }

  @Test
  void theKeyboardWalksAlongTrialsWithValues() {
    HistoryPlot plot = mixed();

    assertThat(plot.neighbour(-1, 1)).map(Hit::trial).contains(0);
    assertThat(plot.neighbour(3, 1)).isEmpty();
    assertThat(plot.neighbour(Integer.MAX_VALUE, -1)).map(Hit::trial).contains(3);
  }

  @Test
  void aSelectedTrialIsRinged() {
    Painted painted = Painted.of(mixed(), ALL.withSelected(Set.of(1)));

    assertThat(painted.count(Painted.PALETTE.accent()))
        .isGreaterThan(Painted.of(mixed(), ALL).count(Painted.PALETTE.accent()));
  }

  @Test
  void theSummaryTellsCountsAndBest() {
    assertThat(mixed().summary())
        .contains("5 trials", "1 complete", "1 pruned", "Best value 5 at trial 0");
  }

  private static org.assertj.core.data.Offset<Double> offset(double value) {
    return org.assertj.core.data.Offset.offset(value);
  }

  private static HistoryPlot mixed() {
    return plot(
        history(
            new double[] {5, 4, 1.13, 2, Double.NaN},
            new byte[] {
              TrialStatus.COMPLETE.code(),
              TrialStatus.PRUNED.code(),
              TrialStatus.INFEASIBLE.code(),
              TrialStatus.RUNNING.code(),
              TrialStatus.FAILED.code()
            }));
  }

  private static OptimizationHistory complete(double... values) {
    return history(values, new byte[values.length]);
  }

  private static OptimizationHistory history(double[] values, byte[] status) {
    int[] number = java.util.stream.IntStream.range(0, values.length).toArray();
    return OptimizationHistory.of(number, values, status, Optional.of(Direction.MINIMIZE));
  }

  private static HistoryPlot plot(OptimizationHistory history) {
    return new HistoryPlot(history, "History", "loss");
  }

  private static java.awt.Color status(TrialStatus status) {
    return Painted.PALETTE.of(status);
  }

  private static boolean isStatus(java.awt.Color color, TrialStatus status) {
    return Painted.near(color, status(status));
  }
}
