package org.parzen.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parzen.analysis.LearningCurves;
import org.parzen.analysis.TrialStatus;

class CurvesPlotTest {
  private static final PlotView ALL = PlotView.automatic();

  /// A complete best trial at 1, a pruned one at 2 that ends early, a running one at 3, a gap in a
  /// failed one at 4.
  private static final LearningCurves FOUR =
      new LearningCurves(
          new int[] {3, 5, 6, 8},
          new byte[] {
            TrialStatus.COMPLETE.code(),
            TrialStatus.PRUNED.code(),
            TrialStatus.RUNNING.code(),
            TrialStatus.FAILED.code()
          },
          new int[] {0, 2, 4, 6, 9},
          new long[] {0, 10, 0, 5, 0, 8, 0, 4, 10},
          new double[] {1, 1, 2, 2, 3, 3, 4, Double.NaN, 4},
          0);

  private final CurvesPlot plot = new CurvesPlot(FOUR, "Curves", "loss");

  @Test
  void eachTrialHasItsLine() {
    Painted painted = Painted.of(plot, ALL);

    assertThat(painted.at(5, 1)).matches(c -> Painted.near(c, Painted.PALETTE.text()));
    assertThat(painted.at(2.5, 2)).isNotEqualTo(Painted.PALETTE.background());
    assertThat(painted.at(4, 3))
        .matches(c -> Painted.near(c, Painted.PALETTE.of(TrialStatus.RUNNING)));
    assertThat(painted.at(7.3, 2.57)).isEqualTo(Painted.PALETTE.background());
  }

  @Test
  void aPrunedLineEndsWithItsMark() {
    Painted painted = Painted.of(plot, ALL);

    assertThat(painted.at(5, 2))
        .matches(c -> Painted.near(c, Painted.PALETTE.of(TrialStatus.PRUNED)));
    assertThat(painted.at(7.3, 2))
        .matches(c -> !Painted.near(c, Painted.PALETTE.of(TrialStatus.PRUNED)));
  }

  @Test
  void aLineIsBrokenWhereAValueIsNotANumber() {
    Painted painted = Painted.of(plot, ALL);

    assertThat(painted.at(3, 4))
        .matches(c -> !Painted.near(c, Painted.PALETTE.of(TrialStatus.FAILED)));
  }

  @Test
  void aMillionPointsStillShowTheirLevelsAndTheBest() {
    CurvesPlot masses = new CurvesPlot(ChartBench.randomCurves(1_000, 1_000), "Curves", "loss");
    Painted painted = Painted.of(masses, ALL, 2);

    assertThat(painted.image().getRGB(900, 640))
        .isNotEqualTo(Painted.PALETTE.background().getRGB());
  }

  @Test
  void aDraftPaintsASampleOfMassesButEverythingOfLess() {
    assertThat(Detail.DRAFT.stride(1_000_000)).isEqualTo(5);
    assertThat(Detail.DRAFT.stride(10_000)).isEqualTo(1);
    assertThat(Detail.FULL.stride(1_000_000)).isEqualTo(1);
  }

  @Test
  void theNearestPointOfACurveIsHit() {
    PlotFrame frame = Painted.of(plot, ALL).frame();

    assertThat(plot.nearest(frame, frame.x().pixel(5), frame.y().pixel(2), 8))
        .map(Hit::text)
        .contains("Trial 5, pruned, step 5: 2");
    assertThat(plot.nearest(frame, frame.x().pixel(3), frame.y().pixel(2), 8)).isEmpty();
  }

  @Test
  void theKeyboardWalksFromCurveToCurve() {
    assertThat(plot.neighbour(-1, 1)).map(Hit::trial).contains(3);
    assertThat(plot.neighbour(6, 1)).map(Hit::trial).contains(8);
    assertThat(plot.neighbour(8, 1)).isEmpty();
    assertThat(plot.neighbour(7, -1)).map(Hit::trial).contains(6);
  }

  @Test
  void withoutReportsTheChartSaysSo() {
    LearningCurves none =
        new LearningCurves(new int[0], new byte[0], new int[1], new long[0], new double[0], -1);

    assertThat(new CurvesPlot(none, "Curves", "loss").notice(ALL))
        .contains(PlotText.of("curves.notice"));
  }

  @Test
  void thinningKeepsFirstLowestHighestAndLastOfAColumn() {
    Polyline line = new Polyline(10);
    float[] ys = {5, 6, 1, 7, 9, 2, 4};
    for (int i = 0; i < ys.length; i++) {
      line.add(3 + i / 10f, ys[i]);
    }
    line.add(4.5f, 8);
    line.end();

    float[] kept = java.util.Arrays.copyOf(line.ys, line.count());
    assertThat(kept).containsExactly(5, 1, 9, 4, 8);
  }
}
