package org.parzen.plugins.program.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Log and requests in one output, in pieces of any size.
class RequestLinesTest {

  private static final String OUTPUT =
      "log\n::parzen {1}\n\n::parzen{2}\n ::parzen {3}\n::::parzen {4}\n::par\nbar 10%\r::parzen {5}\r\n"
          + "größe ::parzen {6}\n::parzen {7 größe 模}\n::parzen \n::parzen ::parzen {8}\n::parze";

  private final List<String> requests = new ArrayList<>();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  private final RequestLines.Sink sink =
      new RequestLines.Sink() {
        @Override
        public void log(byte[] bytes) {
          log.writeBytes(bytes);
        }

        @Override
        public void request(String line) {
          requests.add(line);
        }

        @Override
        public void tooLong(String start) {
          requests.add("too long: " + start.length());
        }
      };

  private String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  private void add(RequestLines lines, String output, int piece) {
    byte[] bytes = output.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length; at += piece) {
      lines.add(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + piece)), sink);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1000})
  void onlyLinesThatBeginWithThePrefixAreRequests(int piece) {
    RequestLines lines = new RequestLines();
    add(lines, OUTPUT, piece);
    assertThat(requests).containsExactly("{1}", "{5}\r", "{7 größe 模}", "", "::parzen {8}");
    assertThat(log())
        .isEqualTo(
            "log\n\n::parzen{2}\n ::parzen {3}\n::::parzen {4}\n::par\nbar 10%\rgröße ::parzen {6}\n");
    lines.finish(sink);
    assertThat(log()).endsWith("{6}\n::parze");
  }

  @Test
  void aRequestWithoutEndIsLog() {
    RequestLines lines = new RequestLines();
    add(lines, "a\n::parzen {1", 100);
    assertThat(log()).isEqualTo("a\n");
    lines.finish(sink);
    assertThat(log()).isEqualTo("a\n::parzen {1");
    assertThat(requests).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1 << 16, 1 << 22})
  void aRequestHasALongestLength(int piece) {
    RequestLines lines = new RequestLines();
    add(lines, "::parzen " + "x".repeat(RequestLines.LONGEST) + "\n", piece);
    add(lines, "::parzen " + "y".repeat(RequestLines.LONGEST + 1) + "\n::parzen {2}\n", piece);
    assertThat(requests).hasSize(3).last().isEqualTo("{2}");
    assertThat(requests.getFirst()).hasSize(RequestLines.LONGEST);
    assertThat(requests.get(1)).startsWith("too long: ");
  }

  @Test
  void aLogLineIsPassedOnAsItComes() {
    RequestLines lines = new RequestLines();
    add(lines, "50%", 100);
    assertThat(log()).isEqualTo("50%");
  }
}
