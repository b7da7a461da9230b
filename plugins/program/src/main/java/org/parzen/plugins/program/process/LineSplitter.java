package org.parzen.plugins.program.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts the bytes of one output into lines: `\n`, `\r` and `\r\n` end a line, so that each state of
/// a progress bar is one. What is no UTF-8 becomes U+FFFD.
///
/// A line longer than [#LONGEST] bytes is passed on in pieces, so that output without line ends
/// takes no more memory than other output. Not for several threads.
final class LineSplitter {
  static final int LONGEST = 1 << 16;

  /// A character has three such bytes at most.
  private static final int MOST_CONTINUED = 3;

  private byte[] line = new byte[0];
  private int length;
  private boolean afterReturn;

  /// The lines that these bytes complete.
  List<String> add(byte[] bytes) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == '\n' || b == '\r') {
        boolean ended = b == '\n' && i == from && afterReturn;
        if (!ended) {
          endLine(bytes, from, i, lines);
        }
        afterReturn = b == '\r';
        from = i + 1;
      }
    }
    if (from < bytes.length) {
      afterReturn = false;
      keep(bytes, from, bytes.length, lines);
    }
    return lines;
  }

  /// The last line, if it has no end.
  List<String> finish() {
    return length == 0 ? List.of() : List.of(cut(length));
  }

  private void endLine(byte[] bytes, int from, int to, List<String> lines) {
    if (length == 0 && to - from <= LONGEST) {
      lines.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    } else {
      keep(bytes, from, to, lines);
      lines.add(cut(length));
    }
  }

  private void keep(byte[] bytes, int from, int to, List<String> lines) {
    int at = from;
    while (at < to) {
      if (length == LONGEST) {
        lines.add(cut(wholeCharacters()));
      }
      int part = Math.min(to - at, LONGEST - length);
      if (length + part > line.length) {
        line = Arrays.copyOf(line, Math.min(LONGEST, 2 * (length + part)));
      }
      System.arraycopy(bytes, at, line, length, part);
      length += part;
      at += part;
    }
  }

  private String cut(int end) {
    String piece = new String(line, 0, end, StandardCharsets.UTF_8);
    System.arraycopy(line, end, line, 0, length - end);
    length -= end;
    return piece;
  }

  /// How many bytes of the full line make whole characters.
  private int wholeCharacters() {
    int end = length - 1;
    while (end > length - 1 - MOST_CONTINUED && (line[end] & 0xC0) == 0x80) {
      end--;
    }
    boolean begins = (line[end] & 0xC0) == 0xC0;
    return begins ? end : length;
  }
}
