package org.parzen.app.cli.talk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private Terminal terminal(boolean live) {
    return new Terminal(new PrintStream(bytes, true, UTF_8), live);
  }

  @Test
  void linesStandAboveTheStatusWhichIsDrawnAnew() {
    Terminal terminal = terminal(true);
    terminal.status("50%");
    terminal.line("Trial 1");
    terminal.status("");
    String erase = "\r\u001b[K";
    assertThat(bytes.toString(UTF_8))
        .isEqualTo(erase + "50%" + erase + "Trial 1" + System.lineSeparator() + "50%" + erase);
  }

  @Test
  void whereNobodyWatchesThereAreOnlyLines() {
    Terminal terminal = terminal(false);
    terminal.status("50%");
    terminal.line("Trial 1");
    assertThat(bytes.toString(UTF_8)).isEqualTo("Trial 1" + System.lineSeparator());
  }
}
