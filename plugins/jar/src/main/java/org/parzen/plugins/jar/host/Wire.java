package org.parzen.plugins.jar.host;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.parzen.text.PythonJson;
import org.parzen.trial.TrialPruned;

/// The child's side of the line protocol: requests go out on lines of their own between those of
/// the log. Safe for several threads.
final class Wire {
  private static final String PREFIX = "::parzen ";

  private final Object asking = new Object();
  private final Object writing = new Object();
  private final BufferedReader in;
  private final OutputStream out;
  private final Runnable end;
  private boolean insideLine;

  /// @param end called when Parzen is gone in the middle of a trial; does not return
  Wire(InputStream in, OutputStream out, Runnable end) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = out;
    this.end = end;
  }

  /// Sends a request that has no answer.
  void tell(JsonNode request) {
    byte[] line = (PREFIX + PythonJson.write(request) + "\n").getBytes(StandardCharsets.US_ASCII);
    synchronized (writing) {
      if (insideLine) {
        send(new byte[] {'\n'}, 0, 1);
      }
      send(line, 0, line.length);
      insideLine = false;
    }
  }

  /// Sends a request and waits for its answer.
  ///
  /// @throws IllegalArgumentException where Parzen refuses, with its words
  /// @throws TrialPruned where the trial needs no more work: Parzen knows its result
  JsonNode ask(JsonNode request) {
    JsonNode answer;
    synchronized (asking) {
      tell(request);
      Optional<JsonNode> line = next();
      if (line.isEmpty()) {
        end.run();
      }
      answer = line.orElseThrow();
    }
    if (answer.path("over").booleanValue()) {
      throw new TrialPruned(answer.path("error").asText());
    }
    if (answer.hasNonNull("error")) {
      throw new IllegalArgumentException(answer.path("error").asText());
    }
    return answer;
  }

  /// The next line of input; none where Parzen wants no more.
  Optional<JsonNode> next() {
    try {
      return Optional.ofNullable(in.readLine()).map(PythonJson::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where log lines go. A line of the log never looks like a request: one that begins with a colon
  /// gets a space before it.
  OutputStream log() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        synchronized (writing) {
          writeLines(bytes, offset, offset + length);
        }
      }
    };
  }

  private void writeLines(byte[] bytes, int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      if (!insideLine && bytes[i] == ':') {
        send(bytes, start, i);
        send(new byte[] {' '}, 0, 1);
        start = i;
      }
      insideLine = bytes[i] != '\n';
    }
    send(bytes, start, to);
  }

  private void send(byte[] bytes, int from, int to) {
    try {
      out.write(bytes, from, to - from);
    } catch (IOException e) {
      // Nobody reads any more.
      end.run();
    }
  }
}
