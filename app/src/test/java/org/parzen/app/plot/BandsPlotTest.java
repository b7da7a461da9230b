package org.parzen.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parzen.analysis.comparison.BestSoFarBand;

class BandsPlotTest {
  private static final PlotView ALL = PlotView.automatic();

  private final BestSoFarBand runs =
      new BestSoFarBand(
          "tpe",
          5,
          new int[] {5, 5, 5, 3},
          new double[] {8, 6, 6, 4},
          new double[] {7, 5, 5, 3},
          new double[] {10, 9, 9, 7});
  private final BestSoFarBand alone =
      new BestSoFarBand(
          "random",
          1,
          new int[] {1, 1},
          new double[] {Double.NaN, 2},
          new double[] {Double.NaN, 2},
          new double[] {Double.NaN, 2});

  private static BandsPlot plot(BestSoFarBand... bands) {
    return new BandsPlot(List.of(bands), "Best so far", "loss");
  }

  @Test
  void theMedianIsALineWithinItsBand() {
    Painted painted = Painted.of(plot(runs), ALL);

    assertThat(painted.at(2.5, 6)).matches(c -> Painted.near(c, series(0)));
    assertThat(painted.at(2.5, 8))
        .isNotEqualTo(Painted.PALETTE.background())
        .matches(c -> c.getBlue() > c.getRed());
    assertThat(painted.at(2.5, 9.5)).isEqualTo(Painted.PALETTE.background());
  }

  @Test
  void whereNotAllRunsCameItIsFaint() {
    Painted painted = Painted.of(plot(runs), ALL);

    assertThat(painted.at(3.5, 6)).matches(c -> !Painted.near(c, series(0)));
    assertThat(plot(runs).legend())
        .extracting(LegendEntry::text)
        .containsExactly(
            "tpe · 5 runs", PlotText.of("bands.quartiles"), PlotText.of("bands.faint"));
  }

  @Test
  void aSingleStudyIsALineAlone() {
    BandsPlot plot = plot(alone);

    assertThat(plot.legend()).extracting(LegendEntry::text).containsExactly("random");
    PlotFrame frame = Painted.of(plot, ALL).frame();
    assertThat(plot.nearest(frame, frame.x().pixel(2), frame.y().pixel(2), 5))
        .map(Hit::text)
        .contains("random: 2 after 2 trials");
  }

  @Test
  void aHitTellsTheBandAndStandsForNoTrial() {
    BandsPlot plot = plot(runs, alone);
    PlotFrame frame = Painted.of(plot, ALL).frame();

    assertThat(plot.nearest(frame, frame.x().pixel(4), frame.y().pixel(4) + 2, 5))
        .hasValueSatisfying(
            hit -> {
              assertThat(hit.text()).isEqualTo("tpe: 4 after 4 trials, 3 to 7, 3 runs");
              assertThat(hit.trial()).isEqualTo(-1);
            });
    assertThat(plot.nearest(frame, frame.x().pixel(4), frame.y().pixel(8), 5)).isEmpty();
  }

  @Test
  void bothAxesMayBeLogarithmic() {
    PlotView log = ALL.toggled(LogChoice.X).toggled(LogChoice.Y);
    PlotFrame frame = Painted.of(plot(runs), log).frame();

    double step = frame.x().pixel(2) - frame.x().pixel(1);
    assertThat(frame.x().pixel(4) - frame.x().pixel(2))
        .isCloseTo(step, org.assertj.core.data.Offset.offset(1e-6));
  }

  @Test
  void withoutResultsItSaysWhy() {
    BestSoFarBand none =
        new BestSoFarBand("tpe", 0, new int[0], new double[0], new double[0], new double[0]);

    assertThat(plot(none).notice(ALL)).contains(PlotText.of("bands.notice"));
    assertThat(plot(none).summary()).isEqualTo(PlotText.of("bands.notice"));
  }

  @Test
  void theSummaryTellsLastMedians() {
    assertThat(plot(runs, alone).summary())
        .contains("tpe, median 4 after 4 trials", "random, median 2 after 2 trials");
  }

  private static java.awt.Color series(int index) {
    return Painted.PALETTE.series().get(index);
  }
}
