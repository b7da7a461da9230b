package org.parzen.plugins.program.protocol;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// What is written to a child, line by line. Safe for several threads.
///
/// A write to a child that does not read waits until the child ends. So whoever must not wait posts
/// its line: a thread of the child's own writes it.
final class ChildMail implements Runnable {
  /// No line, because lines of JSON are never empty.
  private static final String END = "";

  private final OutputStream input;
  private final BlockingQueue<String> posted = new LinkedBlockingQueue<>();

  ChildMail(OutputStream input) {
    this.input = input;
    Thread.ofPlatform().daemon().name("parzen-child-input").start(this);
  }

  /// Writes a line at once.
  ///
  /// @param line ASCII, without the line's end
  void write(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.US_ASCII);
    try {
      synchronized (input) {
        input.write(bytes);
        input.flush();
      }
    } catch (IOException e) {
      // The child has ended, or closed its input: its output will say what becomes of it.
    }
  }

  /// Has a line written soon.
  void post(String line) {
    posted.add(line);
  }

  /// Has the input closed after what was posted before.
  void end() {
    posted.add(END);
  }

  @Override
  public void run() {
    try (input) {
      String line = posted.take();
      while (!line.equals(END)) {
        write(line);
        line = posted.take();
      }
    } catch (IOException e) {
      // The child has ended and reads no more.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
