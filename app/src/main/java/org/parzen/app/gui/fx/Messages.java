package org.parzen.app.gui.fx;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The window's texts, from the bundle `messages`. Safe for use by several threads.
public final class Messages {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.parzen.app.gui.messages", Locale.ROOT);

  private Messages() {}

  /// The text of a key with its `{0}`, `{1}` … filled in; numbers should be given as text.
  ///
  /// @throws java.util.MissingResourceException for a key that the bundle does not have
  public static String get(String key, Object... values) {
    String text = BUNDLE.getString(key);
    return values.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(values);
  }

  /// How many there are of something: the text of `key.one` for one, that of `key` for others.
  public static String counted(String key, long count) {
    return count == 1 ? get(key + ".one") : get(key, Amounts.count(count));
  }
}
