package org.parzen.app.gui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.converter.ColorConverter;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.parzen.app.plot.Palette;

/// The colours of a chart as properties that style sheets set, named `-plot-…`: looked-up colours
/// of the theme arrive here, so a switch of the theme repaints the chart.
final class ChartColors {
  private static final List<String> NAMES =
      List.of(
          "-plot-background",
          "-plot-text",
          "-plot-muted",
          "-plot-grid",
          "-plot-accent",
          "-plot-complete",
          "-plot-infeasible",
          "-plot-pruned",
          "-plot-failed",
          "-plot-running",
          "-plot-waiting",
          "-plot-series-1",
          "-plot-series-2",
          "-plot-series-3",
          "-plot-series-4",
          "-plot-series-5",
          "-plot-series-6",
          "-plot-series-7",
          "-plot-series-8");
  private static final int STATUS = 5;
  private static final int SERIES = 11;
  private static final List<Color> DEFAULTS = colors(Palette.light());
  private static final List<Token> TOKENS =
      IntStream.range(0, NAMES.size()).mapToObj(Token::new).toList();

  /// Everything that style sheets can set on a chart.
  static final List<CssMetaData<? extends Styleable, ?>> META = meta();

  private final List<StyleableObjectProperty<Color>> values = new ArrayList<>();

  /// @param changed runs when a colour has changed, perhaps many times in a row
  ChartColors(ChartPane owner, Runnable changed) {
    for (Token token : TOKENS) {
      StyleableObjectProperty<Color> value =
          new SimpleStyleableObjectProperty<>(
              token, owner, token.getProperty(), DEFAULTS.get(token.index));
      value.addListener((_, _, _) -> changed.run());
      values.add(value);
    }
  }

  Palette palette() {
    List<java.awt.Color> all = values.stream().map(value -> awt(value.get())).toList();
    return new Palette(
        all.get(0),
        all.get(1),
        all.get(2),
        all.get(3),
        all.get(4),
        all.subList(STATUS, SERIES),
        all.subList(SERIES, all.size()));
  }

  private static List<Color> colors(Palette p) {
    return Stream.of(
            Stream.of(p.background(), p.text(), p.muted(), p.grid(), p.accent()),
            p.status().stream(),
            p.series().stream())
        .flatMap(colors -> colors)
        .map(c -> Color.rgb(c.getRed(), c.getGreen(), c.getBlue(), c.getAlpha() / 255.0))
        .toList();
  }

  private static java.awt.Color awt(Color color) {
    return new java.awt.Color(
        (float) color.getRed(),
        (float) color.getGreen(),
        (float) color.getBlue(),
        (float) color.getOpacity());
  }

  private static List<CssMetaData<? extends Styleable, ?>> meta() {
    List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
    all.addAll(TOKENS);
    return List.copyOf(all);
  }

  private static final class Token extends CssMetaData<ChartPane, Color> {
    private final int index;

    Token(int index) {
      super(NAMES.get(index), ColorConverter.getInstance(), DEFAULTS.get(index));
      this.index = index;
    }

    @Override
    public boolean isSettable(ChartPane pane) {
      return !pane.colors().values.get(index).isBound();
    }

    @Override
    public StyleableProperty<Color> getStyleableProperty(ChartPane pane) {
      return pane.colors().values.get(index);
    }
  }
}
