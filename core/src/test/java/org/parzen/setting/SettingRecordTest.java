package org.parzen.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parzen.text.PythonJson;

class SettingRecordTest {

  enum Kernel {
    LINEAR,
    RADIAL_BASIS
  }

  private record Options(
      @Describe(title = "Degree", help = "Of the polynomial.")
          @Bounds(low = 1, high = 9)
          @Default("3")
          int degree,
      @Describe(title = "Learning rate", help = "How far a step goes.")
          @Bounds(low = 0)
          @Default("1e-3")
          double learningRate,
      @Describe(title = "Rows", help = "How many are read.") @Default("10000000000") long rows,
      @Describe(title = "Verbose", help = "Prints more.") @Default("no") boolean verbose,
      @Describe(title = "Kernel", help = "What is near.") @Default("radial_basis") Kernel kernel,
      @Describe(title = "Columns", help = "Which are used.") @Default("x\ny") List<String> columns,
      @Describe(title = "Samples", help = "A CSV file.") Path samples) {

    Options {
      if (degree == 8) {
        throw new IllegalArgumentException("Degree 8 is taken.");
      }
    }
  }

  private static final SettingRecord<Options> OPTIONS = SettingRecord.of(Options.class);

  private static Options read(String given) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    PythonJson.read(given).properties().forEach(e -> values.put(e.getKey(), e.getValue()));
    return OPTIONS.read(Settings.check("objective pond", OPTIONS.settings(), values));
  }

  @Test
  void componentsBecomeSettings() {
    List<Setting> settings = OPTIONS.settings();
    assertThat(settings)
        .extracting(Setting::name)
        .containsExactly(
            "degree", "learning_rate", "rows", "verbose", "kernel", "columns", "samples");
    assertThat(settings.getFirst())
        .isEqualTo(Setting.whole("degree", "Degree", "Of the polynomial.", 1, 9, 3));
    assertThat(settings.get(4).type())
        .isEqualTo(new SettingType.OneOf(List.of("linear", "radial_basis")));
    assertThat(settings.getLast().fallback()).isEmpty();
  }

  @Test
  void defaultsFillTheRecord() {
    assertThat(read("{\"samples\": \"a.csv\"}"))
        .isEqualTo(
            new Options(
                3,
                1e-3,
                10_000_000_000L,
                false,
                Kernel.RADIAL_BASIS,
                List.of("x", "y"),
                Path.of("a.csv")));
  }

  @Test
  void givenValuesWin() {
    Options options =
        read(
            """
            {"samples": "b.csv", "degree": 9, "learning_rate": 1, "rows": 2, "verbose": true,
             "kernel": "linear", "columns": []}""");
    assertThat(options)
        .isEqualTo(new Options(9, 1, 2, true, Kernel.LINEAR, List.of(), Path.of("b.csv")));
  }

  @Test
  void valuesOutsideTheBoundsAreNamed() {
    assertThatThrownBy(() -> read("{\"samples\": \"a\", \"degree\": 10}"))
        .hasMessage(
            "objective pond: '10' is not allowed for 'degree', which takes a whole number from 1 to 9.");
    assertThatThrownBy(() -> read("{\"samples\": \"a\", \"learning_rate\": -1}"))
        .hasMessage(
            "objective pond: '-1' is not allowed for 'learning_rate', which takes a number of at least 0.0.");
    assertThatThrownBy(() -> read("{}"))
        .hasMessage("objective pond needs the setting 'samples': A CSV file.");
  }

  @Test
  void theRecordMayRefuse() {
    assertThatThrownBy(() -> read("{\"samples\": \"a\", \"degree\": 8}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Degree 8 is taken.");
  }

  record Silent(int a) {}

  record Wide(@Describe(title = "", help = "") @Bounds(low = 1) String a) {}

  record Odd(@Describe(title = "", help = "") float a) {}

  record Late(@Describe(title = "", help = "") @Bounds(high = 3) @Default("4") int a) {}

  @Test
  void authorsAreToldWhatIsWrong() {
    assertThatThrownBy(() -> SettingRecord.of(Silent.class))
        .hasMessage("The setting 'a' of Silent has no @Describe: give it a title and a help text.");
    assertThatThrownBy(() -> SettingRecord.of(Wide.class))
        .hasMessage("The setting 'a' of Wide has @Bounds, which is for int, long and double.");
    assertThatThrownBy(() -> SettingRecord.of(Odd.class))
        .hasMessageStartingWith("The setting 'a' of Odd has the type float: use boolean, int");
    assertThatThrownBy(() -> SettingRecord.of(Late.class))
        .hasMessageStartingWith("The setting 'a' of Late has a default that does not fit: ")
        .hasMessageContaining("'4'")
        .hasMessageContaining("to 3");
  }

  @Test
  void settingsSurviveTheWayThroughJson() {
    List<Setting> settings = new ArrayList<>(OPTIONS.settings());
    settings.add(Setting.required("out", "Out", "", new SettingType.File(true)));
    settings.add(Setting.text("note", "Note", "“–”", ""));
    for (Setting setting : settings) {
      JsonNode tree = PythonJson.read(PythonJson.write(SettingJson.write(setting)));
      Setting again = SettingJson.read(tree);
      assertThat(SettingJson.write(again).toString())
          .isEqualTo(SettingJson.write(setting).toString());
      assertThat(again.type()).isEqualTo(setting.type());
      assertThat(again.name()).isEqualTo(setting.name());
    }
  }

  @Test
  void jsonThatIsNoSettingIsRefused() {
    assertThatThrownBy(
            () -> SettingJson.read(PythonJson.read("{\"name\": \"a\", \"type\": \"b\"}")))
        .hasMessage("The setting 'a' has an unknown type 'b'.");
  }
}
