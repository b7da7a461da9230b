package org.parzen.storage.sql;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Texts in parts of a URL: what has a meaning there stands as `%` and two digits.
public final class Percent {

  private Percent() {}

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// @throws IllegalArgumentException where a `%` is not followed by two digits
  public static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
