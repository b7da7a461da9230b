package org.parzen.plugins.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.trial.FailureKind;

/// What kind of failure it is when a command fails.
@DisabledOnOs(OS.WINDOWS)
class FailureKindsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "exit 4 | ERROR",
        "kill -9 $$ | CRASH",
        "sleep 100 | LIMIT",
        "echo nothing | NAN",
        "echo loss: nan | NAN"
      })
  void itIsWhatHappened(String script, FailureKind kind, @TempDir Path folder)
      throws InterruptedException {
    CommandStudy study = new CommandStudy(folder);
    study.command("sh", "-c", script);
    study.set("timeout", "2s");
    assertThat(study.run(1).trial(0).orElseThrow().system().get(FailureKind.KEY)).contains(kind);
  }
}
