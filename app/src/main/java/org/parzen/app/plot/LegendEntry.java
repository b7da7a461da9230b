package org.parzen.app.plot;

import java.awt.Color;
import java.util.Optional;
import java.util.function.Function;
import org.parzen.analysis.TrialStatus;

/// A line of the legend.
///
/// @param color picks the colour from the palette in use
/// @param mark the shape of the marks, empty where only a line, or nothing but words, stands for it
/// @param line whether a line belongs to it
/// @param dashed whether that line is dashed
public record LegendEntry(
    String text,
    Function<Palette, Color> color,
    Optional<Mark> mark,
    boolean line,
    boolean dashed) {

  public LegendEntry(
      String text, Function<Palette, Color> color, Optional<Mark> mark, boolean line) {
    this(text, color, mark, line, false);
  }

  /// Gives the entry of a status shown by marks, or by lines that end in its mark.
  static LegendEntry of(TrialStatus status, int count, boolean line) {
    return new LegendEntry(
        PlotText.of("status." + status.name()) + " " + count,
        palette -> palette.of(status),
        Optional.of(Mark.of(status)),
        line);
  }

  /// Gives the entry of something that is said, but not seen.
  static LegendEntry note(String text) {
    return new LegendEntry(text, Palette::muted, Optional.empty(), false);
  }

  LegendEntry withText(String other) {
    return new LegendEntry(other, color, mark, line, dashed);
  }

  /// Whether a line or a mark stands before the text.
  boolean hasSymbol() {
    return line || mark.isPresent();
  }
}
