package org.parzen.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parzen.analysis.ParallelCoordinates;
import org.parzen.space.FloatDistribution;
import org.parzen.study.Direction;
import org.parzen.trial.ParameterValue;

class ParallelPlotTest {
  private static final PlotView ALL = PlotView.automatic();

  // Axes: loss, fixed, kind, lr, x.
  private final ParallelPlot plot = plot(Trials.four());

  @Test
  void linesGoThroughTheValuesOfTheirTrials() {
    Painted painted = Painted.of(plot, ALL);

    // Between lr and x the best trial goes from a third of the height to two thirds.
    assertThat(painted.at(3.5, 0.5)).matches(c -> Painted.near(c, Painted.PALETTE.text()));
    assertThat(painted.at(3.5, 0.97)).matches(c -> Painted.near(c, Painted.PALETTE.background()));
    // The infeasible one is a line of faint dots, along the upper end.
    assertThat(painted.around(3.5, 1, new Color(175, 180, 188))).isPositive();
  }

  @Test
  void theNearestLineIsHitAnywhereAlongIt() {
    PlotFrame frame = Painted.of(plot, ALL).frame();
    double x = frame.x().pixel(3.5);

    assertThat(plot.nearest(frame, x, frame.y().pixel(0.5) + 3, 10))
        .map(Hit::text)
        .contains("Trial 2, complete: 1");
    assertThat(plot.nearest(frame, x, frame.y().pixel(0.99), 10))
        .map(Hit::text)
        .contains("Trial 3, infeasible: 2");
    assertThat(plot.nearest(frame, x, frame.y().pixel(0.25), 10)).isEmpty();
    assertThat(plot.nearest(frame, frame.x().pixel(4) + 40, frame.y().pixel(1), 10)).isEmpty();
  }

  @Test
  void theKeyboardWalksByNumberFromTheFirstAxis() {
    assertThat(plot.neighbour(0, 1)).contains(new Hit(1, 0, 0.5f, "Trial 1, complete: 3"));
    assertThat(plot.neighbour(3, 1)).isEmpty();
    assertThat(plot.neighbour(3, -1)).map(Hit::trial).contains(2);
  }

  @Test
  void selectedTrialsStandOut() {
    assertThat(Painted.of(plot, ALL.withSelected(Set.of(0))).count(Painted.PALETTE.accent()))
        .isGreaterThan(200);
    assertThat(Painted.of(plot, ALL).count(Painted.PALETTE.accent())).isZero();
  }

  @Test
  void trialsWithoutAParameterStandBelowItsAxis() {
    ParallelCoordinates data =
        ParallelCoordinates.of(
            Trials.four().add(Map.of("x", new ParameterValue(Trials.X, 4)), 4.0).table(),
            List.of("loss"),
            List.of("lr", "x"));
    UprightAxis lr = new UprightAxis(data.columns().get(1));

    assertThat(data.heights(1)[4]).isZero();
    assertThat(lr.hasMissing()).isTrue();
    assertThat(lr.ticks(12).getFirst()).isEqualTo(new Ticks.Tick(0, "none"));
    assertThat(lr.ticks(12).get(1).value()).isGreaterThanOrEqualTo(0.12);
    assertThat(new UprightAxis(data.columns().get(2)).hasMissing()).isFalse();
  }

  @Test
  void ticksAreRoundNumbersOrNames() {
    ParallelCoordinates data =
        ParallelCoordinates.of(Trials.four().table(), List.of("loss"), List.of());

    assertThat(labels(data, 1)).containsExactly("3");
    assertThat(labels(data, 2)).containsExactly("adam", "sgd", "lion");
    assertThat(labels(data, 3)).contains("0.0001", "0.001", "0.01", "0.1");
    assertThat(labels(data, 4)).contains("2", "4", "6", "8");
    assertThat(new UprightAxis(data.columns().get(4)).ends())
        .extracting(Ticks.Tick::label)
        .containsExactly("2", "8");
  }

