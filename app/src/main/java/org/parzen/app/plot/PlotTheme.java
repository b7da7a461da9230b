package org.parzen.app.plot;

import java.awt.Font;

/// Colours and letters of a chart.
public record PlotTheme(Palette palette, Font font) {
  private static final float LABEL = 11.5f;
  private static final float TITLE = 14f;

  /// Gives a theme with the bundled font.
  public PlotTheme(Palette palette) {
    this(palette, PlotFont.regular());
  }

  Font label() {
    return font.deriveFont(LABEL);
  }

  Font title() {
    return font.deriveFont(Font.BOLD, TITLE);
  }
}
