package org.parzen.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlotExportTest {
  private static final PlotSize SIZE = PlotSize.of(600, 360, 1);
  private static final PlotTheme THEME = new PlotTheme(Palette.light());

  @Test
  void svgHasMarksAsVectorsAndTextAsText() {
    String svg = svg(ChartBench.randomHistory(200));

    assertThat(svg).contains("width=\"600\"", ">History<", ">Trial<").doesNotContain("<image");
    assertThat(svg.split("<circle", -1)).hasSizeGreaterThan(150);
    assertThat(svg).doesNotContain("'Inter");
  }

  @Test
  void svgEmbedsMassesOfMarksAsAnImageButAxesStayVectors() {
    String svg = svg(ChartBench.randomHistory(80_000));

    assertThat(svg).contains("<image", "data:image/png;base64", ">Trial<");
    assertThat(svg.length()).isLessThan(3_000_000);
  }

  @Test
  void pngHasTheScaleThatWasAskedFor() throws IOException {
    HistoryPlot plot = new HistoryPlot(ChartBench.randomHistory(30), "History", "loss");
    byte[] png = PlotExport.png(plot, PlotView.automatic(), THEME, PlotSize.of(600, 360, 2));

    var image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(720);
    assertThat(new Color(image.getRGB(2, 2))).isEqualTo(Palette.light().background());
  }

  @Test
  void longNamesAreCutWithAnEllipsis() {
    String name = "a name that goes on and on ".repeat(12);
    HistoryPlot plot = new HistoryPlot(ChartBench.randomHistory(5), name, name);

    String svg =
        new String(PlotExport.svg(plot, PlotView.automatic(), THEME, SIZE), StandardCharsets.UTF_8);
    assertThat(svg).contains("…").doesNotContain(name.strip());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void fewTrialsAreAChartOrANotice(int trials) {
    assertThat(svg(ChartBench.randomHistory(trials))).contains("History");
  }

  @Test
  void aBenchMeasuresEveryKind() {
    assertThat(new ChartBench(SIZE, 1).history(100).repeatMs()).isPositive();
    assertThat(new ChartBench(SIZE, 1).curves(10, 10).points()).isEqualTo(100);
  }

  private static String svg(org.parzen.analysis.OptimizationHistory history) {
    HistoryPlot plot = new HistoryPlot(history, "History", "loss");
    return new String(
        PlotExport.svg(plot, PlotView.automatic(), THEME, SIZE), StandardCharsets.UTF_8);
  }
}
