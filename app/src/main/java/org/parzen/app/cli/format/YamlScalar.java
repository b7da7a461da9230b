package org.parzen.app.cli.format;

import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/// A text in YAML: plain where that is unambiguous, else in single quotes, else, with anything
/// beyond printable ASCII, in double quotes; as PyYAML chooses and folds it.
final class YamlScalar {
  private static final int WIDTH = 80;
  private static final String BREAKS = "\n\u0085\u2028\u2029";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /// Plain texts that YAML 1.1 reads as something else than a text.
  private static final Pattern NOT_TEXT =
      Pattern.compile(
          """
          |~|null|Null|NULL|<<|=
          |yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF
          |[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+
          |[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+
          |[-+]?[0-9][0-9_]*\\.[0-9_]*([eE][-+][0-9]+)?|\\.[0-9][0-9_]*([eE][-+][0-9]+)?
          |[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\\.[0-9_]*
          |[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)
          |[0-9]{4}-[0-9]{2}-[0-9]{2}
          |[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\\.[0-9]*)?\
          ([ \\t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?
          """
              .replace("\n", ""));

  /// An indicator where it has a meaning: at the beginning, before or behind a blank, or as a
  /// document mark.
  private static final Pattern INDICATOR =
      Pattern.compile("^([#,\\[\\]{}&*!|>'\"%@`]|[?:-]( |$)|---|\\.\\.\\.)|:( |$)| #");

  private static final Map<Integer, Character> ESCAPES =
      Map.ofEntries(
          Map.entry(0, '0'),
          Map.entry(0x07, 'a'),
          Map.entry(0x08, 'b'),
          Map.entry(0x09, 't'),
          Map.entry(0x0a, 'n'),
          Map.entry(0x0b, 'v'),
          Map.entry(0x0c, 'f'),
          Map.entry(0x0d, 'r'),
          Map.entry(0x1b, 'e'),
          Map.entry((int) '"', '"'),
          Map.entry((int) '\\', '\\'),
          Map.entry(0x85, 'N'),
          Map.entry(0xa0, '_'),
          Map.entry(0x2028, 'L'),
          Map.entry(0x2029, 'P'));

  private final String text;

  YamlScalar(String text) {
    this.text = text;
  }

  /// Whether the text may be a key before a colon.
  boolean fitsOneLine(int limit) {
    return !text.isEmpty()
        && text.codePointCount(0, text.length()) <= limit
        && text.chars().noneMatch(c -> BREAKS.indexOf(c) >= 0);
  }

  void writeKey(StringBuilder out) {
    write(out, 0, Integer.MAX_VALUE);
  }

  /// Writes the text, folded where lines get too long.
  ///
  /// @param indent the indent of the lines behind the first
  void write(StringBuilder out, int indent) {
    write(out, indent, WIDTH);
  }

  private void write(StringBuilder out, int indent, int width) {
    boolean special = text.chars().anyMatch(c -> c != '\n' && (c < ' ' || c > '~'));
    if (special || text.contains(" \n") || text.contains("\n ")) {
      writeDoubleQuoted(out, indent, width);
    } else if (isPlain()) {
      writeFolded(text, out, indent, width);
    } else {
      writeSingleQuoted(out, indent, width);
    }
  }

  private boolean isPlain() {
    return !text.contains("\n")
        && !text.startsWith(" ")
        && !text.endsWith(" ")
        && !INDICATOR.matcher(text).find()
        && !NOT_TEXT.matcher(text).matches();
  }

  /// A run of n line breaks is written as n + 1, because a reader folds a single one into a blank.
  private void writeSingleQuoted(StringBuilder out, int indent, int width) {
    String doubled = text.replace("'", "''");
    out.append('\'');
    int start = 0;
    while (start < doubled.length()) {
      int end = start;
      while (end < doubled.length() && doubled.charAt(end) == '\n') {
        end++;
      }
      if (end > start) {
        out.repeat('\n', end - start + 1).repeat(' ', indent);
      }
      int lineEnd = doubled.indexOf('\n', end);
      start = lineEnd < 0 ? doubled.length() : lineEnd;
      writeFolded(doubled.substring(end, start), out, indent, width);
    }
    out.append('\'');
  }

  private static void writeFolded(String line, StringBuilder out, int indent, int width) {
    for (int i = 0; i < line.length(); i++) {
      if (isSingleBlank(line, i) && YamlWriter.column(out) > width) {
        out.append('\n').repeat(' ', indent);
      } else {
        out.append(line.charAt(i));
      }
    }
  }

  private static boolean isSingleBlank(String line, int i) {
    return i > 0
        && i < line.length() - 1
        && line.charAt(i) == ' '
        && line.charAt(i - 1) != ' '
        && line.charAt(i + 1) != ' ';
  }

  private void writeDoubleQuoted(StringBuilder out, int indent, int width) {
    int[] points = text.codePoints().toArray();
    int start = 0;
    out.append('"');
    for (int end = 0; end < points.length; end++) {
      if (isEscaped(points[end])) {
        append(points, start, end, out);
        escape(points[end], out);
        start = end + 1;
      }
      boolean mayFold = points[end] == ' ' || start >= end;
      boolean inside = end > 0 && end < points.length - 1;
      if (inside && mayFold && YamlWriter.column(out) + end - start > width) {
        append(points, start, end, out);
        start = Math.max(start, end);
        out.append("\\\n").repeat(' ', indent).append(points[start] == ' ' ? "\\" : "");
      }
    }
    append(points, start, points.length, out);
    out.append('"');
  }

  private static void append(int[] points, int start, int end, StringBuilder out) {
    for (int i = start; i < end; i++) {
      out.appendCodePoint(points[i]);
    }
  }

  private static boolean isEscaped(int c) {
    return c < ' ' || c > '~' || c == '"' || c == '\\';
  }

  private static void escape(int c, StringBuilder out) {
    Character name = ESCAPES.get(c);
    out.append('\\');
    if (name != null) {
      out.append(name.charValue());
    } else if (c <= 0xff) {
      out.append('x').append(HEX.toHexDigits(c, 2));
    } else if (c <= 0xffff) {
      out.append('u').append(HEX.toHexDigits(c, 4));
    } else {
      out.append('U').append(HEX.toHexDigits(c, 8));
    }
  }
}
