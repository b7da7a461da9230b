package org.parzen.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.text.PythonOutput.ValueCase;

class PythonJsonTest {
  static List<ValueCase> values() {
    return PythonOutput.values();
  }

  @ParameterizedTest
  @MethodSource("values")
  void whatPythonWroteIsReadAndWrittenUnchanged(ValueCase value) {
    assertThat(PythonJson.write(PythonJson.read(value.json()))).isEqualTo(value.json());
  }

  @Test
  void integersStayIntegersAndFloatsStayFloats() {
    JsonNode read = PythonJson.read("[1, 1.0, 18446744073709551616, 1e3]");

    assertThat(read.path(0).isIntegralNumber()).isTrue();
    assertThat(read.path(1).isFloatingPointNumber()).isTrue();
    assertThat(read.path(2).bigIntegerValue()).isEqualTo(BigInteger.TWO.pow(64));
    assertThat(PythonJson.write(read)).isEqualTo("[1, 1.0, 18446744073709551616, 1000.0]");
  }

  @Test
  void valuesThatAreNotFiniteAreRead() {
    JsonNode read = PythonJson.read("[NaN, Infinity, -Infinity]");

    assertThat(read.path(0).doubleValue()).isNaN();
    assertThat(read.path(1).doubleValue()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(read.path(2).doubleValue()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void keysKeepTheirOrder() {
    assertThat(PythonJson.write(PythonJson.read("{\"b\":1,\"a\":{\"z\":[],\"y\":{}}}")))
        .isEqualTo("{\"b\": 1, \"a\": {\"z\": [], \"y\": {}}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "{\"x\": }", "[1,]", "{'x': 1}", "1 2", "\"open", "nil"})
  void textThatIsNotJsonIsRefusedAndNamed(String text) {
    assertThatThrownBy(() -> PythonJson.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'")
        .hasMessageContaining("Correct the text");
  }

  @Test
  void aLongTextIsShortenedInTheComplaint() {
    assertThatThrownBy(() -> PythonJson.read("[" + "1, ".repeat(1000)))
        .hasMessageContaining("'[1, 1, ")
        .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(300));
  }

  @Test
  void bytesHaveNoJsonForm() {
    JsonNode bytes = JsonNodeFactory.instance.arrayNode().add(BinaryNode.valueOf(new byte[] {1}));

    assertThatThrownBy(() -> PythonJson.write(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("AQ==");
    assertThatThrownBy(() -> PythonText.repr(bytes)).isInstanceOf(IllegalArgumentException.class);
  }
}
