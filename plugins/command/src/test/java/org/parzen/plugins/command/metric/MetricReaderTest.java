package org.parzen.plugins.command.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.plugins.command.metric.CurveReader.Point;
import org.parzen.plugins.program.process.ProcessResult;
import org.parzen.plugins.program.process.ProcessResult.Ending;

class MetricReaderTest {

  @TempDir Path folder;

  private Reading read(String spec, String... lines) {
    MetricReader reader = new MetricReader(MetricSpec.parse(spec));
    List.of(lines).forEach(reader::line);
    String output = String.join("\n", lines);
    return reader.read(
        new ProcessResult(3, Ending.EXITED, Duration.ofMillis(1250), output, "", output),
        folder::resolve);
  }

  private double value(String spec, String... lines) {
    return ((Reading.Value) read(spec, lines)).value();
  }

  private String missing(String spec, String... lines) {
    return ((Reading.Missing) read(spec, lines)).reason();
  }

  @Test
  void theLastMatchOfAPatternCounts() {
    assertThat(value("regex:loss=(\\S+)", "loss=3 loss=2", "loss=0.5", "done")).isEqualTo(0.5);
  }

  @Test
  void aPatternIsSearchedLineByLine() {
    assertThat(value("regex:^(\\d+)$", "x 1", "2", "3 x")).isEqualTo(2);
    assertThat(missing("regex:a\\s(\\d)", "a", "1")).contains("Nothing in the output matches");
  }

  @Test
  void aGroupThatTookNoPartIsPassedOver() {
    assertThat(value("regex:a=(\\d)|b", "a=1", "b")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "score: 12.5 s, 12.5",
    "took 3s, 3",
    "x264 done -1.5e-3, -0.0015",
    "1 2 3, 3",
    "a=.5, 0.5",
    "version 1.2.3 of 2021 v7, 2021",
    "accuracy 97%, 97",
    "loss=nan, NaN",
    "loss 5 then -inf, -Infinity",
    "100 infinite banana, 100"
  })
  void theLastNumberIsNoPartOfAWord(String line, double value) {
    assertThat(value("last", "7", line, "no number here")).isEqualTo(Double.valueOf(value));
  }

  @Test
  void whatIsNoNumberIsQuoted() {
    assertThat(missing("regex:loss=(\\S+)", "loss=0,5"))
        .contains("'0,5'", "loss=(\\S+)", "not a number");
    assertThat(missing("regex:loss=(\\S+)", "loss=0x1p3")).contains("'0x1p3'");
  }

  @Test
  void withoutAMatchThePatternAndTheEndOfTheOutputAreQuoted() {
    assertThat(missing("regex:SSIM (.*)", "Unknown encoder 'libx264'"))
        .contains("'SSIM (.*)'", "Unknown encoder 'libx264'");
    assertThat(missing("last")).contains("printed nothing");
  }

  @Test
  void timeExitCodeAndSizeAreMeasured() throws IOException {
    Files.writeString(folder.resolve("out"), "12345");
    assertThat(value("wall")).isEqualTo(1.25);
    assertThat(value("exit")).isEqualTo(3);
    assertThat(value("size:out")).isEqualTo(5);
    assertThat(missing("size:other")).contains("other", "was not written");
  }

  private static List<Point> curve(String spec, String... lines) {
    CurveReader reader = new CurveReader(ReportSpec.parse(spec));
    List<Point> points = new ArrayList<>();
    List.of(lines).forEach(line -> points.addAll(reader.line(line)));
    return points;
  }

  @Test
  void twoGroupsAreStepAndValue() {
    assertThat(
            curve("regex:epoch (\\d+) loss (\\S+)", "epoch 1 loss 0.5", "-", "epoch 10 loss nan"))
        .containsExactly(new Point(1, 0.5), new Point(10, Double.NaN));
  }

  @Test
  void withOneGroupTheOrderIsTheStep() {
    assertThat(curve("regex:loss (\\S+)", "loss 3 loss 2", "other", "loss 1"))
        .containsExactly(new Point(0, 3), new Point(1, 2), new Point(2, 1));
  }

  @Test
  void aStepOrValueThatIsNoneIsQuotedWithItsLine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curve("regex:(\\S+) (\\S+)", "1.5 2"))
        .withMessageContainingAll("'1.5'", "step", "1.5 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curve("regex:loss (\\S+)", "loss high"))
        .withMessageContainingAll("'high'", "loss high");
  }
}
