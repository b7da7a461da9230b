package org.parzen.app.plot;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;

/// The font of charts: Inter where it is bundled, otherwise what the system calls sans serif.
final class PlotFont {
  private static final String BUNDLED = "/org/parzen/app/fonts/Inter-Regular.ttf";
  private static final Font REGULAR = load();

  private PlotFont() {}

  static Font regular() {
    return REGULAR;
  }

  private static Font load() {
    try (InputStream file = PlotFont.class.getResourceAsStream(BUNDLED)) {
      return file == null
          ? new Font(Font.SANS_SERIF, Font.PLAIN, 12)
          : Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (IOException | FontFormatException e) {
      return new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    }
  }
}
