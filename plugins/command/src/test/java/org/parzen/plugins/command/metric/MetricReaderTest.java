package org.parzen.plugins.command.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.plugins.command.metric.CurveReader.Point;

class MetricReaderTest {

  @TempDir Path folder;

  private double value(String spec, String... lines) {
    return new PrintedNumbers(folder).value(spec, lines);
  }

  private String missing(String spec, String... lines) {
    return new PrintedNumbers(folder).missing(spec, lines);
  }

  @Test
  void aProgramThatWasTooShortForItsMemoryToBeSeenSaysWhatToDo() {
    assertThat(missing("memory", "7"))
        .contains("1.250 s", "too soon", "more to do", "another metric");
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "last | loss 3,14 | 3,14",
        "last | loss: -3,14e-2. | -3,14e-2",
        "last | sum 1.234,56 EUR | 1.234,56",
        "last | 1,234.5 | 1,234.5",
        "last | done in 12,5s | 12,5",
        "regex:loss ([0-9.]+) | loss 3,14 | 3,14",
        "regex:loss ([0-9.]+) | loss 1.234,56 | 1.234,56",
        "regex:loss (.*) | loss 3,14 | 3,14"
      })
  void aCommaInANumberIsNamedInsteadOfReadingHalfOfIt(String spec, String line, String number) {
    assertThat(missing(spec, "loss 7", line)).contains("'" + number + "'", "comma", "LC_ALL=C");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "last | 1,2,3 | 3",
        "last | 0.1,0.2 | 0.2",
        "last | [1, 2] | 2",
        "last | at 3, then | 3",
        "regex:at ([0-9]+),[0-9]+ | at 3,14 | 3",
        "regex:,([0-9]+) | 1,2,3 | 3",
        "regex:v=([0-9]+) | v=5, w=6 | 5"
      })
  void commasBetweenNumbersAreNoneInThem(String spec, String line, double value) {
    assertThat(value(spec, line)).isEqualTo(value);
  }

  @Test
  void twoNumbersInOnePlaceAreQuoted() {
    assertThat(missing("regex:loss (.*)", "loss 1 2")).contains("'1 2'", "not a number");
    assertThat(missing("regex:loss (.*)", "loss about 3")).contains("'about 3'");
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
  void aStepCountsTheFirstTime() {
    assertThat(curve("regex:(\\d+) took (\\S+)", "1 took 5", "2 took 9", "1 took 3", "2 took 4"))
        .containsExactly(new Point(1, 5), new Point(2, 9));
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
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curve("regex:loss ([0-9.]+)", "loss 3,14"))
        .withMessageContainingAll("'3,14'", "loss 3,14");
  }
}
