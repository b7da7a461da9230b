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

  /// Gives as much of both ends of `text` as fits, with an ellipsis between them: names that begin
  /// alike often differ at the end.
  static String shortenMiddle(String text, FontMetrics metrics, double width) {
    int[] points = text.codePoints().toArray();
    String shown = text;
    for (int kept = points.length - 1; kept > 1 && metrics.stringWidth(shown) > width; kept--) {
      int tail = kept / 2;
      shown =
          new String(points, 0, kept - tail) + "…" + new String(points, points.length - tail, tail);
    }
    return shown;
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
