package org.parzen.app.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.text.PythonJson;

class YamlWriterTest {
  static List<JsonNode> cases() {
    return Resources.list("yaml.json");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void yamlIsWhatPyYamlDumps(JsonNode expected) {
    JsonNode data = PythonJson.read(expected.path("data").textValue());

    assertThat(new YamlWriter().write(data)).isEqualTo(expected.path("yaml").textValue());
  }
}
