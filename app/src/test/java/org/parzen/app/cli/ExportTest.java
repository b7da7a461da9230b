package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.run.Study;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.text.PythonJson;
import org.parzen.trial.Trial;

class ExportTest {
  @TempDir Path folder;
  private Path file = Path.of("");

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ExportTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  @BeforeEach
  void copy() throws IOException {
    file = Files.write(folder.resolve("s.db"), resource("optuna5.db"));
  }

  private Typed export(String... more) {
    List<String> args = new ArrayList<>(List.of("export", "--storage", file.toString()));
    args.addAll(List.of(more));
    return Typed.parzen(args.toArray(String[]::new));
  }

  /// Golden: `study.trials_dataframe().to_csv(index=False)` by Optuna 5.0.0.dev and pandas 1.5.3.
  @ParameterizedTest
  @ValueSource(strings = {"mixed", "pareto", "extreme values", "empty"})
  void csvIsThatOfOptunasDataFrame(String study) throws IOException {
    String golden =
        new String(resource("export/" + study.replace(' ', '-') + ".csv"), StandardCharsets.UTF_8);
    assertThat(export("--study-name", study).output()).isEqualTo(golden);
    Path out = folder.resolve("out.csv");
    assertThat(export("--study-name", study, "--format", "csv", "--out", out.toString()).output())
        .isEmpty();
    assertThat(Files.readString(out)).isEqualTo(golden);
  }

  @Test
  void jsonIsAListOfRecordsWithTheSameColumns() {
    JsonNode records = PythonJson.read(export("--study-name", "pareto", "-f", "json").output());
    assertThat(records).hasSize(30);
    assertThat(records.get(0).path("number").intValue()).isZero();
    assertThat(records.get(0).path("values_loss").doubleValue()).isEqualTo(22.480135112332004);
    assertThat(records.get(0).path("state").asText()).isEqualTo("COMPLETE");
    assertThat(records.get(0).path("datetime_start").asText())
        .isEqualTo("2026-11-21 00:56:54.069363");
    assertThat(export("--study-name", "empty", "-f", "json").output()).isEqualTo("[]\n");
  }

  @Test
  void wholeNumbersStayWholeInJsonAndTextsAreQuotedInCsv() {
    Path own = folder.resolve("own.db");
    try (StudyStore store = new FileLocation(own).open()) {
      Study study = Study.create(store, new StudySpec("s", Direction.MINIMIZE));
      Trial trial = study.ask();
      trial.setUserAttribute("note", TextNode.valueOf("a \"b\", c"));
      study.tell(trial, 1);
      Trial whole = study.ask();
      whole.setUserAttribute("n", IntNode.valueOf(3));
      study.tell(whole, 2);
    }
    String[] args = {"export", "--storage", own.toString()};
    assertThat(Typed.parzen(args).output()).contains(",3.0,,COMPLETE", ",\"a \"\"b\"\", c\",");
    String[] json = {"export", "--storage", own.toString(), "-f", "json"};
    JsonNode records = PythonJson.read(Typed.parzen(json).output());
    assertThat(records.get(1).path("user_attrs_n").isInt()).isTrue();
    assertThat(records.get(0).path("user_attrs_n").isNull()).isTrue();
  }

  @Test
  void theNameOfTheFileSaysTheFormWhereNoOptionDoes() throws IOException {
    Path out = folder.resolve("out.json");
    assertThat(export("--study-name", "pareto", "--out", out.toString()).status()).isZero();
    assertThat(PythonJson.read(Files.readString(out))).hasSize(30);
    String[] asked = {"--study-name", "pareto", "--out", out.toString(), "-f", "csv"};
    assertThat(export(asked).status()).isZero();
    assertThat(Files.readString(out)).startsWith("number,");
  }

  @Test
  void whatCanNotBeDoneIsNamed() {
    assertThat(export().errors()).contains("several studies", "mixed, pareto");
    assertThat(export("--study-name", "mixed", "-f", "xml").errors())
        .contains("csv, json", "'xml'");
    Typed nowhere =
        export("--study-name", "mixed", "--out", folder.resolve("no/such.csv").toString());
    assertThat(nowhere.errors()).contains("such.csv", "--out");
    assertThat(nowhere.status()).isEqualTo(1);
  }
}
