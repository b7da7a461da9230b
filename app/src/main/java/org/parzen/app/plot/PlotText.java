package org.parzen.app.plot;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of charts, from their bundle.
public final class PlotText {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.parzen.app.plot.plot", Locale.ROOT);

  private PlotText() {}

  /// Gives a text with its arguments, which are inserted as they are: numbers are to be written
  /// before.
  public static String of(String key, Object... arguments) {
    String pattern = BUNDLE.getString(key);
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern, Locale.ROOT).format(arguments);
  }
}
