package org.parzen.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterLineTest {

  @Test
  void readsEveryKind() {
    assertThat(ParameterLine.parse("lr float 1e-5..1e-1 log").distribution())
        .isEqualTo(new FloatDistribution(1e-5, 0.1, Spacing.LOG));
    assertThat(ParameterLine.parse("units int 4..128 step 4").distribution())
        .isEqualTo(new IntDistribution(4, 128, Spacing.step(4)));
    assertThat(ParameterLine.parse("t float -1.5..2").distribution())
        .isEqualTo(new FloatDistribution(-1.5, 2));
    Parameter crf = ParameterLine.parse("crf int 0..51 default 23");
    assertThat(crf.defaultValue()).contains(Choice.of(23));
    Parameter degree = ParameterLine.parse("degree int 1..5 if kernel=poly");
    assertThat(degree.condition()).contains(Condition.parse("kernel = poly"));
  }

  @Test
  void readsChoicesWithTheirTypes() {
    assertThat(ParameterLine.parse("c choice null,true,2,2.5,adam,'2','a, b'").distribution())
        .isEqualTo(
            CategoricalDistribution.of(
                new Choice.Null(),
                Choice.of(true),
                Choice.of(2),
                Choice.of(2.5),
                Choice.of("adam"),
                Choice.of("2"),
                Choice.of("a, b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lr float 1e-05..0.1 log default 0.001",
        "units int 4..128 step 4",
        "m choice fast,slow,'no deal',\"it's\",'1',1,null default 'no deal' if lr > 0.01 and units != 8",
        "t float 0.0..1.0 step 0.25 default 0.5",
      })
  void writesWhatItReads(String line) {
    assertThat(ParameterLine.write(ParameterLine.parse(line))).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "lr|needs a name, a type and a range",
        "lr float|needs a name, a type and a range",
        "lr double 0..1|the type 'double' is none of float, int, choice",
        "lr float 0-1|the range '0-1' is not of the form low..high",
        "lr float 1..0|must not exceed the high",
        "lr float 0..1 log|must be above 0",
        "lr float 0..x|'x' is not a number",
        "n int 0..1.5|'1.5' is not a whole number",
        "n int 0..9 log step 2|log or a step, not both",
        "n int 0..9 loud|'loud' is not understood",
        "n int 0..9 default 12|lies outside its range",
        "n int 0..9 if ???|condition '???' is not understood",
        "c choice 'a|are not understood",
        "x float 0..1e400|'1e400' is too large",
        "x float -1e400..0|'-1e400' is too large",
        "x float 0..1 step 1e999|'1e999' is too large",
      })
  void quotesTheLineAndSaysWhatIsWrong(String line, String message) {
    assertThatThrownBy(() -> ParameterLine.parse(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(line)
        .hasMessageContaining(message);
  }

  @Test
  void conditionsDecideWhatTakesPart() {
    SearchSpace space =
        new SearchSpace(
            List.of(
                ParameterLine.parse("kernel choice rbf,poly default poly"),
                ParameterLine.parse("degree int 1..5 default 3 if kernel=poly"),
                ParameterLine.parse("deep int 0..1 default 1 if degree >= 4")));
    assertThat(space.defaults())
        .contains(Map.of("kernel", Choice.of("poly"), "degree", Choice.of(3)));
    assertThat(space.values(p -> p.name().equals("kernel") ? Choice.of("rbf") : p.typical()))
        .containsOnlyKeys("kernel");
  }

  @Test
  void typicalValuesLieInTheMiddle() {
    assertThat(ParameterLine.parse("a float 1e-4..1 log").typical()).isEqualTo(Choice.of(0.01));
    assertThat(ParameterLine.parse("a int 0..10").typical()).isEqualTo(Choice.of(5));
    assertThat(ParameterLine.parse("a choice x,y").typical()).isEqualTo(Choice.of("x"));
    assertThat(new SearchSpace(List.of(ParameterLine.parse("a int 0..10"))).defaults())
        .isEqualTo(Optional.empty());
  }

  @Test
  void refusesConditionsOnLaterParametersAndDuplicates() {
    Parameter a = ParameterLine.parse("a int 0..1 if b = 1");
    Parameter b = ParameterLine.parse("b int 0..1");
    assertThatThrownBy(() -> new SearchSpace(List.of(a, b)))
        .hasMessageContaining("needs a parameter 'b' above it");
    assertThatThrownBy(() -> new SearchSpace(List.of(b, b))).hasMessageContaining("twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "x float -1e308..1e308|The range -1e+308..1e+308 of parameter 'x' is too wide",
        "c choice a,b,a|The parameter 'c' has the choice a twice",
        "c choice 1.0,1,1.00|The parameter 'c' has the choice 1.0 twice",
      })
  void refusesARangeWithoutEndAndAChoiceThatIsThereTwice(String line, String message) {
    assertThatThrownBy(() -> new SearchSpace(List.of(ParameterLine.parse(line))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "x choice a,b|x = zz",
        "x choice a,b|x > 3",
        "x choice a|x != a",
        "x int 1..3|x > 5",
        "x int 1..3|x < 1",
        "x int 1..9 step 4|x = 4",
        "x int 1..3|x = fast",
        "x int 1..3|x > 1 and x < 2",
        "x int 2..2|x != 2",
        "x float 0.0..1.0|x >= 1.5",
        "x float 0.0..1.0 step 0.25|x > 0.25 and x < 0.5",
        "x float 0.0..1.0|x = 0.5 and x != 0.5",
      })
  void refusesAConditionThatCanNeverHold(String x, String condition) {
    assertThatThrownBy(() -> space(x, condition))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The condition '%s' of parameter 'y' can never hold: 'x' is declared as '%s'."
                .formatted(condition, x.substring(2)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "x choice a,b|x != a",
        "x choice 1,2,fast|x > 1",
        "x choice 1,2|x = '2'",
        "x choice true,false|x = 1",
        "x choice null,4|x = null",
        "x int 1..3|x = '3'",
        "x int 1..9 step 4|x > 1 and x < 9",
        "x int 1..9|x != 1 and x != 2 and x < 4",
        "x int 0..100|x > 31.5 and x < 32.5",
        "x float 0.0..1.0 step 0.1|x = 0.3",
        "x float 0.0..1.0|x > 0.1 and x < 0.2",
        "x float 1e-9..1e-1 log|x < 1e-8",
        "x float 0.0..1.0|x != 0.5",
      })
  void acceptsAConditionThatCanHold(String x, String condition) {
    assertThat(space(x, condition).names()).containsExactly("x", "y");
  }

  private static SearchSpace space(String x, String condition) {
    return new SearchSpace(
        List.of(ParameterLine.parse(x), ParameterLine.parse("y int 1..3 if " + condition)));
  }
}
