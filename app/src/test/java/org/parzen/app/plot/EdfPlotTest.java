package org.parzen.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parzen.analysis.EmpiricalDistribution;

class EdfPlotTest {
  private static final PlotView ALL = PlotView.automatic();

  private static EmpiricalDistribution values(String study, double... sorted) {
    return new EmpiricalDistribution(study, IntStream.range(0, sorted.length).toArray(), sorted, 0);
  }

  private static EdfPlot plot(EmpiricalDistribution... studies) {
    return new EdfPlot(List.of(studies), "Distribution", "loss");
  }

  @Test
  void aLineStepsUpAtEachValue() {
    Painted painted = Painted.of(plot(values("a", 1, 2, 2, 4)), ALL);

    assertThat(painted.at(1.5, 0.25)).matches(c -> Painted.near(c, series(0)));
    assertThat(painted.at(3, 0.75)).matches(c -> Painted.near(c, series(0)));
    assertThat(painted.at(2.9, 0.52)).isEqualTo(Painted.PALETTE.background());
  }

  @Test
  void everyStudyHasALineOfItsOwn() {
    EdfPlot plot = plot(values("a", 1, 2), values("b", 3, 4, 5, 6));
    Painted painted = Painted.of(plot, ALL);

    assertThat(painted.at(5.5, 0.75)).matches(c -> Painted.near(c, series(1)));
    assertThat(plot.legend()).extracting(LegendEntry::text).containsExactly("a · 2", "b · 4");
  }

  @Test
  void moreStudiesThanColoursAreDashed() {
    EdfPlot plot =
        plot(
            IntStream.range(0, 9)
                .mapToObj(i -> values("study " + i, i, i + 1))
                .toArray(EmpiricalDistribution[]::new));

    assertThat(plot.legend()).extracting(LegendEntry::dashed).contains(true).contains(false);
    assertThat(plot.legend().getLast().dashed()).isTrue();
  }

  @Test
  void aLogarithmicAxisBeginsAboveZero() {
    EdfPlot plot = plot(values("a", -1, 0, 1, 100));
    PlotView log = ALL.toggled(LogChoice.X);

    assertThat(plot.xRange(log).low()).isPositive();
    assertThat(Painted.of(plot, log).at(10, 0.75)).matches(c -> Painted.near(c, series(0)));
    assertThat(plot(values("a", -1, 0)).notice(log)).isPresent();
  }

  @Test
  void aChartWithoutValuesSaysWhy() {
    assertThat(plot(values("a")).notice(ALL)).contains(PlotText.of("edf.notice"));
    assertThat(plot(new EmpiricalDistribution("a", new int[0], new double[0], 3)).notice(ALL))
        .contains(PlotText.of("edf.notice.infinite"));
  }

  @Test
  void aStepIsItsTrial() {
    EdfPlot plot = plot(values("a", 1, 2, 4));
    PlotFrame frame = Painted.of(plot, ALL).frame();

    assertThat(plot.nearest(frame, frame.x().pixel(2) + 2, frame.y().pixel(0.5), 8))
        .map(Hit::text)
        .contains("Trial 1: 2, at or above 67 % of all trials");
    // The flat part belongs to the trial before it.
    assertThat(plot.nearest(frame, frame.x().pixel(3), frame.y().pixel(2.0 / 3) + 3, 8))
        .map(Hit::trial)
        .contains(1);
    assertThat(plot.nearest(frame, frame.x().pixel(3), frame.y().pixel(0.2), 8)).isEmpty();
    assertThat(plot.neighbour(1, 1)).map(Hit::trial).contains(2);
    assertThat(plot.neighbour(0, -1)).isEmpty();
  }

  @Test
  void thePointerFindsStepsAlsoWhereSomeHaveNoPlace() {
    EdfPlot plot = plot(values("a", -2, -1, 0, 1, 100));
    PlotFrame frame = Painted.of(plot, ALL.toggled(LogChoice.X)).frame();

    assertThat(plot.nearest(frame, frame.x().pixel(1), frame.y().pixel(0.7), 8))
        .map(Hit::trial)
        .contains(3);
    // What leads to the first step in view belongs to the trial before it.
    assertThat(plot.nearest(frame, frame.x().from(), frame.y().pixel(0.6), 8))
        .map(Hit::trial)
        .contains(2);
  }

  @Test
  void aSelectedTrialIsRinged() {
    EdfPlot plot = plot(values("a", 1, 2, 4));

    assertThat(Painted.of(plot, ALL.withSelected(Set.of(1))).count(Painted.PALETTE.accent()))
        .isGreaterThan(Painted.of(plot, ALL).count(Painted.PALETTE.accent()));
  }

  @Test
  void theSummaryTellsMedians() {
    assertThat(plot(values("a", 1, 2, 4)).summary()).contains("loss", "at or below 2");
    assertThat(plot(values("a", 1, 2, 4), values("b", 7)).summary()).contains("2 (a)", "7 (b)");
  }

  private static java.awt.Color series(int index) {
    return Painted.PALETTE.series().get(index);
  }
}
