package org.parzen.app.plot;

import java.awt.Font;

/// How a chart looks: its colours, and the letters that go with them.
public record PlotTheme(Palette palette) {

  Font label(String text) {
    return PlotFont.REGULAR.of(11.5f, text);
  }

  Font title(String text) {
    return PlotFont.STRONG.of(14, text);
  }

  Font notice(String text) {
    return PlotFont.REGULAR.of(13, text);
  }
}
