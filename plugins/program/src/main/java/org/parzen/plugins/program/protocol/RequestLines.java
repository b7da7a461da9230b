package org.parzen.plugins.program.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Parts what a child writes to its standard output into log and requests.
///
/// A request is a line that begins with [#PREFIX]; `\n` ends it. The log may hold anything: it is
/// passed on as it comes, and only a line that may yet become a request is held back. Not for
/// several threads.
final class RequestLines {
  static final String PREFIX = "::parzen ";

  /// What a request may have at most, in bytes after the prefix.
  static final int LONGEST = 1 << 20;

  private static final byte[] START = PREFIX.getBytes(StandardCharsets.US_ASCII);

  /// Takes what is found, in order.
  interface Sink {
    void log(byte[] bytes);

    /// @param line what follows the prefix
    void request(String line);

    /// A request was longer than [#LONGEST]; the rest of it is taken for log.
    ///
    /// @param start what follows the prefix, as far as it was read
    void tooLong(String start);
  }

  private enum State {
    LINE_START,
    LOG,
    REQUEST
  }

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final ByteArrayOutputStream request = new ByteArrayOutputStream();
  private State state = State.LINE_START;
  private int matched;

  /// Takes more of the output.
  void add(byte[] bytes, Sink sink) {
    int at = 0;
    while (at < bytes.length) {
      at =
          switch (state) {
            case LINE_START -> lineStart(bytes, at);
            case LOG -> log(bytes, at);
            case REQUEST -> request(bytes, at, sink);
          };
    }
    passOn(sink);
  }

  /// The output has ended: a line without an end is log.
  void finish(Sink sink) {
    if (state == State.REQUEST) {
      log.writeBytes(START);
      log.writeBytes(request.toByteArray());
      request.reset();
    } else if (state == State.LINE_START) {
      log.write(START, 0, matched);
    }
    state = State.LOG;
    passOn(sink);
  }

  private int lineStart(byte[] bytes, int at) {
    if (bytes[at] != START[matched]) {
      log.write(START, 0, matched);
      state = State.LOG;
      return at;
    }
    matched++;
    if (matched == START.length) {
      state = State.REQUEST;
    }
    return at + 1;
  }

  private int log(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
    if (at < bytes.length) {
      at++;
      beginLine();
    }
    log.write(bytes, from, at - from);
    return at;
  }

  private int request(byte[] bytes, int from, Sink sink) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    request.write(bytes, from, at - from);
    boolean tooLong = request.size() > LONGEST;
    if (tooLong || at < bytes.length) {
      passOn(sink);
      String line = request.toString(StandardCharsets.UTF_8);
      request.reset();
      beginLine();
      if (tooLong) {
        state = State.LOG;
        sink.tooLong(line);
        return at;
      }
      sink.request(line);
    }
    return at + 1;
  }

  private void beginLine() {
    state = State.LINE_START;
    matched = 0;
  }

  private void passOn(Sink sink) {
    if (log.size() > 0) {
      byte[] bytes = log.toByteArray();
      log.reset();
      sink.log(bytes);
    }
  }
}
