package org.parzen.app.params;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parzen.space.Choice;

/// The same setting in three forms, read back by those who read such forms.
class ParameterFormatTest {

  private static Map<String, Choice> values() {
    Map<String, Choice> values = new LinkedHashMap<>();
    values.put("rate", Choice.of(1e-5));
    values.put("units", Choice.of(64));
    values.put("bias", Choice.of(true));
    values.put("schedule", new Choice.Null());
    values.put("optimizer", Choice.of("adam"));
    values.put("no", Choice.of("on"));
    values.put("model-name", Choice.of("it's \"ä\" $HOME\n\\ and more"));
    values.put("model_name", Choice.of("1e5"));
    values.put("2nd", Choice.of(2.0));
    return values;
  }

  @Test
  void jsonKeepsTypesAndOrder() {
    assertThat(ParameterFormat.JSON.write(values()))
        .startsWith(
            "{\"rate\": 1e-05, \"units\": 64, \"bias\": true, \"schedule\": null, \"optimizer\": \"adam\"")
        .endsWith("\"2nd\": 2.0}\n")
        .hasLineCount(1);
  }

  @Test
  void yamlReadsBackAsItWas() throws IOException {
    String text = ParameterFormat.YAML.write(values());

    assertThat(text).startsWith("rate: 1.0e-05\nunits: 64\nbias: true\nschedule: null\n");
    JsonNode read = new ObjectMapper(new YAMLFactory()).readTree(text);
    assertThat(read.properties().stream().map(Map.Entry::getKey))
        .containsExactlyElementsOf(values().keySet());
    values().forEach((name, value) -> assertThat(Choice.of(read.get(name))).isEqualTo(value));
  }

  @Test
  void aShellReadsWhatTheCommandWouldGet() throws Exception {
    String script =
        ParameterFormat.SHELL.write(values())
            + "for v in \"$rate\" \"$bias\" \"$schedule\" \"$model_name\" \"$model_name_2\" \"$_2nd\";"
            + " do printf '%s|' \"$v\"; done";

    Process shell = new ProcessBuilder(List.of("sh", "-c", script)).start();
    String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(shell.waitFor()).isZero();
    assertThat(printed).isEqualTo("1e-05|True|None|it's \"ä\" $HOME\n\\ and more|1e5|2.0|");
  }

  @Test
  void nothingIsStillSomethingToRead() {
    assertThat(ParameterFormat.JSON.write(Map.of())).isEqualTo("{}\n");
    assertThat(ParameterFormat.YAML.write(Map.of())).isEqualTo("{}\n");
    assertThat(ParameterFormat.SHELL.write(Map.of())).isEmpty();
  }
}
