package org.parzen.plugins.command.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.plugins.program.process.OutputLine;
import org.parzen.plugins.program.process.OutputLine.Source;
import org.parzen.plugins.program.process.ProcessResult;
import org.parzen.plugins.program.process.ProcessResult.Ending;

class MetricSuggestionTest {

  private static final String FFMPEG =
      """
      Input #0, yuv4mpegpipe, from 'clip.y4m':
        Duration: 00:00:02.00, start: 0.000000, bitrate: 39168 kb/s
      frame=   50 fps=0.0 q=-1.0 Lsize=      98kB time=00:00:01.88 bitrate= 426.4kbits/s speed=6.4x
      [libx264 @ 0x55c1ff155000] i16 v,h,dc,p: 25% 24% 15% 36%
      [libx264 @ 0x55c1ff155000] SSIM Mean Y:0.9240181 (11.193db)
      [libx264 @ 0x55c1ff155000] kb/s:374.27
      """;

  private static double read(String spec, String output) {
    MetricReader reader = new MetricReader(MetricSpec.parse(spec));
    output.lines().forEach(line -> reader.line(new OutputLine(Source.STDOUT, line)));
    Reading reading =
        reader.read(
            new ProcessResult(0, Ending.EXITED, Duration.ZERO, output, "", output),
            file -> java.nio.file.Path.of(file));
    return ((Reading.Value) reading).value();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "0.9240181, SSIM\\s+Mean\\s+Y:",
        "374.27, kb/s:",
        "11.193, \\(",
        "426.4, bitrate=",
        "39168, bitrate:"
      })
  void aNumberOfFfmpegIsFoundAgainByItsLabel(String number, String part) {
    String spec = MetricSuggestion.propose(FFMPEG, FFMPEG.indexOf(number) + 2).orElseThrow();
    assertThat(spec).contains(part);
    assertThat(read(spec, FFMPEG)).isEqualTo(Double.parseDouble(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "time: 12.5 s#12.5#time:",
        "score=3#3#score=",
        "epoch 7 loss 0.25 acc 0.9#0.25#loss",
        "final (val) [f1] = -1.5e-3!#-1.5e-3#\\[f1\\]",
        "größe: 4 px#4#größe:",
        "| accuracy | 0.93 |#0.93#accuracy"
      })
  void theWordsBeforeANumberBecomeThePattern(String line, String number, String part) {
    String output = "start\n" + line + "\nend\n";
    String spec = MetricSuggestion.propose(output, output.indexOf(number)).orElseThrow();
    assertThat(spec).startsWith("regex:").contains(part);
    assertThat(read(spec, output)).isEqualTo(Double.parseDouble(number));
  }

  @Test
  void thePatternFindsTheNumberOfOtherOutputsToo() {
    String spec = MetricSuggestion.propose("epoch 7 loss 0.25", 15).orElseThrow();
    assertThat(read(spec, "epoch 8 loss 0.5\nepoch 9  loss 1e-4")).isEqualTo(1e-4);
  }

  @Test
  void aCellOfATableIsFoundByItsPlaceInTheRow() {
    String table = "  n   time   value\n  1   0.50   3.5\n  2   0.25   4.5\n";
    String spec = MetricSuggestion.propose(table, table.indexOf("0.25")).orElseThrow();
    assertThat(read(spec, table)).isEqualTo(0.25);
    assertThat(read(spec, "  n   time   value\n 10   7.00   3.5\n")).isEqualTo(7);
  }

  @Test
  void aRowThatIsNotTheLastIsFoundByWhatIsInIt() {
    String table = "  1   0.50\n  2   0.25\n  3   0.75\n";
    String spec = MetricSuggestion.propose(table, table.indexOf("0.25")).orElseThrow();
    assertThat(read(spec, table)).isEqualTo(0.25);
  }

  @Test
  void aNumberAloneAtTheEndIsTheLastOne() {
    assertThat(MetricSuggestion.propose("a 1\n42\n", 5))
        .hasValueSatisfying(spec -> assertThat(read(spec, "a 1\n42\n")).isEqualTo(42));
  }

  @Test
  void whereThereIsNoNumberNothingIsProposed() {
    assertThat(MetricSuggestion.propose("no number, x264 y", 12)).isEmpty();
    assertThat(MetricSuggestion.propose("", 0)).isEmpty();
  }

  @Test
  void aNumberThatNothingTellsFromALaterOneIsNotProposed() {
    assertThat(MetricSuggestion.propose("loss 1\nloss 2\n", 5)).isEqualTo(Optional.empty());
  }
}
