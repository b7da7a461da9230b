package org.parzen.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.parzen.text.PythonJson;

class NamedTextTest {

  private static String read(String typed) {
    return NamedText.read(typed).toString();
  }

  @Test
  void entriesStandBetweenSemicolonsOrInLines() {
    String both = "{\"x\":\"1, 2\",\"y\":\"a\"}";
    assertThat(read("x = 1, 2; y = a")).isEqualTo(both);
    assertThat(read("x: [1, 2]\n\n y:a ;")).isEqualTo(both);
    assertThat(read("")).isEqualTo("{}");
  }

  @Test
  void separatorsInQuotesDoNotCount() {
    assertThat(read("x = 'a; b = c', \"d\ne\"; y=1"))
        .isEqualTo("{\"x\":\"'a; b = c', \\\"d\\ne\\\"\",\"y\":\"1\"}");
  }

  @Test
  void whatIsWrittenReadsBackAlike() {
    JsonNode named =
        PythonJson.read(
            "{\"x\": [1, 0.5, true, null], \"y\": [\"adam\", \"1\", \"it's\"], \"z\": 3}");
    assertThat(NamedText.write(named))
        .isEqualTo("x = 1, 0.5, true, null; y = adam, '1', \"it's\"; z = 3");
    assertThat(NamedText.write(NamedText.read(NamedText.write(named))))
        .isEqualTo(NamedText.write(named));
    assertThat(NamedText.read(named.toString())).isEqualTo(named);
  }

  @Test
  void mistakesAreQuoted() {
    assertThatThrownBy(() -> read("x = 1; nonsense")).hasMessageContaining("'nonsense'");
    assertThatThrownBy(() -> read("x =")).hasMessageContaining("'x ='");
    assertThatThrownBy(() -> read("x = 1; x = 2")).hasMessageContaining("'x' stands twice");
    assertThatThrownBy(() -> read("x = 'a")).hasMessageContaining("quote is not closed");
  }
}
