package org.parzen.plugins.command.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.plugins.command.metric.ConstraintSpec.Operator;
import org.parzen.plugins.program.limit.TrialTimeout;

class MetricSpecTest {

  @Test
  void everyKindIsReadAsItIsWritten() {
    assertThat(MetricSpec.parse("last").source()).isEqualTo(new MetricSource.Last());
    assertThat(MetricSpec.parse(" wall ").source()).isEqualTo(new MetricSource.Wall());
    assertThat(MetricSpec.parse("exit").source()).isEqualTo(new MetricSource.Exit());
    assertThat(MetricSpec.parse("size:a b.mp4").source())
        .isEqualTo(new MetricSource.Size("a b.mp4"));
    assertThat(MetricSpec.parse("t=cpu").source()).isEqualTo(new MetricSource.Cpu());
    assertThat(MetricSpec.parse("memory").source()).isEqualTo(new MetricSource.Memory());
    assertThat(MetricSpec.parse("auto").source()).isEqualTo(new MetricSource.Auto());
    assertThat(MetricSpec.parse("json:a.b").source())
        .isEqualTo(new MetricSource.Json(Optional.empty(), JsonPath.parse("a.b")));
    assertThat(MetricSpec.parse("json:{x}/r.json#a").source())
        .isEqualTo(new MetricSource.Json(Optional.of("{x}/r.json"), JsonPath.parse("a")));
    assertThat(MetricSpec.parse("csv: loss ").source())
        .isEqualTo(new MetricSource.Csv(Optional.empty(), new CsvColumn("loss")));
    assertThat(MetricSpec.parse("csv:log.csv#3").source())
        .isEqualTo(new MetricSource.Csv(Optional.of("log.csv"), new CsvColumn("3")));
    assertThat(MetricSpec.parse("regex:loss=(.*)").source())
        .isInstanceOfSatisfying(
            MetricSource.Match.class,
            match -> assertThat(match.pattern().pattern()).isEqualTo("loss=(.*)"));
  }

  @ParameterizedTest
  @CsvSource({
    "score=regex:a=(x), score",
    "regex:a=(x), regex:a=(x)",
    "t=wall, t",
    "f1=json:scores.f1, f1",
    "c=csv:loss, c",
    "bytes=size:f=1, bytes",
    "last, last"
  })
  void aNameStandsBeforeTheFirstEqualsSign(String text, String name) {
    assertThat(MetricSpec.parse(text).name()).isEqualTo(name);
  }

  @Test
  void onlyANameThatIsWrittenIsGiven() {
    assertThat(MetricSpec.givenName("acc=regex:a=(x)")).contains("acc");
    assertThat(MetricSpec.givenName(" regex:a=(x) ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"loss", "regexp:(x)", "jsn:a.b", "a b=last", "x=y", "", "last:1"})
  void anUnknownKindIsNamedTogetherWithTheKnownOnes(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MetricSpec.parse(text))
        .withMessageContainingAll("'" + text + "'", MetricSpec.KINDS);
  }

  @Test
  void aPatternWithoutAGroupOrThatIsNoneIsQuoted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MetricSpec.parse("regex:loss=.*"))
        .withMessageContainingAll("'loss=.*'", "parentheses");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MetricSpec.parse("regex:loss=(.*"))
        .withMessageContainingAll("'loss=(.*'", "not a regular expression");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MetricSpec.parse("size: "))
        .withMessageContaining("size:out.mp4");
  }

  @Test
  void aConstraintHasAMetricAnOperatorAndALimit() {
    ConstraintSpec relative = ConstraintSpec.parse("size:out.mp4 <= 1.02x");
    assertThat(relative.key()).isEqualTo("size:out.mp4 <= 1.02x");
    assertThat(relative.operator()).isEqualTo(Operator.AT_MOST);
    assertThat(relative.limit()).isEqualTo(new Limit.TimesTrial0(1.02));
    assertThat(relative.violation(103, 100))
        .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(relative.violation(102, 100)).isLessThanOrEqualTo(0);

    ConstraintSpec named = ConstraintSpec.parse("acc=regex:a<=([0-9.]+) >= 0.9");
    assertThat(named.key()).isEqualTo("acc");
    assertThat(named.limit()).isEqualTo(new Limit.Absolute(0.9));
    assertThat(named.violation(0.8, Double.NaN)).isPositive();
    assertThat(named.violation(0.9, Double.NaN)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "size:out.mp4",
        "size:o < 3",
        "size:o <= ",
        "size:o <= big",
        "what <= 3",
        "<= 3",
        "wall <= nan"
      })
  void aConstraintThatIsNoneIsQuoted(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConstraintSpec.parse(text))
        .withMessageContaining("'" + text.strip() + "'");
  }

  @Test
  void aTimeLimitIsADurationOrSoManyTimesTrial0() {
    assertThat(TrialTimeout.parse("30s").duration(7)).isEqualTo(Duration.ofSeconds(30));
    assertThat(TrialTimeout.parse("1h30m").duration(7)).isEqualTo(Duration.ofMinutes(90));
    assertThat(TrialTimeout.parse("1.5x").duration(2)).isEqualTo(Duration.ofSeconds(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fast", "0", "0x", "-1s", "x", "10 minutes"})
  void aTimeLimitThatIsNoneIsQuoted(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrialTimeout.parse(text))
        .withMessageContaining("'" + text + "'");
  }

  @Test
  void aLearningCurveNeedsAPattern() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReportSpec.parse("last"))
        .withMessageContaining("'last'");
  }
}
