package org.parzen.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parzen.analysis.Slice;
import org.parzen.analysis.TrialStatus;
import org.parzen.study.Direction;
import org.parzen.trial.ParameterValue;

class SlicePlotTest {
  private static final PlotView ALL = PlotView.automatic();

  private final SlicePlot plot = plot(Trials.four(), "x");

  @Test
  void laterTrialsAreStronger() {
    Painted painted = Painted.of(plot, ALL);

    assertThat(painted.at(2, 5)).matches(c -> Painted.near(c, Painted.PALETTE.ramp(0)));
    assertThat(painted.at(6, 1)).matches(c -> Painted.near(c, Painted.PALETTE.ramp(2 / 3.0)));
    assertThat(painted.around(8, 2, Painted.PALETTE.of(TrialStatus.INFEASIBLE))).isPositive();
    assertThat(painted.at(8, 2)).matches(c -> Painted.near(c, Painted.PALETTE.background()));
    assertThat(plot.colorBar().orElseThrow().ticks())
        .extracting(Ticks.Tick::label)
        .containsExactly("0", "1", "2", "3");
  }

  @Test
  void aLogarithmicParameterHasALogarithmicAxis() {
    PlotFrame frame = Painted.of(plot(Trials.four(), "lr"), ALL).frame();

    double step = frame.x().pixel(1e-3) - frame.x().pixel(1e-4);
    assertThat(frame.x().pixel(1e-1) - frame.x().pixel(1e-2)).isCloseTo(step, within(1e-6));
  }

  @Test
  void marksOfANameStandBesideEachOtherWithinItsPlace() {
    SlicePlot kinds = plot(Trials.four(), "kind");
    Hit first = kinds.neighbour(-1, 1).orElseThrow();
    Hit last = kinds.neighbour(9, -1).orElseThrow();

    assertThat(kinds.xGauge(ALL)).isInstanceOf(Gauge.Names.class);
    assertThat(first.x()).isBetween(-0.3, 0.3).isNotEqualTo(last.x());
    assertThat(last.x()).isBetween(-0.3, 0.3);
    assertThat(last.text()).isEqualTo("Trial 3, infeasible: 2 at kind adam");
  }

  @Test
  void theLegendTellsTheBestAndWhatIsNotShown() {
    Trials trials =
        Trials.four()
            .trial(1, 1, 2, Double.POSITIVE_INFINITY)
            .add(Map.of("lr", new ParameterValue(Trials.LR, 0.1)), 7.0);

    assertThat(plot(trials, "x").legend())
        .extracting(LegendEntry::text)
        .containsExactly(
            "complete 3",
            "infeasible 1",
            "best 1 (trial 2)",
            "not finite 1",
            "parameter missing 1");
    assertThat(plot(trials, "x").summary()).contains("4 trials", "Not shown", "trial 2, x 6");
  }

  @Test
  void aConstantParameterSaysSo() {
    assertThat(plot(Trials.four(), "fixed").xTitle()).isEqualTo("fixed, always 3");
    assertThat(plot.xTitle()).isEqualTo("x");
  }

  @Test
  void theNearestMarkWithinReachIsHit() {
    PlotFrame frame = Painted.of(plot, ALL).frame();
    double x = frame.x().pixel(4) + 3;
    double y = frame.y().pixel(3);

    assertThat(plot.nearest(frame, x, y, 10))
        .map(Hit::text)
        .contains("Trial 1, complete: 3 at x 4");
    assertThat(plot.nearest(frame, x, y, 2)).isEmpty();
    assertThat(plot.neighbour(1, 1)).map(Hit::trial).contains(2);
    assertThat(plot.neighbour(3, 1)).isEmpty();
  }

  @Test
  void aSelectedTrialIsRinged() {
    Painted selected = Painted.of(plot, ALL.withSelected(Set.of(1)));

    assertThat(selected.count(Painted.PALETTE.accent())).isGreaterThan(20);
    assertThat(Painted.of(plot, ALL).count(Painted.PALETTE.accent())).isZero();
  }

  @Test
  void massesOfTrialsKeepTheirColours() {
    SlicePlot masses = plot(Trials.many(60_000), "x");
    Painted painted = Painted.of(masses, ALL);

    assertThat(painted.at(2, 3)).isNotEqualTo(Painted.PALETTE.background());
    assertThat(painted.at(4.7, 3.4)).isEqualTo(Painted.PALETTE.background());
  }

  @Test
  void outliersMayBeLeftOut() {
    Trials trials = Trials.many(40).trial(5, 1, 0, 1e9);

    assertThat(plot(trials, "x").yRange(ALL).high()).isGreaterThan(1e9);
    assertThat(plot(trials, "x").yRange(ALL.withClip(true)).high()).isLessThan(100);
    assertThat(plot(new Trials(Direction.MAXIMIZE).trial(1, 1, 1, -2.0), "x").notice(ALL))
        .isEmpty();
  }

  private static SlicePlot plot(Trials trials, String parameter) {
    return new SlicePlot(Slice.of(trials.table(), parameter), "Slice", "loss");
  }
}
