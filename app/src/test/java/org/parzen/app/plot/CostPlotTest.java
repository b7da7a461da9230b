package org.parzen.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parzen.app.plot.CostPlot.Point;
import org.parzen.app.plot.CostPlot.Series;

class CostPlotTest {
  private static final PlotView VIEW = PlotView.automatic().toggled(LogChoice.Y);

  private final CostPlot plot =
      new CostPlot(
          List.of(
              new Series("tpe", 0, true, List.of(new Point(100, 0.01), new Point(10_000, 1))),
              new Series("Optuna tpe", 1, false, List.of(new Point(1000, 100)))));

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
    assertThat(plot.summary()).contains("tpe: 1 ms a trial after 10000 trials.");
  }

  @Test
  void saysThatNothingWasMeasured() {
    assertThat(new CostPlot(List.of()).notice(VIEW)).isPresent();
  }
}
