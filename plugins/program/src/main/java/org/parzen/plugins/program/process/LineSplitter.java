package org.parzen.plugins.program.process;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Cuts the bytes of one output into lines: `\n`, `\r` and `\r\n` end a line, so that each state of
/// a progress bar is one.
///
/// A line longer than [#LONGEST] characters is passed on in pieces, so that output without line
/// ends takes no more memory than other output. Not for several threads.
final class LineSplitter {
  static final int LONGEST = 1 << 16;

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final CharBuffer chars = CharBuffer.allocate(1 << 13);
  private final StringBuilder line = new StringBuilder();
  private ByteBuffer rest = ByteBuffer.allocate(0);
  private boolean afterReturn;

  /// The lines that these bytes complete.
  List<String> add(byte[] bytes) {
    ByteBuffer input = ByteBuffer.allocate(rest.remaining() + bytes.length);
    input.put(rest).put(bytes).flip();
    List<String> lines = decode(input, false);
    rest = input;
    return lines;
  }

  /// The last line, if it has no end.
  List<String> finish() {
    List<String> lines = decode(rest, true);
    if (!line.isEmpty()) {
      endLine(lines);
    }
    return lines;
  }

  private List<String> decode(ByteBuffer input, boolean last) {
    List<String> lines = new ArrayList<>();
    boolean more = true;
    while (more) {
      more = decoder.decode(input, chars, last).isOverflow();
      chars.flip();
      while (chars.hasRemaining()) {
        add(chars.get(), lines);
      }
      chars.clear();
    }
    return lines;
  }

  private void add(char c, List<String> lines) {
    if (c == '\n' && afterReturn) {
      afterReturn = false;
      return;
    }
    afterReturn = c == '\r';
    if (c == '\n' || c == '\r') {
      endLine(lines);
      return;
    }
    line.append(c);
    if (line.length() == LONGEST) {
      endLine(lines);
    }
  }

  private void endLine(List<String> lines) {
    lines.add(line.toString());
    line.setLength(0);
  }
}
