package org.parzen.plugins.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTemplateTest {

  private static List<String> fill(String command, Map<String, String> values) {
    return CommandTemplate.of(PosixQuoting.split(command), values.keySet()).fill(values);
  }

  @Test
  void valuesGoWhereTheirNamesStand() {
    assertThat(fill("run --lr={lr} -n {n} {lr}x{n}", Map.of("lr", "0.1", "n", "3")))
        .containsExactly("run", "--lr=0.1", "-n", "3", "0.1x3");
  }

  @Test
  void reservedWordsNeedNoDeclaration() {
    CommandTemplate template =
        CommandTemplate.of(List.of("run", "{trial}", "{workdir}/o"), List.of());
    assertThat(template.fill(Map.of("trial", "7", "workdir", "/t")))
        .containsExactly("run", "7", "/t/o");
    assertThat(template.placeholders()).containsExactly("trial", "workdir");
  }

  @Test
  void aValueStaysOneArgumentWhateverItHolds() {
    String odd = "a b 'c' \"d\" $e {lr} 模";
    assertThat(fill("run x={v}", Map.of("v", odd))).containsExactly("run", "x=" + odd);
  }

  @Test
  void doubledBracesAreLiteral() {
    assertThat(fill("run '{{lr}}' '}}{{' {lr}", Map.of("lr", "1")))
        .containsExactly("run", "{lr}", "}{", "1");
  }

  @Test
  void bracesAroundAnythingButAnIdentifierAreText() {
    assertThat(fill("awk '{ print $1 }' {} '{\"lr\": {lr} }' '{1,2}' '{' '}'", Map.of("lr", "1")))
        .containsExactly("awk", "{ print $1 }", "{}", "{\"lr\": 1 }", "{1,2}", "{", "}");
  }

  @Test
  void anUnknownIdentifierIsNamedTogetherWithTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> CommandTemplate.of(List.of("run", "--refs={refz}"), List.of("refs", "bf")))
        .withMessageContainingAll("{refz}", "--refs={refz}", "{refs}, {bf}", "{workdir}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"learning-rate", "optimizer.lr", "größe", "a b"})
  void aDeclaredNameNeedNotBeAnIdentifier(String name) {
    assertThat(
            CommandTemplate.of(List.of("run", "{" + name + "}"), List.of(name))
                .fill(Map.of(name, "1")))
        .containsExactly("run", "1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"trial", "seed", "instance", "workdir"})
  void aParameterCannotHaveAReservedName(String word) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandTemplate.of(List.of("run"), List.of(word)))
        .withMessageContaining("'" + word + "'");
  }

  @Test
  void anEmptyCommandIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandTemplate.of(List.of(), List.of()))
        .withMessageContaining("empty");
  }

  @Test
  void theArgumentOfAnAbsentParameterIsLeftOutWithItsOption() {
    CommandTemplate template =
        CommandTemplate.of(
            PosixQuoting.split("run --fast -degree {d} --d={d} in {d} --last"), List.of("d"));
    assertThat(template.fill(Map.of())).containsExactly("run", "--fast", "in", "--last");
    assertThat(template.fill(Map.of("d", "2")))
        .containsExactly("run", "--fast", "-degree", "2", "--d=2", "in", "2", "--last");
  }

  @Test
  void anOptionIsGivenWhereItsValueIsTrueAndLeftOutWhereItIsFalse() {
    CommandTemplate template =
        CommandTemplate.of(
            PosixQuoting.split("run --keep {fast?--fast} -x{fast?y} {n}"), List.of("fast", "n"));
    assertThat(template.fill(Map.of("fast", "True", "n", "1")))
        .containsExactly("run", "--keep", "--fast", "-xy", "1");
    assertThat(template.fill(Map.of("fast", "False", "n", "1")))
        .containsExactly("run", "--keep", "-x", "1");
    assertThat(template.placeholders()).containsExactly("fast", "n");
    assertThat(template.switches()).containsExactly("fast");
  }

  @Test
  void anOptionOfAnAbsentParameterIsLeftOutWithoutTheOptionBeforeIt() {
    CommandTemplate template =
        CommandTemplate.of(PosixQuoting.split("run --keep {fast?--fast} in"), List.of("fast"));
    assertThat(template.fill(Map.of())).containsExactly("run", "--keep", "in");
  }

  @Test
  void aQuestionMarkInBracesIsTextUnlessAnOptionOrAParameterIsMeant() {
    assertThat(fill("run '{a?b}' '{x ? y : z}'", Map.of("lr", "1")))
        .containsExactly("run", "{a?b}", "{x ? y : z}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandTemplate.of(List.of("run", "{fsat?--fast}"), List.of("fast")))
        .withMessageContainingAll("{fsat}", "{fast}");
  }

  @Test
  void theProgramItselfMustNotDependOnAnAbsentParameter() {
    CommandTemplate template = CommandTemplate.of(List.of("{tool}"), List.of("tool"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> template.fill(Map.of()))
        .withMessageContaining("{tool}");
  }
}
