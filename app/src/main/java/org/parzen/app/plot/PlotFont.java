package org.parzen.app.plot;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;

/// The letters of charts: Inter as the window has it, otherwise what the system calls sans serif.
///
/// @param bundled the font from a file, or the system's
record PlotFont(Font bundled, Font system) {
  static final PlotFont REGULAR = load("Inter-Regular.otf", Font.PLAIN);
  static final PlotFont STRONG = load("Inter-SemiBold.otf", Font.BOLD);

  /// Gives the font in a size for a text: the system's where the bundled one lacks a letter of it,
  /// because a font from a file has no other to fall back to.
  Font of(float size, String text) {
    Font font = bundled.canDisplayUpTo(text) < 0 ? bundled : system;
    return font.deriveFont(size);
  }

  private static PlotFont load(String name, int style) {
    Font system = new Font(Font.SANS_SERIF, style, 12);
    String file = "/org/parzen/app/gui/theme/" + name;
    try (InputStream in = PlotFont.class.getResourceAsStream(file)) {
      Font bundled = in == null ? system : Font.createFont(Font.TRUETYPE_FONT, in);
      return new PlotFont(bundled, system);
    } catch (IOException | FontFormatException e) {
      return new PlotFont(system, system);
    }
  }
}
