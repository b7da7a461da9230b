package org.parzen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.text.PythonOutput.ValueCase;

class PythonTextTest {
  static List<ValueCase> values() {
    return PythonOutput.values();
  }

  @ParameterizedTest
  @MethodSource("values")
  void everyValueIsShownAsPythonShowsIt(ValueCase value) {
    assertThat(PythonText.repr(PythonJson.read(value.json()))).isEqualTo(value.repr());
    assertThat(PythonText.str(PythonJson.read(value.json()))).isEqualTo(value.str());
  }

  @Test
  void parametersReadAsInPythonsLog() {
    String json = "{\"x\": 1.5, \"kind\": \"adam\", \"n\": 3, \"flag\": true, \"none\": null}";

    assertThat(PythonText.repr(PythonJson.read(json)))
        .isEqualTo("{'x': 1.5, 'kind': 'adam', 'n': 3, 'flag': True, 'none': None}");
  }

  @Test
  void tuplesOfOneItemCarryAComma() {
    assertThat(PythonText.tuple(PythonJson.read("[]"))).isEqualTo("()");
    assertThat(PythonText.tuple(PythonJson.read("[\"MAXIMIZE\"]"))).isEqualTo("('MAXIMIZE',)");
    assertThat(PythonText.tuple(PythonJson.read("[\"a\", 1.0]"))).isEqualTo("('a', 1.0)");
  }

  @Test
  void whiteSpaceIsStrippedInPythonsSense() {
    assertThat(PythonText.strip(" \t\n\u0085\u00a0\u001ca b\u2003\u3000\r\n")).isEqualTo("a b");
    assertThat(PythonText.strip("\u200bx\ufeff")).isEqualTo("\u200bx\ufeff");
    assertThat(PythonText.strip(" \n ")).isEmpty();
  }

  @Test
  void textsSortByCodePoint() {
    List<String> expected = PythonOutput.sorted();

    assertThat(expected.reversed().stream().sorted(PythonText.ORDER)).isEqualTo(expected);
  }
}
