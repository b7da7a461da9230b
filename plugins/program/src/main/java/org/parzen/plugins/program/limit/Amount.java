package org.parzen.plugins.program.limit;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Amounts of memory as a person types them: `500M`, `2GB`, `1.5 GiB`; a bare number is bytes.
public final class Amount {

  private static final Pattern TYPED =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([kmgt]?)(i?b)?", Pattern.CASE_INSENSITIVE);

  private Amount() {}

  /// The bytes; the units are powers of 1024.
  ///
  /// @throws IllegalArgumentException quotes the text
  public static long bytes(String text) {
    Matcher typed = TYPED.matcher(text.strip());
    double bytes = typed.matches() ? Double.parseDouble(typed.group(1)) * unit(typed.group(2)) : 0;
    if (bytes < 1 || bytes > 1L << 60) {
      throw new IllegalArgumentException(
          "'%s' is not an amount of memory. Write for instance 500M or 2G.".formatted(text));
    }
    return Math.round(bytes);
  }

  private static double unit(String letter) {
    return switch (letter.toLowerCase(Locale.ROOT)) {
      case "k" -> 1L << 10;
      case "m" -> 1L << 20;
      case "g" -> 1L << 30;
      case "t" -> 1L << 40;
      default -> 1;
    };
  }

  /// Bytes for reading, to three digits or so: `500 MiB`, `2.31 GiB`.
  public static String text(long bytes) {
    if (bytes < 1 << 10) {
      return bytes + " bytes";
    }
    int unit = (63 - Long.numberOfLeadingZeros(bytes)) / 10;
    double number = (double) bytes / (1L << (10 * unit));
    String digits = String.format(Locale.ROOT, number < 100 ? "%.2f" : "%.0f", number);
    return digits.replaceFirst("\\.0+$|(\\.\\d*?)0+$", "$1")
        + " "
        + "KMGTPE".charAt(unit - 1)
        + "iB";
  }
}
