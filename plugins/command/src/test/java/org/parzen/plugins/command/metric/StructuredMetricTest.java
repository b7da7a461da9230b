package org.parzen.plugins.command.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// JSON and CSV, printed and in files.
class StructuredMetricTest {

  @TempDir Path folder;
  private PrintedNumbers printed;

  @BeforeEach
  void prepare() {
    printed = new PrintedNumbers(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "json:loss | {\"loss\": 0.5} | 0.5",
        "json:.loss | {\"loss\": 0.5} | 0.5",
        "json:a.b | {\"a\": {\"b\": 3}} | 3",
        "json:a[1].b | {\"a\": [{}, {\"b\": -1e-3}]} | -0.001",
        "json:a[-1] | {\"a\": [1, 2, 7]} | 7",
        "json:m[0][1] | {\"m\": [[1, 2]]} | 2",
        "json:x y | {\"x y\": \"2.5\"} | 2.5",
        "json:v | {\"v\": NaN} | NaN",
        "json:v | {\"v\": -Infinity} | -Infinity"
      })
  void aJsonPathLeadsToTheNumber(String spec, String line, double value) {
    assertThat(printed.value(spec, "start", line, "done {1}")).isEqualTo(Double.valueOf(value));
  }

  @Test
  void theLastJsonObjectOnALineCounts() {
    assertThat(
            printed.value(
                "json:loss",
                "{\"loss\": 1}",
                " {\"loss\": 2} ",
                "{\"loss\": oops}",
                "x {\"loss\": 4}"))
        .isEqualTo(2);
  }

  @Test
  void whatAJsonPathDoesNotFindIsSaidWithWhatIsThere() {
    assertThat(printed.missing("json:a.c", "{\"a\": {\"b\": 1}}"))
        .contains("'a.c'", "{\"a\":{\"b\":1}}");
    assertThat(printed.missing("json:a", "no json")).contains("JSON object", "no json");
    assertThat(printed.missing("json:a", "{\"a\": true}")).contains("'true'", "not a number");
    assertThat(printed.missing("json:a", "{\"a\": \"3,14\"}")).contains("'3,14'", "comma");
    assertThat(printed.missing("json:a[2]", "{\"a\": [1]}")).contains("'a[2]'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "json:",
        "json:a..b",
        "json:a[",
        "json:a[x]",
        "json:a.",
        "json:a]",
        "csv:",
        "json:#a"
      })
  void aPathOrColumnThatIsNoneIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> MetricSpec.parse(text));
  }

  @Test
  void aJsonFileMayHaveManyLinesAndAnyShape() throws IOException {
    Files.writeString(folder.resolve("r#1.json"), "[\n {\"f1\": 0.25},\n {\"f1\": 0.75}\n]\n");
    assertThat(printed.value("json:r#1.json#[1].f1")).isEqualTo(0.75);
    assertThat(printed.missing("json:none.json#a")).contains("none.json", "was not written");
    Files.writeString(folder.resolve("broken.json"), "{\"a\": ");
    assertThat(printed.missing("json:broken.json#a")).contains("broken.json", "not JSON");
  }

  @Test
  void theLastRowOfTheLastTablePrintedCounts() {
    String[] lines = {
      "Hello, world",
      "epoch,loss",
      "1,0.9",
      "2,0.8",
      "well, that was it, mostly",
      "epoch,loss",
      "1,0.7",
      "2,0.6",
      "saved to disk"
    };
    assertThat(printed.value("csv:loss", lines)).isEqualTo(0.6);
    assertThat(printed.value("csv:2", lines)).isEqualTo(0.6);
    assertThat(printed.value("csv:epoch", lines)).isEqualTo(2);
  }

  @Test
  void cellsMayBeQuoted() {
    assertThat(
            printed.value(
                "csv:best \"loss\", all", "name,\"best \"\"loss\"\", all\"", "\"a, b\",\"1.5\""))
        .isEqualTo(1.5);
  }

  @Test
  void whatAColumnDoesNotHoldIsQuoted() {
    assertThat(printed.missing("csv:acc", "epoch,loss", "1,0.9")).contains("'acc'", "epoch,loss");
    assertThat(printed.missing("csv:loss", "epoch,loss", "1,high")).contains("'high'");
    assertThat(printed.missing("csv:loss", "epoch,loss", "1,\"3,14\"")).contains("'3,14'", "comma");
  }

  @Test
  void aCsvFileIsReadToItsEnd() throws IOException {
    Files.writeString(
        folder.resolve("log.csv"),
        "note,loss\r\n\"two\r\nlines, one cell\",0.5\r\nend,0.25\r\n\r\n");
    assertThat(printed.value("csv:log.csv#loss")).isEqualTo(0.25);
    assertThat(printed.value("csv:log.csv#2")).isEqualTo(0.25);
    assertThat(printed.missing("csv:log.csv#acc")).contains("'acc'", "note, loss");
    assertThat(printed.missing("csv:other.csv#loss")).contains("other.csv", "was not written");
    Files.writeString(folder.resolve("header.csv"), "note,loss\n");
    assertThat(printed.missing("csv:header.csv#loss")).contains("header.csv", "no cell");
  }
}
