package org.parzen.app.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts that window and command line share, from the bundle `texts`. Safe for use by several
/// threads.
public final class Texts {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.parzen.app.text.texts", Locale.ROOT);

  private Texts() {}

  /// The text of a key with its `{0}`, `{1}` … filled in.
  ///
  /// @throws java.util.MissingResourceException for a key that the bundle does not have
  public static String get(String key, Object... values) {
    return fill(BUNDLE.getString(key), values);
  }

  /// A text with its `{0}`, `{1}` … filled in, the same in every locale; numbers without
  /// separators.
  public static String fill(String text, Object... values) {
    Object[] words = Arrays.stream(values).map(String::valueOf).toArray();
    return new MessageFormat(text, Locale.ROOT).format(words);
  }
}
