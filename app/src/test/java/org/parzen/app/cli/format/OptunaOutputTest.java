package org.parzen.app.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each file of the folder `optuna5` is what a command of Optuna printed; its name says which
/// command, study and options.
class OptunaOutputTest {
  private static final ReferenceStudies STUDIES = new ReferenceStudies();
  private static final Map<String, Table> FLATTENABLE =
      Map.of(
          "studies", STUDIES.studies(),
          "trials.empty", STUDIES.trials("empty"),
          "trials.extreme_values", STUDIES.trials("extreme values"),
          "trials.mixed", STUDIES.trials("mixed"),
          "trials.pareto", STUDIES.trials("pareto"));
  private static final Map<String, Table> WHOLE =
      Map.of(
          "study-names", STUDIES.names(),
          "best-trial.mixed", STUDIES.bestTrial("mixed"),
          "best-trials.pareto", STUDIES.bestTrials("pareto"));

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  record Output(String file, Table table, OutputFormat format, boolean flatten) {
    static Output of(String command, Table table, OutputFormat format, boolean flatten) {
      String suffix = (flatten ? ".flatten." : ".") + format.name().toLowerCase(Locale.ROOT);
      return new Output("optuna5/" + command + suffix, table, format, flatten);
    }

    @Override
    public String toString() {
      return file;
    }
  }

  static List<Output> outputs() {
    return Stream.of(OutputFormat.values())
        .flatMap(
            format ->
                Stream.of(
                        outputs(FLATTENABLE, format, false),
                        outputs(FLATTENABLE, format, true),
                        outputs(WHOLE, format, false))
                    .flatMap(found -> found))
        .toList();
  }

  private static Stream<Output> outputs(
      Map<String, Table> tables, OutputFormat format, boolean flatten) {
    return tables.entrySet().stream()
        .map(entry -> Output.of(entry.getKey(), entry.getValue(), format, flatten));
  }

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void everyCommandPrintsWhatOptunaPrints(Output output) {
    assertThat(output.format().render(output.table(), output.flatten()) + "\n")
        .isEqualTo(Resources.text(output.file()));
  }

  @Test
  void allFiftyTwoReferenceFilesAreCompared() {
    assertThat(outputs()).extracting(Output::file).doesNotHaveDuplicates().hasSize(52);
  }

  @Test
  void localeAndTimeZoneOfTheMachineChangeNothing() {
    for (String tag : List.of("de-DE", "tr-TR", "ar-EG-u-nu-arab")) {
      Locale.setDefault(Locale.forLanguageTag(tag));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));

      assertThat(outputs()).allSatisfy(this::everyCommandPrintsWhatOptunaPrints);
    }
  }
}
