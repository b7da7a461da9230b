package org.parzen.plugins.program.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.trial.FailureKind;

/// What kind of failure it is when a program that is talked to fails.
@DisabledOnOs(OS.WINDOWS)
class FailureKindsTest extends ProtocolCase {

  private FailureKind kind() throws InterruptedException {
    return runOne().system().get(FailureKind.KEY).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "echo '::parzen {\"failed\": \"no\"}'; cat | ERROR",
        "echo '::parzen {\"failed\": \"no\", \"kind\": \"limit\"}'; cat | LIMIT",
        "echo '::parzen {\"failed\": \"no\", \"kind\": \"boom\"}'; cat | CRASH",
        "echo '::parzen {\"result\": NaN}'; cat | NAN",
        "echo '::parzen {\"result\": [1, 2]}'; cat | NAN",
        "echo '::parzen oops'; cat | CRASH",
        "kill -9 $$ | CRASH",
        "exit 3 | CRASH"
      })
  void itIsWhatHappened(String script, FailureKind kind) throws InterruptedException {
    shell("read -r t; " + script);
    assertThat(kind()).isEqualTo(kind);
  }

  @Test
  void aLimitIsALimit() throws InterruptedException {
    shell("sleep 100");
    study.set("timeout", "0.2s");
    assertThat(kind()).isEqualTo(FailureKind.LIMIT);
  }
}
