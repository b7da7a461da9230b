package org.parzen.app.plot;

import java.awt.Color;
import java.util.List;
import org.parzen.analysis.TrialStatus;

/// The colours of a chart, one a token. The window takes them from its theme; a chart without a
/// window uses [#light] or [#dark].
///
/// @param background the ground of the whole picture
/// @param text titles and the line of the best value
/// @param muted labels of axes
/// @param grid lines behind the data
/// @param accent what is selected
/// @param status a colour for each [TrialStatus], in its order
/// @param series colours for whatever is told apart without being a status
public record Palette(
    Color background,
    Color text,
    Color muted,
    Color grid,
    Color accent,
    List<Color> status,
    List<Color> series) {

  public Palette {
    status = List.copyOf(status);
    series = List.copyOf(series);
    if (status.size() != TrialStatus.values().length || series.isEmpty()) {
      throw new IllegalArgumentException(
          "A palette needs a colour for each status and at least one for series: "
              + status
              + ", "
              + series);
    }
  }

  /// Gives the colours on a light ground.
  public static Palette light() {
    return new Palette(
        color("#ffffff"),
        color("#1f2328"),
        color("#59636e"),
        color("#d1d9e0"),
        color("#a03fb0"),
        colors("#2f6fd6", "#8c959f", "#b26a00", "#cf222e", "#1a7f5a", "#6e7781"),
        colors(
            "#2f6fd6", "#d1601f", "#1a7f5a", "#a03fb0", "#b58900", "#0f8fa8", "#c2416b",
            "#5f6b7a"));
  }

  /// Gives the colours on a dark ground.
  public static Palette dark() {
    return new Palette(
        color("#0d1117"),
        color("#f0f6fc"),
        color("#9198a1"),
        color("#3d444d"),
        color("#d08ae0"),
        colors("#5b9bf8", "#7d8590", "#e3a13a", "#f85149", "#3fc48f", "#9198a1"),
        colors(
            "#5b9bf8", "#f0883e", "#3fc48f", "#d08ae0", "#e0c04c", "#46c3d8", "#f27ba0",
            "#a4aebb"));
  }

  /// Gives the colour of a status.
  public Color of(TrialStatus status) {
    return this.status.get(status.code());
  }

  /// Gives the colour of a share from 0, which is near the ground, to 1, which stands out most: a
  /// ramp of one hue whose lightness alone tells its order.
  public Color ramp(double share) {
    boolean dark = lightness(background) < lightness(text);
    Color hue = series.getFirst();
    Color pale = mixed(background, hue, dark ? 0.4 : 0.32);
    Color strong = mixed(hue, text, dark ? 0.75 : 0.7);
    double at = Math.clamp(share, 0, 1);
    return at < 0.5 ? mixed(pale, hue, at * 2) : mixed(hue, strong, at * 2 - 1);
  }

  private static int lightness(Color color) {
    return 2 * color.getRed() + 5 * color.getGreen() + color.getBlue();
  }

  private static Color mixed(Color from, Color to, double share) {
    return new Color(
        (int) Math.round(from.getRed() + (to.getRed() - from.getRed()) * share),
        (int) Math.round(from.getGreen() + (to.getGreen() - from.getGreen()) * share),
        (int) Math.round(from.getBlue() + (to.getBlue() - from.getBlue()) * share));
  }

  /// Gives `color` with an opacity between 0 and 1.
  static Color faded(Color color, double opacity) {
    return new Color(
        color.getRed(),
        color.getGreen(),
        color.getBlue(),
        (int) Math.round(color.getAlpha() * Math.clamp(opacity, 0, 1)));
  }

  private static List<Color> colors(String... hex) {
    return java.util.Arrays.stream(hex).map(Palette::color).toList();
  }

  private static Color color(String hex) {
    return Color.decode(hex);
  }
}
