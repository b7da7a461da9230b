package org.parzen.app.cli.talk;

import java.util.Locale;
import java.util.ResourceBundle;
import org.parzen.app.text.Texts;

/// The texts of the command line, from the bundle `messages`. Safe for use by several threads.
public final class Messages {
  /// Holds the help of commands and options, too.
  public static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.parzen.app.cli.messages", Locale.ROOT);

  private Messages() {}

  /// The text of a key with its `{0}`, `{1}` … filled in; numbers without separators.
  ///
  /// @throws java.util.MissingResourceException for a key that the bundle does not have
  public static String get(String key, Object... values) {
    return Texts.fill(BUNDLE.getString(key), values);
  }

  /// A text of several lines as one.
  public static String inOneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
