package org.parzen.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parzen.app.plot.ImportancePlot.Series;
import org.parzen.importance.Importances;
import org.parzen.importance.Importances.Share;

class ImportancePlotTest {
  private static final PlotView VIEW = PlotView.automatic();

  private static Series series(String name, List<String> notes, Share... shares) {
    return new Series(name, new Importances(List.of(shares), notes));
  }

  private static Share share(String name, double share) {
    return new Share(name, share, share);
  }

  private static ImportancePlot plot(Series... series) {
    return new ImportancePlot(List.of(series), "");
  }

  private static Color color(int series) {
    return Painted.PALETTE.series().get(series);
  }

  @Test
  void theLargestBarIsOnTopAndEndsAtItsShare() {
    ImportancePlot plot = plot(series("Value", List.of(), share("lr", 0.75), share("wd", 0.25)));
    Painted painted = Painted.of(plot, VIEW);
    assertThat(painted.at(0.7, 1)).isEqualTo(color(0));
    assertThat(painted.at(0.78, 1)).isNotEqualTo(color(0));
    assertThat(painted.at(0.2, 0)).isEqualTo(color(0));
    assertThat(painted.at(0.3, 0)).isNotEqualTo(color(0));
    Ticks names = plot.yGauge(VIEW).ticks(painted.frame().y(), 34);
    assertThat(names.major()).extracting(Ticks.Tick::label).containsExactly("wd", "lr");
  }

  @Test
  void everyObjectiveHasABar() {
    ImportancePlot plot =
        plot(
            series("accuracy", List.of(), share("lr", 0.9), share("wd", 0.1)),
            series("seconds", List.of(), share("wd", 0.8), share("lr", 0.2)));
    Painted painted = Painted.of(plot, VIEW);
    assertThat(painted.at(0.5, 1.15)).isEqualTo(color(0));
    assertThat(painted.at(0.15, 0.93)).isEqualTo(color(1));
    assertThat(painted.at(0.5, -0.1)).isEqualTo(color(1));
    assertThat(plot.legend()).extracting(LegendEntry::text).containsExactly("accuracy", "seconds");
    assertThat(plot.summary())
        .contains("accuracy: 2 parameters", "lr 0.90, wd 0.10", "wd 0.80, lr 0.20");
  }

  @Test
  void manySmallOnesShareARow() {
    List<Share> shares =
        new ArrayList<>(IntStream.range(0, 40).mapToObj(i -> share("p" + i, 0.025)).toList());
    ImportancePlot plot =
        new ImportancePlot(List.of(new Series("Value", new Importances(shares, List.of()))), "");
    Painted painted = Painted.of(plot, VIEW);
    List<Ticks.Tick> names = plot.yGauge(VIEW).ticks(painted.frame().y(), 34).major();
    assertThat(names).hasSize(20);
    assertThat(names.getFirst().label()).isEqualTo("21 more");
    assertThat(names.getLast().label()).isEqualTo("p0");
    assertThat(plot.xRange(VIEW).high()).isCloseTo(21 * 0.025 * 1.12, within(1e-9));
  }

  @Test
  void whereThereIsNothingItSaysWhy() {
    assertThat(plot(series("Value", List.of("No trial is complete."))).notice(VIEW))
        .contains("No trial is complete.");
    assertThat(plot(series("Value", List.of(), new Share("x", 0, 1))).notice(VIEW)).isPresent();
    assertThat(plot(series("Value", List.of(), share("x", 1))).notice(VIEW)).isEmpty();
  }

  @Test
  void aNoteStandsWhereShortBarsLeaveRoom() {
    Share[] shares =
        IntStream.range(0, 8)
            .mapToObj(i -> share("p" + i, i == 0 ? 0.9 : 0.01))
            .toArray(Share[]::new);
    Painted with =
        Painted.of(plot(series("Value", List.of("Few trials, few words"), shares)), VIEW);
    Painted without = Painted.of(plot(series("Value", List.of(), shares)), VIEW);
    assertThat(with.count(Painted.PALETTE.muted()))
        .isGreaterThan(without.count(Painted.PALETTE.muted()));
  }

  @Test
  void longNamesLoseTheirMiddle() {
    String name = "optimizer/schedule/learning_rate_of_the_very_first_layer";
    Share long1 = share(name + "_a", 0.6);
    Share long2 = share(name + "_b", 0.4);
    ImportancePlot plot = plot(series("Value", List.of(), long1, long2));
    String svg =
        new String(
            PlotExport.svg(plot, VIEW, new PlotTheme(Painted.PALETTE), PlotSize.of(700, 400, 1)),
            StandardCharsets.UTF_8);
    assertThat(svg).contains("…", "_a<", "_b<").doesNotContain("schedule");
    assertThat(Painted.of(plot, VIEW).frame().bounds().getMinX()).isLessThan(700 / 4.0 + 30);
  }
}