  @Test
  void longNamesAreShortened() {
    Trials trials =
        new Trials(Direction.MINIMIZE)
            .add(
                Map.of(
                    "dropout_of_the_last_layer",
                    new ParameterValue(new FloatDistribution(0, 1), 0.5)),
                1.0);
    ParallelCoordinates data = ParallelCoordinates.of(trials.table(), List.of("loss"), List.of());

    assertThat(new UprightAxis(data.columns().get(1)).name())
        .isEqualTo("dropout_of_the_last…")
        .hasSize(20);
  }

  @Test
  void namesDoNotTouchInNarrowCharts() {
    Map<String, ParameterValue> wide = new HashMap<>();
    for (int i = 0; i < 6; i++) {
      wide.put("number_of_units_" + i, new ParameterValue(Trials.X, i));
    }
    Trials trials = new Trials(Direction.MINIMIZE).add(wide, 1.0).add(wide, 2.0);
    for (int width : new int[] {340, 420, 620}) {
      String svg =
          new String(
              PlotExport.svg(
                  plot(trials), ALL, new PlotTheme(Painted.PALETTE), PlotSize.of(width, 360, 1)),
              StandardCharsets.UTF_8);
      List<Name> names = Name.all(svg);
      assertThat(names).hasSize(6);
      for (int i = 0; i < names.size(); i++) {
        assertThat(names.subList(i + 1, names.size())).noneMatch(names.get(i)::touches);
      }
    }
  }

  /// A name in a picture, with its place.
  private record Name(double x, double y, double width) {
    private static final Pattern TEXT =
        Pattern.compile("<text[^>]*?x=\"([0-9.]+)\"[^>]*?y=\"([0-9.]+)\"[^>]*>(n[^<]*)<");

    static List<Name> all(String svg) {
      FontMetrics metrics =
          new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB)
              .createGraphics()
              .getFontMetrics(new PlotTheme(Painted.PALETTE).label("n"));
      return TEXT.matcher(svg)
          .results()
          .map(
              found ->
                  new Name(
                      Double.parseDouble(found.group(1)),
                      Double.parseDouble(found.group(2)),
                      metrics.stringWidth(found.group(3))))
          .toList();
    }

    boolean touches(Name other) {
      return y == other.y && x < other.x + other.width + 2 && other.x < x + width + 2;
    }
  }

  @Test
  void severalObjectivesAreColouredByRankAndNoneIsTheBest() {
    Trials trials =
        new Trials(Direction.MINIMIZE, Direction.MINIMIZE)
            .trial(1, 1, 0, 1.0, 2.0)
            .trial(2, 1, 0, 2.0, 3.0);
    ParallelPlot ranked =
        new ParallelPlot(
            ParallelCoordinates.of(trials.view(), List.of("time", "size")), "Parallel", "loss");

    assertThat(ranked.colorBar().orElseThrow().title()).isEqualTo("Pareto rank");
    assertThat(ranked.neighbour(0, 1)).map(Hit::text).contains("Trial 1, complete, Pareto rank 1");
    assertThat(ranked.legend()).extracting(LegendEntry::text).containsExactly("complete 2");
    assertThat(ranked.summary()).isEqualTo("2 trials over 6 axes.");
  }

  @Test
  void tenThousandTrialsStayLegible() {
    Painted painted = Painted.of(plot(Trials.many(10_000)), ALL);

    // Good trials have x near 5: between the best and the worst the ground is seen through.
    int middle = painted.at(3.98, 0.5).getRed();
    int edge = painted.at(3.98, 0.02).getRed();
    assertThat(middle).isLessThan(edge - 25);
  }

  @Test
  void aStudyWithoutTrialsSaysSo() {
    ParallelPlot empty = plot(new Trials(Direction.MINIMIZE));

    assertThat(empty.notice(ALL)).isPresent();
    assertThat(empty.neighbour(0, 1)).isEmpty();
    assertThat(empty.summary()).startsWith("0 trials");
  }

  private static List<String> labels(ParallelCoordinates data, int column) {
    return new UprightAxis(data.columns().get(column))
        .ticks(12).stream().map(Ticks.Tick::label).toList();
  }

  private static ParallelPlot plot(Trials trials) {
    ParallelCoordinates data = ParallelCoordinates.of(trials.table(), List.of("loss"), List.of());
    return new ParallelPlot(data, "Parallel", "loss");
  }
}
