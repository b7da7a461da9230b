package org.parzen.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

final class PatienceTest {

  @Test
  void hoursOfPausesDoNotEndInAnError() {
    assertThatCode(
            () -> {
              try (Patience patience = new Patience(Waiting.UNHEARD)) {
                for (int i = 0; i < 100; i++) {
                  patience.rest(1, "somebody");
                }
              }
            })
        .doesNotThrowAnyException();
  }

  @Test
  void anInterruptionIsKeptForLater() {
    Thread.currentThread().interrupt();
    try (Patience patience = new Patience(Waiting.UNHEARD)) {
      patience.rest(1, "somebody");
    }
    assertThat(Thread.interrupted()).isTrue();
  }
}
