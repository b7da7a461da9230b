package org.parzen.plugins.command.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.plugins.program.process.OutputLine;
import org.parzen.plugins.program.process.OutputLine.Source;

/// What is understood without a word from the user.
class ConventionTest {
  private static final String ACLIB = "Result of this algorithm run: ";

  private final PrintedNumbers printed = new PrintedNumbers(Path.of("."));

  private List<Double> values(String... lines) {
    return printed.readAll("auto", lines).stream()
        .map(reading -> ((Reading.Value) reading).value())
        .toList();
  }

  private String missing(String... lines) {
    return printed.missing("auto", lines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"status\": \"SUCCESS\", \"cost\": 0.5, \"runtime\": 2.1, \"misc\": \"\"} | 0.5",
        "{\"status\": \"SUCCESS\", \"runtime\": 2.1} | 2.1",
        "{\"cost\": 7} | 7"
      })
  void aResultOfAclib(String result, double cost) {
    assertThat(values("1 2 3", ACLIB + result, "bye 9")).containsExactly(cost);
  }

  @ParameterizedTest
  @CsvSource({"TIMEOUT, false", "CRASHED, false", "ABORT, true"})
  void aStatusThatIsNoSuccessIsAFailureAndAbortEndsTheRun(String status, boolean abort) {
    String line = ACLIB + "{\"status\": \"" + status + "\", \"cost\": 1, \"runtime\": 2}";
    MetricReader reader = new MetricReader(MetricSpec.parse("auto"));
    reader.line(new OutputLine(Source.STDOUT, line));
    assertThat(missing(line)).contains(status, line);
    assertThat(reader.abort()).isEqualTo(abort);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\": \"CRASHED\", \"cost\": 0.5,}",
        "{\"status\": \"SUCCESS\", \"cost\": 0.5} 7",
        "{\"status\": \"CRASHED\", \"cost\": 0.5",
        "SAT, 0.5, 0, 0.5, 42",
        ""
      })
  void aResultOfAclibThatCanNotBeReadIsAFailure(String result) {
    assertThat(missing("1", ACLIB + result, "2"))
        .contains("can not be read", (ACLIB + result).strip());
    assertThat(missing("Result of this Algorithm Run: " + result)).contains("can not be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cost=0.5, status=CRASHED",
        "cost=0.5; time=3; status=CRASHED",
        "status=crashed and cost=0.5",
        "cost=0.5; oops; status=SUCCESS"
      })
  void aLineOfSmacThatCanNotBeReadIsAFailure(String line) {
    assertThat(missing("1", line, "2")).contains(line);
  }

  @Test
  void aLineOfSmac() {
    assertThat(values("cost=0.5; runtime=0.01; status=SUCCESS; additional_info=x y=2", "7"))
        .containsExactly(0.5);
    assertThat(values("cost=0.5,3; status=SUCCESS")).containsExactly(0.5, 3.0);
    assertThat(values("cost=0.5; status=SUCCESS; additional_info=a; b 7")).containsExactly(0.5);
    assertThat(values("cost=-1e-3")).containsExactly(-1e-3);
    assertThat(missing("status=CRASHED; additional_info=no memory")).contains("CRASHED");
    assertThat(missing("status=SUCCESS; runtime=3")).contains("no cost");
    assertThat(missing("cost=high; status=SUCCESS")).contains("'high'");
    assertThat(values("cost=5 (was 7)")).containsExactly(7.0);
  }

  @Test
  void aJsonObjectWithAKnownKey() {
    assertThat(values("{\"loss\": 3}", "{\"epoch\": 9, \"loss\": 2}", "{\"epoch\": 10}", "11"))
        .containsExactly(2.0);
    assertThat(values("{\"values\": [1, 2.5]}")).containsExactly(1.0, 2.5);
    assertThat(values("{\"loss\": 1, \"value\": 4}")).containsExactly(4.0);
    assertThat(missing("{\"value\": null}")).contains("'null'");
  }

  @Test
  void theNumbersOfIrace() {
    assertThat(values("step 1 of 5", "0.25 12.5", "")).containsExactly(0.25);
    assertThat(values("7", "3")).containsExactly(3.0);
    assertThat(values("1 2 3")).containsExactly(3.0);
    assertThat(values("cost 4 5")).containsExactly(5.0);
  }

  @Test
  void elseTheLastNumber() {
    assertThat(values("accuracy: 0.93 after 3 epochs", "bye")).containsExactly(3.0);
    assertThat(missing("nothing")).contains("no number", "nothing");
    assertThat(missing("loss 3,14")).contains("'3,14'", "comma");
  }

  @Test
  void theMoreExplicitConventionCountsWhateverComesLater() {
    assertThat(values(ACLIB + "{\"cost\": 1}", "cost=2; status=SUCCESS", "{\"value\": 3}", "4"))
        .containsExactly(1.0);
    assertThat(values("{\"value\": 3}", "cost=2; status=SUCCESS", "4")).containsExactly(2.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cost=1;", "1,", "1,234,", "1.234,", "{", "[", "7", "\"", "a", "- ", "status=;"})
  void aHugeLineOfAnythingIsReadWithoutHarm(String part) {
    String huge = part.repeat((1 << 16) / part.length());
    assertThat(values(huge, "and 5 at the end")).containsExactly(5.0);
    assertThat(printed.readAll("csv:loss", huge, "loss,x", "4,5"))
        .containsExactly(new Reading.Value(4));
    assertThat(printed.value("json:a", "{" + huge + "}", "{\"a\": 3}")).isEqualTo(3);
  }

  @Test
  void oneNumberOfSeveralCanNotBeChosen() {
    MetricReader reader = new MetricReader(MetricSpec.parse("auto"));
    reader.line(new OutputLine(Source.STDOUT, "{\"values\": [1, 2]}"));
    Reading reading = reader.read(PrintedNumbers.result(""), Path::of);
    assertThat(((Reading.Missing) reading).reason()).contains("2 numbers");
  }
}
