package org.parzen.app.plot;

import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.List;

/// Fits text into a width.
final class TextLines {
  private TextLines() {}

  /// Gives the longest beginning of `text` that fits, ended by an ellipsis where something is
  /// missing.
  static String shorten(String text, FontMetrics metrics, double width) {
    if (metrics.stringWidth(text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && metrics.stringWidth(text.substring(0, end) + "…") > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  /// Gives `text` with an ellipsis for its middle where it does not fit: names often differ at their
  /// ends.
  static String middle(String text, FontMetrics metrics, double width) {
    if (metrics.stringWidth(text) <= width) {
      return text;
    }
    int left = text.length() / 2;
    int right = left;
    while (left > 0 && metrics.stringWidth(text.substring(0, left) + "…" + text.substring(right)) > width) {
      left = text.offsetByCodePoints(left, -1);
      right = text.offsetByCodePoints(right, right < text.length() ? 1 : 0);
    }
    return text.substring(0, left).stripTrailing() + "…" + text.substring(right).stripLeading();
  }

  /// Breaks `text` between words into lines that fit.
  static List<String> wrap(String text, FontMetrics metrics, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && metrics.stringWidth(longer) > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }
}
