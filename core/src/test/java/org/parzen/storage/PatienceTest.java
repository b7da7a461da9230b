package org.parzen.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
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
  void whoeverWaitsForSomethingElseThanBeforeSaysSo() {
    List<String> heard = new ArrayList<>();
    Waiting waiting =
        why -> {
          heard.add(why);
          return () -> heard.add("no more " + why);
        };
    try (Patience patience = new Patience(waiting)) {
      while (!patience.isSaid()) {
        patience.rest(50, "a lock");
      }
      patience.rest(1, "a lock");
      patience.rest(1, "a full disk");
    }
    assertThat(heard)
        .containsExactly("a lock", "no more a lock", "a full disk", "no more a full disk");
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
