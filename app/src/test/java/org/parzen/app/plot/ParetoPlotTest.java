package org.parzen.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parzen.analysis.ParetoFront;
import org.parzen.analysis.TrialStatus;
import org.parzen.study.Direction;

class ParetoPlotTest {
  private static final PlotView ALL = PlotView.automatic();
  private static final byte COMPLETE = TrialStatus.COMPLETE.code();

  /// Three on the front, one dominated, one infeasible.
  private static ParetoPlot plot(Direction x, Direction y) {
    double sign = y == Direction.MINIMIZE ? 1 : -1;
    return new ParetoPlot(
        new ParetoFront(
            new ParetoFront.Objective(0, x, new double[] {1, 2, 4, 3, 3.5}),
            new ParetoFront.Objective(
                1, y, new double[] {sign * 4, sign * 2, sign, sign * 3, sign * 3.5}),
            new int[] {0, 1, 2, 3, 4},
            new byte[] {COMPLETE, COMPLETE, COMPLETE, COMPLETE, TrialStatus.INFEASIBLE.code()},
            new boolean[] {true, true, true, false, false},
            new int[] {0, 1, 2},
            0),
        "Front",
        List.of("loss", "size"),
        2);
  }

  private final ParetoPlot plot = plot(Direction.MINIMIZE, Direction.MINIMIZE);

  @Test
  void theStairsGoAroundWhatWasReached() {
    Painted painted = Painted.of(plot, ALL);

    assertThat(painted.at(1.5, 4)).matches(c -> Painted.near(c, Painted.PALETTE.text()));
    assertThat(painted.at(2, 3)).matches(c -> Painted.near(c, Painted.PALETTE.text()));
    assertThat(painted.at(1.3, 2.9)).isEqualTo(Painted.PALETTE.background());
  }

  @Test
  void theStairsAreTurnedWhereMoreIsBetter() {
    Painted painted = Painted.of(plot(Direction.MINIMIZE, Direction.MAXIMIZE), ALL);

    assertThat(painted.at(1.5, -4)).matches(c -> Painted.near(c, Painted.PALETTE.text()));
    assertThat(painted.at(2, -3)).matches(c -> Painted.near(c, Painted.PALETTE.text()));
    assertThat(painted.at(1.3, -2.9)).isEqualTo(Painted.PALETTE.background());
  }

  @Test
  void theBestAreColouredByNumberAndTheOthersFaint() {
    Painted painted = Painted.of(plot, ALL);

    assertThat(painted.at(1, 4)).matches(c -> Painted.near(c, Painted.PALETTE.ramp(0)));
    assertThat(painted.at(4, 1)).matches(c -> Painted.near(c, Painted.PALETTE.ramp(0.5)));
    assertThat(painted.at(3, 3))
        .matches(c -> !Painted.near(c, Painted.PALETTE.of(TrialStatus.COMPLETE)))
        .matches(c -> c.getBlue() > c.getRed());
    assertThat(painted.around(3.5, 3.5, Painted.PALETTE.of(TrialStatus.INFEASIBLE))).isPositive();
    assertThat(plot.colorBar()).isPresent();
  }

  @Test
  void axesSayWhichWayIsBetter() {
    assertThat(plot.xTitle()).isEqualTo("loss (less is better)");
    assertThat(plot(Direction.MINIMIZE, Direction.MAXIMIZE).yTitle())
        .isEqualTo("size (more is better)");
  }

  @Test
  void aHitTellsWhereATrialStands() {
    PlotFrame frame = Painted.of(plot, ALL).frame();

    assertThat(plot.nearest(frame, frame.x().pixel(2) + 2, frame.y().pixel(2), 8))
        .map(Hit::text)
        .contains("Trial 1, on the front: loss 2, size 2");
    assertThat(plot.nearest(frame, frame.x().pixel(3), frame.y().pixel(3), 8))
        .map(Hit::text)
        .hasValueSatisfying(text -> assertThat(text).contains("Trial 3, dominated"));
    assertThat(plot.nearest(frame, frame.x().pixel(3.5), frame.y().pixel(3.5), 8))
        .map(Hit::text)
        .hasValueSatisfying(text -> assertThat(text).contains("Trial 4, infeasible"));
    // The keyboard walks along the front.
    assertThat(plot.neighbour(1, 1)).map(Hit::trial).contains(2);
    assertThat(plot.neighbour(2, 1)).isEmpty();
  }

  @Test
  void bothAxesMayBeLogarithmic() {
    PlotView log = ALL.toggled(LogChoice.X).toggled(LogChoice.Y);
    PlotFrame frame = Painted.of(plot, log).frame();

    double step = frame.x().pixel(2) - frame.x().pixel(1);
    assertThat(frame.x().pixel(4) - frame.x().pixel(2))
        .isCloseTo(step, org.assertj.core.data.Offset.offset(1e-6));
    assertThat(plot(Direction.MINIMIZE, Direction.MAXIMIZE).notice(log)).isPresent();
  }

  @Test
  void aStudyWithoutResultsSaysWhy() {
    assertThat(empty(0).notice(ALL)).contains(PlotText.of("pareto.notice"));
    assertThat(empty(2).notice(ALL)).contains(PlotText.of("pareto.notice.infinite"));
  }

  private static ParetoPlot empty(int infinite) {
    ParetoFront.Objective none = new ParetoFront.Objective(0, Direction.MINIMIZE, new double[0]);
    return new ParetoPlot(
        new ParetoFront(none, none, new int[0], new byte[0], new boolean[0], new int[0], infinite),
        "",
        List.of("a", "b"),
        2);
  }

  @Test
  void aSelectedTrialIsRinged() {
    assertThat(Painted.of(plot, ALL.withSelected(Set.of(3))).count(Painted.PALETTE.accent()))
        .isGreaterThan(Painted.of(plot, ALL).count(Painted.PALETTE.accent()));
  }

  @Test
  void theSummaryTellsCounts() {
    assertThat(plot.summary())
        .contains("size over loss", "5 completed trials", "3 of them on the front", "1 infeasible");
  }
}
