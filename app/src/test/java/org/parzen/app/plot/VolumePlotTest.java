package org.parzen.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parzen.analysis.HypervolumeHistory;

class VolumePlotTest {
  private static final PlotView ALL = PlotView.automatic();

  private final VolumePlot plot =
      new VolumePlot(
          new HypervolumeHistory(
              new int[] {0, 2, 3, 5},
              new double[] {0, 4, 4, 6},
              new double[] {0, 4, 0, 2},
              List.of(9.0, -1.0),
              true,
              1),
          "Hypervolume");

  @Test
  void theLineStepsUpWhereATrialAdds() {
    Painted painted = Painted.of(plot, ALL);
    var bounds = plot.line(painted.frame()).getBounds2D();

    assertThat(painted.at(4, 4)).matches(c -> Painted.near(c, series()));
    assertThat(painted.at(3.7, 5.3)).isEqualTo(Painted.PALETTE.background());
    assertThat(bounds.getMaxX()).isEqualTo(painted.frame().x().pixel(5));
    assertThat(bounds.getMinY()).isEqualTo(painted.frame().y().pixel(6));
  }

  @Test
  void theLegendSaysWhatTheReferenceIs() {
    assertThat(plot.legend())
        .extracting(LegendEntry::text)
        .containsExactly("2 trials added to it", "reference (9, -1)", "1 beyond it");
    assertThat(worst(4.0).legend())
        .extracting(LegendEntry::text)
        .contains("reference (9, 9): the worst values so far");
  }

  @Test
  void aHitTellsVolumeAndWhatTheTrialAdded() {
    PlotFrame frame = Painted.of(plot, ALL).frame();

    assertThat(plot.nearest(frame, frame.x().pixel(2), frame.y().pixel(4), 5))
        .map(Hit::text)
        .contains("Trial 2: 4, 4 more than before");
    assertThat(plot.neighbour(2, 1)).map(Hit::text).contains("Trial 3: 4");
    assertThat(plot.neighbour(5, 1)).isEmpty();
    assertThat(plot.neighbour(Integer.MAX_VALUE, 1)).isEmpty();
    assertThat(plot.neighbour(Integer.MAX_VALUE, -1)).map(Hit::trial).contains(5);
  }

  @Test
  void whatHasNoVolumeSaysWhy() {
    HypervolumeHistory none =
        new HypervolumeHistory(new int[0], new double[0], new double[0], List.of(), false, 0);

    assertThat(new VolumePlot(none, "").notice(ALL)).contains(PlotText.of("pareto.notice"));
    assertThat(worst(0.0).notice(ALL)).contains(PlotText.of("volume.notice.worst"));
    assertThat(worst(1.0).notice(ALL)).isEmpty();
    HypervolumeHistory infeasible =
        new HypervolumeHistory(
            new int[] {0}, new double[] {0}, new double[] {0}, List.of(), false, 0);
    assertThat(new VolumePlot(infeasible, "").notice(ALL)).contains(PlotText.of("volume.notice"));
  }

  private static VolumePlot worst(double volume) {
    return new VolumePlot(
        new HypervolumeHistory(
            new int[] {0},
            new double[] {volume},
            new double[] {volume},
            List.of(9.0, 9.0),
            false,
            0),
        "");
  }

  @Test
  void aSelectedTrialIsRinged() {
    assertThat(Painted.of(plot, ALL.withSelected(Set.of(3))).count(Painted.PALETTE.accent()))
        .isGreaterThan(Painted.of(plot, ALL).count(Painted.PALETTE.accent()));
  }

  @Test
  void theSummaryTellsTheVolumeReached() {
    assertThat(plot.summary()).contains("4 completed trials", "2 added", "6", "(9, -1)");
  }

  private static java.awt.Color series() {
    return Painted.PALETTE.series().getFirst();
  }
}
