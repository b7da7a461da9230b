package org.parzen.plugins.program.process;

import java.nio.charset.StandardCharsets;

/// The last bytes of an output. Not for several threads.
final class OutputTail {
  static final int CAPACITY = 64 * 1024;

  private final byte[] ring = new byte[CAPACITY];
  private long written;

  void add(byte[] bytes) {
    int from = Math.max(0, bytes.length - CAPACITY);
    for (int i = from; i < bytes.length; ) {
      int at = (int) ((written + i) % CAPACITY);
      int length = Math.min(bytes.length - i, CAPACITY - at);
      System.arraycopy(bytes, i, ring, at, length);
      i += length;
    }
    written += bytes.length;
  }

  /// The bytes as UTF-8, from the first whole character.
  String text() {
    int length = (int) Math.min(written, CAPACITY);
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = ring[(int) ((written - length + i) % CAPACITY)];
    }
    int start = 0;
    while (written > CAPACITY && start < Math.min(length, 3) && isContinuation(bytes[start])) {
      start++;
    }
    return new String(bytes, start, length - start, StandardCharsets.UTF_8);
  }

  private static boolean isContinuation(byte b) {
    return (b & 0xC0) == 0x80;
  }
}
