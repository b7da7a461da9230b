package org.parzen.app.cli.talk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parzen.app.cli.talk.Log.Verbosity;

class LogTest {
  private static final System.Logger LOG = System.getLogger("org.parzen.tested");

  private final Locale locale = Locale.getDefault();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
  }

  private String logged(Verbosity verbosity, boolean traces) {
    Terminal terminal = new Terminal(new PrintStream(bytes, true, UTF_8), false);
    try (Log _ = Log.start(terminal, verbosity, Optional.empty(), traces)) {
      LOG.log(Level.DEBUG, "a detail");
      LOG.log(Level.INFO, "a {0} in braces stays");
      LOG.log(Level.WARNING, "Trial {0} asks for ''{1}'' again.", 12345, "x");
      LOG.log(Level.ERROR, "broken", new IllegalStateException("why"));
    }
    LOG.log(Level.ERROR, "after the end");
    return bytes
        .toString(UTF_8)
        .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3}", "T");
  }

  @Test
  void linesAreWrittenAsOptunaWritesThem() {
    Locale.setDefault(Locale.GERMANY);
    assertThat(logged(Verbosity.NORMAL, false).lines())
        .containsExactly(
            "[I T] a {0} in braces stays", "[W T] Trial 12345 asks for 'x' again.", "[E T] broken");
  }

  @Test
  void quietSaysOnlyWhatIsWrong() {
    assertThat(logged(Verbosity.QUIET, false).lines())
        .hasSize(2)
        .noneMatch(line -> line.startsWith("[I"));
  }

  @Test
  void verboseSaysMore() {
    assertThat(logged(Verbosity.VERBOSE, false)).startsWith("[D T] a detail");
  }

  @Test
  void tracesAreShownWhereTheyAreWanted() {
    assertThat(logged(Verbosity.QUIET, true))
        .contains("IllegalStateException: why", "\tat org.parzen.");
  }
}
