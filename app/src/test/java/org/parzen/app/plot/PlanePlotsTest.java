package org.parzen.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parzen.analysis.Contour;
import org.parzen.analysis.RankPlane;
import org.parzen.analysis.TrialStatus;
import org.parzen.study.Direction;
import org.parzen.trial.ParameterValue;

/// Charts over two parameters: contour and rank.
class PlanePlotsTest {
  private static final PlotView ALL = PlotView.automatic();

  @Test
  void theGroundIsStrongWhereValuesAreBest() {
    Painted painted = Painted.of(contour(Trials.many(400), "x", "lr"), ALL);
    int best = brightness(painted, 5.05, 0.02);
    int worst = brightness(painted, 0.05, 0.02);

    assertThat(best).isLessThan(worst - 150);
    assertThat(brightness(painted, 2.5, 0.02)).isBetween(best, worst);
  }

  @Test
  void maximisedValuesTurnTheColours() {
    Trials more = new Trials(Direction.MAXIMIZE).trial(0, 1e-4, 0, 0.0).trial(10, 1e-2, 1, 1.0);
    Trials less = new Trials(Direction.MINIMIZE).trial(0, 1e-4, 0, 0.0).trial(10, 1e-2, 1, 1.0);

    Painted painted = Painted.of(contour(more, "x", "lr"), ALL);
    assertThat(brightness(painted, 9, 5e-3)).isLessThan(brightness(painted, 1, 2e-4));
    assertThat(contour(more, "x", "lr").colorBar().orElseThrow().reversed()).isFalse();
    assertThat(contour(less, "x", "lr").colorBar().orElseThrow().reversed()).isTrue();
  }

  @Test
  void namesWithoutTrialsHaveNoColour() {
    Painted painted = Painted.of(contour(Trials.four(), "kind", "x"), ALL);

    assertThat(painted.at(0.4, 5)).isNotEqualTo(Painted.PALETTE.background());
    assertThat(brightness(painted, 2.2, 5.1)).isGreaterThan(600);
  }

  @Test
  void linesOfEqualValueLieBetweenTheValuesBesideThem() {
    Contour data = Contour.of(Trials.many(400).table(), "x", "lr");
    PlotFrame frame = Painted.of(contour(Trials.many(400), "x", "lr"), ALL).frame();

    var line = new ContourLines(data.grid(), data.x(), data.y(), frame).at(2.5).getBounds2D();

    assertThat(frame.x().value(line.getMinX())).isBetween(2.0, 3.0);
    assertThat(frame.x().value(line.getMaxX())).isBetween(7.0, 8.0);
    assertThat(new ContourLines(data.grid(), data.x(), data.y(), frame).at(99).getCurrentPoint())
        .isNull();
  }

  @Test
  void farOutliersShareTheLastColour() {
    Trials trials = Trials.many(400).trial(0.1, 0.9, 0, 1e9);

    assertThat(contour(trials, "x", "lr").colorBar().orElseThrow().ticks())
        .last()
        .extracting(Ticks.Tick::label)
        .asString()
        .startsWith("≥ ");
  }

  @Test
  void infeasibleTrialsAreOutlines() {
    Painted painted = Painted.of(contour(Trials.four(), "x", "lr"), ALL);

    assertThat(painted.at(8, 1e-1)).matches(c -> Painted.near(c, Painted.PALETTE.background()));
    assertThat(painted.around(8, 1e-1, Painted.PALETTE.of(TrialStatus.INFEASIBLE))).isPositive();
  }

  @Test
  void aMapThatCanNotBeSaysWhy() {
    Trials apart =
        new Trials(Direction.MINIMIZE)
            .add(Map.of("x", new ParameterValue(Trials.X, 1)), 1.0)
            .add(Map.of("lr", new ParameterValue(Trials.LR, 1)), 2.0)
            .add(Map.of("lr", new ParameterValue(Trials.LR, 0.1)), 2.0);

    assertThat(contour(Trials.four(), "x", "fixed").notice(ALL))
        .hasValueSatisfying(s -> assertThat(s).contains("fixed = 3", "another parameter"));
    assertThat(contour(apart, "x", "lr").notice(ALL))
        .hasValueSatisfying(s -> assertThat(s).contains("both x and lr"));
    assertThat(rank(apart, "x", "lr").notice(ALL)).isPresent();
    assertThat(rank(Trials.four(), "x", "fixed").notice(ALL)).isEmpty();
    assertThat(Painted.of(contour(apart, "x", "lr"), ALL).placed()).isEmpty();
  }

  @Test
  void ranksAreColours() {
    RankPlot plot = rank(Trials.four(), "x", "lr");
    Painted painted = Painted.of(plot, ALL);

    assertThat(painted.at(2, 1e-4)).matches(c -> Painted.near(c, Painted.PALETTE.ramp(0)));
    assertThat(painted.at(6, 1e-3)).matches(c -> Painted.near(c, Painted.PALETTE.ramp(1)));
    assertThat(plot.colorBar().orElseThrow().ticks())
        .extracting(Ticks.Tick::label)
        .containsExactly("min 1", "25 % 1.75", "50 % 2.5", "75 % 3.5", "max 5");
  }

  @Test
  void hitsTellBothParameters() {
    RankPlot ranks = rank(Trials.four(), "x", "kind");
    ContourPlot map = contour(Trials.four(), "x", "lr");
    PlotFrame frame = Painted.of(map, ALL).frame();

    assertThat(ranks.neighbour(1, 1))
        .map(Hit::text)
        .contains("Trial 2, complete: 1, better than 100 % of the others, at x 6, kind sgd");
    assertThat(map.nearest(frame, frame.x().pixel(4), frame.y().pixel(1e-2), 5))
        .map(Hit::text)
        .contains("Trial 1, complete: 3 at x 4, lr 0.01");
    assertThat(map.neighbour(0, -1)).isEmpty();
    assertThat(map.summary()).contains("4 trials", "trial 2, x 6, lr 0.001");
  }

  @Test
  void aSelectedTrialIsRinged() {
    PlotView selected = ALL.withSelected(Set.of(0));

    assertThat(Painted.of(contour(Trials.four(), "x", "lr"), selected))
        .matches(p -> p.count(Painted.PALETTE.accent()) > 20);
    assertThat(Painted.of(rank(Trials.four(), "x", "lr"), selected))
        .matches(p -> p.count(Painted.PALETTE.accent()) > 20);
  }

  private static int brightness(Painted painted, double x, double y) {
    var color = painted.at(x, y);
    return color.getRed() + color.getGreen() + color.getBlue();
  }

  private static ContourPlot contour(Trials trials, String x, String y) {
    return new ContourPlot(Contour.of(trials.table(), x, y), "Contour", "loss");
  }

  private static RankPlot rank(Trials trials, String x, String y) {
    return new RankPlot(RankPlane.of(trials.table(), x, y), "Rank", "loss");
  }
}
