package org.parzen.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What Optuna's commands print for a file of Optuna 5, ours print for it, too; the file stays as
/// it is.
class ReferenceOutputTest {
  private static final List<String> FORMATS = List.of("value", "json", "table", "yaml");

  @TempDir Path folder;

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();
  private Path file = Path.of("");
  private byte[] before = {};

  /// One file of the reference, named after the command that printed it.
  record Output(String command, String study, String format, boolean flatten) {
    String resource() {
      String of = study.isEmpty() ? command : command + "." + study.replace(' ', '_');
      return "format/optuna5/" + of + (flatten ? ".flatten." : ".") + format;
    }

    String[] arguments(Path file) {
      List<String> arguments = new ArrayList<>(List.of(command, "--storage", file.toString()));
      if (!study.isEmpty()) {
        arguments.addAll(List.of("--study-name", study));
      }
      if (flatten) {
        arguments.add("--flatten");
      }
      arguments.addAll(List.of("-f", format));
      return arguments.toArray(String[]::new);
    }
  }

  static List<Output> outputs() {
    List<Output> outputs = new ArrayList<>();
    for (String format : FORMATS) {
      outputs.add(new Output("study-names", "", format, false));
      outputs.add(new Output("best-trial", "mixed", format, false));
      outputs.add(new Output("best-trials", "pareto", format, false));
      for (boolean flatten : new boolean[] {false, true}) {
        outputs.add(new Output("studies", "", format, flatten));
        for (String study : List.of("mixed", "pareto", "empty", "extreme values")) {
          outputs.add(new Output("trials", study, format, flatten));
        }
      }
    }
    return outputs;
  }

  @BeforeEach
  void copy() throws IOException {
    before = resource("optuna5.db");
    file = Files.write(folder.resolve("studies.db"), before);
  }

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void everyCommandPrintsWhatOptunaPrints(Output output) throws IOException {
    Typed typed = Typed.parzen(output.arguments(file));

    assertThat(typed.errors()).isEmpty();
    assertThat(typed.status()).isZero();
    assertThat(typed.output()).isEqualTo(new String(resource(output.resource()), UTF_8));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(folder.toFile().list()).containsExactly("studies.db");
  }

  @Test
  void noOutputOfTheReferenceIsLeftOut() {
    assertThat(outputs()).extracting(Output::resource).doesNotHaveDuplicates().hasSize(52);
  }

  @Test
  void aGermanComputerInTokyoPrintsTheSame() throws IOException {
    Locale.setDefault(Locale.GERMANY);
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));

    for (Output output : outputs()) {
      everyCommandPrintsWhatOptunaPrints(output);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ReferenceOutputTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
