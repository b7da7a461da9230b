package org.parzen.app.gui.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Values by name, from whatever text to a table and back.
class NamedLinesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 1, 2; mode = 'a b', c",
        "x: 1, 2\nmode: 'a b', c",
        "{\"x\": [1, 2], \"mode\": [\"a b\", \"c\"]}"
      })
  void everyWayToWriteThemBecomesTheSameLines(String typed) {
    NamedLines read = NamedLines.read(typed).orElseThrow();

    assertThat(read.text()).isEqualTo("x = 1, 2\nmode = 'a b', c");
    assertThat(NamedLines.read(read.text())).contains(read);
  }

  @Test
  void aValueIsChangedAddedAndTakenAway() {
    NamedLines lines = new NamedLines(Map.of("x", "1"));

    assertThat(lines.with("x", " 2, 3 ").text()).isEqualTo("x = 2, 3");
    assertThat(lines.with("mode", "fast").values().keySet()).containsExactly("x", "mode");
    assertThat(lines.with("x", " ").text()).isEmpty();
  }

  @Test
  void whatIsNotUnderstoodIsNoTable() {
    assertThat(NamedLines.read("x 1, 2")).isEmpty();
    assertThat(NamedLines.read("x = 'open")).isEmpty();
    assertThat(NamedLines.takes("learning rate")).isTrue();
    assertThat(NamedLines.takes("a:b")).isFalse();
  }
}
