package org.parzen.app.cli.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.text.PythonJson;

class TableTest {
  private static TrialRow trial(long number, List<Double> values, Map<String, JsonNode> params) {
    return new TrialRow(
        number,
        values,
        Optional.empty(),
        Optional.empty(),
        params,
        Map.of(),
        "RUNNING",
        Optional.empty());
  }

  private static ObjectNode object(String json) {
    return (ObjectNode) PythonJson.read(json);
  }

  @Test
  void valuesWithoutMetricNamesAreNumbered() {
    Table table =
        new TrialTable(2, List.of())
            .of(List.of(trial(0, List.of(1.0, 2.5), Map.of()), trial(1, List.of(), Map.of())));

    assertThat(OutputFormat.JSON.render(table, false))
        .contains("\"values\": [1.0, 2.5]", "\"values\": [null, null]")
        .doesNotContain("params", "user_attrs");
    assertThat(OutputFormat.VALUE.render(table, false))
        .isEqualTo("0 [1.0, 2.5]    RUNNING\n1 [None, None]    RUNNING");
    assertThat(OutputFormat.JSON.render(table, true))
        .contains("\"values_0\": 1.0, \"values_1\": 2.5", "\"values_0\": null");
  }

  @Test
  void theValueOfANamedMetricIsNested() {
    Table table =
        new TrialTable(1, List.of("loss")).of(List.of(trial(0, List.of(0.5), Map.of()))).row(0);

    assertThat(OutputFormat.JSON.render(table, false)).contains("\"value\": {\"loss\": 0.5}");
    assertThat(OutputFormat.JSON.render(table, true)).contains("\"value_loss\": 0.5");
  }

  @Test
  void metricNamesMustFitTheObjectives() {
    assertThatThrownBy(() -> new TrialTable(2, List.of("loss")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[loss]")
        .hasMessageContaining("2 objectives");
  }

  @Test
  void oneTrialKeepsTheColumnsOfAllTrials() {
    JsonNode half = JsonNodeFactory.instance.numberNode(0.5);
    Table table =
        new TrialTable(1, List.of())
            .of(List.of(trial(0, List.of(1.0), Map.of()), trial(1, List.of(), Map.of("x", half))));

    assertThat(OutputFormat.TABLE.render(table.row(0), true).lines().skip(1).findFirst())
        .hasValueSatisfying(heading -> assertThat(heading).contains(" params_x "));
    assertThat(OutputFormat.JSON.render(table.row(0), true)).doesNotContain("params_x");
  }

  @Test
  void askedParametersKeepTheirOrder() {
    Table table = TrialTable.asked(3, object("{\"y\": 1, \"x\": 0.5}"));

    assertThat(OutputFormat.JSON.render(table, false))
        .isEqualTo("{\"number\": 3, \"params\": {\"y\": 1, \"x\": 0.5}}");
    assertThat(OutputFormat.JSON.render(table, true))
        .isEqualTo("{\"number\": 3, \"params_y\": 1, \"params_x\": 0.5}");
    assertThat(OutputFormat.YAML.render(table, false))
        .isEqualTo("number: 3\nparams:\n  x: 0.5\n  y: 1");
  }

  @Test
  void aTrialAskedWithoutParametersShowsAnEmptyMap() {
    Table table = TrialTable.asked(0, object("{}"));

    assertThat(OutputFormat.JSON.render(table, false)).isEqualTo("{\"number\": 0, \"params\": {}}");
    assertThat(OutputFormat.JSON.render(table, true)).isEqualTo("{\"number\": 0}");
  }

  @Test
  void studiesWithoutAttributesHaveNoColumnForThem() {
    StudyRow study = new StudyRow("a", List.of("MINIMIZE"), 0, Optional.empty(), object("{}"));

    assertThat(OutputFormat.VALUE.render(StudyTable.of(List.of(study)), false))
        .isEqualTo("a ('MINIMIZE',) 0");
    assertThat(OutputFormat.JSON.render(StudyTable.of(List.of(study)), false))
        .doesNotContain("user_attrs");
  }

  @Test
  void aStorageWithoutStudiesStillHasHeadings() {
    assertThat(OutputFormat.TABLE.render(StudyTable.names(List.of()), false))
        .isEqualTo("+------+\n| name |\n+------+\n+------+");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT0S | 0:00:00",
        "PT0.141323S | 0:00:00.141323",
        "PT0.000000999S | 0:00:00",
        "PT36H3M4S | 1 day, 12:03:04",
        "PT50H | 2 days, 2:00:00",
        "PT-1S | -1 day, 23:59:59",
        "PT-48.5S | -1 day, 23:59:11.500000",
        "PT-25H | -2 days, 23:00:00"
      })
  void durationsReadAsInPython(Duration duration, String expected) {
    assertThat(PythonTime.text(duration)).isEqualTo(expected);
  }
}
