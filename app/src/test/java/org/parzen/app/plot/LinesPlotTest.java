package org.parzen.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parzen.app.plot.LinesPlot.Look;
import org.parzen.app.plot.LinesPlot.Point;
import org.parzen.app.plot.LinesPlot.Series;
import org.parzen.app.plot.LinesPlot.Side;

class LinesPlotTest {
  private static final PlotView VIEW = PlotView.automatic();

  private final LinesPlot plot =
      plot(
          new Series("tpe", 0, Look.LINE, List.of(new Point(100, 0.01), new Point(10_000, 1))),
          new Series("Optuna tpe", 1, Look.MARKS, List.of(new Point(1000, 100))));

  private static LinesPlot plot(Series... series) {
    return new LinesPlot(
        "", new Side("trials", Scale.LOG), new Side("ms a trial", Scale.LOG), List.of(series));
  }

  @Test
  void bothAxesAreLogarithmic() {
    PlotFrame frame = Painted.of(plot, VIEW).frame();
    double middle = (frame.x().pixel(100) + frame.x().pixel(10_000)) / 2;
    assertThat(frame.x().pixel(1000)).isCloseTo(middle, within(0.01));
    double half = (frame.y().pixel(0.01) + frame.y().pixel(1)) / 2;
    assertThat(frame.y().pixel(0.1)).isCloseTo(half, within(0.01));
  }

  @Test
  void aLineJoinsOursAndCrossesAreTheOthers() {
    Painted painted = Painted.of(plot, VIEW);
    assertThat(painted.at(1000, 0.1)).isEqualTo(Painted.PALETTE.series().get(0));
    assertThat(painted.count(Painted.PALETTE.series().get(1))).isBetween(5L, 100L);
    assertThat(plot.legend()).extracting(LegendEntry::line).containsExactly(true, false);
  }

  @Test
  void tellsItsLastFigures() {
    assertThat(plot.summary()).contains("tpe: ms a trial 1 at 10000 trials.");
  }

  @Test
  void aStepHoldsItsValueUntilTheNext() {
    Painted painted =
        Painted.of(
            plot(
                new Series("best", 2, Look.STEPS, List.of(new Point(10, 1), new Point(1000, 0.1)))),
            VIEW);
    assertThat(painted.at(100, 1)).isEqualTo(Painted.PALETTE.series().get(2));
  }

  @Test
  void saysThatNothingWasMeasured() {
    assertThat(plot().notice(VIEW)).isPresent();
  }
}
