package org.parzen.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.space.ParameterLine;
import org.parzen.space.SearchSpace;
import org.parzen.trial.Attributes;
import org.parzen.trial.Constraints;
import org.parzen.trial.FailureKind;

class DefinitionTest {

  private static StudyDefinition definition(int parameters, long seed) {
    return new StudyDefinition(
        "x264",
        new Component("command", Map.of("timeout", TextNode.valueOf("1.5x"))),
        "/somewhere with blanks",
        new SearchSpace(
            java.util.stream.IntStream.range(0, parameters)
                .mapToObj(i -> "p" + i + " int 1..16 default 3")
                .map(ParameterLine::parse)
                .toList()),
        List.of(new Goal("regex:SSIM Mean Y:([0-9.]+)", Direction.MAXIMIZE)),
        List.of("size:out.mp4 <= 1.02x"),
        new Component("random"),
        new Component("median", Map.of("n_startup_trials", IntNode.valueOf(3))),
        List.of(
            new Component("total", Map.of("value", IntNode.valueOf(200))),
            new Component("timeout", Map.of("value", TextNode.valueOf("2h")))),
        StudyDefinition.RunSettings.DEFAULT,
        seed);
  }

  @Test
  void yamlReadsBackAsTheSame() {
    StudyDefinition definition = definition(3, 20261121);
    String yaml = DefinitionYaml.write(definition);
    assertThat(yaml).startsWith("parzen: 1\n").contains("direction: maximize");
    assertThat(DefinitionYaml.read(yaml)).isEqualTo(definition);
  }

  @Test
  void failuresAndTheFormOfConstraintsStandInTheDefinition() {
    StudyDefinition usual = definition(1, 1);
    assertThat(DefinitionYaml.write(usual)).doesNotContain("failures", "keyed");
    FailureSettings failures =
        new FailureSettings(
            FailureSettings.Treatment.WORST,
            FailureSettings.Treatment.INFEASIBLE,
            Map.of(FailureKind.CRASH, 2, FailureKind.NAN, 0));
    String yaml =
        """
        parzen: 1
        objective: {kind: command}
        failures: {error: worst, nan: infeasible, retry: {crash: 2}}
        run: {constraints: list}
        """;
    StudyDefinition read = DefinitionYaml.read(yaml);
    assertThat(read.run().failures()).isEqualTo(failures);
    assertThat(read.run().constraints()).isEqualTo(Constraints.Form.LIST);
    assertThat(DefinitionYaml.read(DefinitionYaml.write(read))).isEqualTo(read);
    assertThat(read.run().failures().retries(FailureKind.CRASH)).isEqualTo(2);
    assertThat(read.run().failures().retries(FailureKind.ERROR)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "failures: {eror: worst}",
        "failures: {error: bad}",
        "failures: {retry: {boom: 2}}",
        "failures: {retry: {crash: often}}",
        "failures: {retry: {crash: -1}}",
        "run: {constraints: both}",
      })
  void whatIsSaidWronglyOfFailuresIsRefused(String line) {
    assertThatThrownBy(() -> DefinitionYaml.read("parzen: 1\nobjective: {kind: command}\n" + line))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          failures: worst                      | 'worst'          | failures: {error: worst
          failures: {retry: 3}                 | '3'              | retry: {crash: 2}
          failures: {retry: {crash: [1]}}      | '[1]'            | whole number
          failures: {error: {crash: worst}}    | {"crash":"worst"} | failed, worst, infeasible
          stop: [no_gain 30]                   | 'no_gain 30'     | 'no_gain: 30'
          stop: {total: 100}                   | {"total":100}    | stop: [{no_gain: 30}]
          stop: total                          | 'total'          | stop: [{no_gain: 30}]
          stop: [{}]                           | '{}'             | 'no_gain: 30'
          goal: maximize                       | 'maximize'       | goal: [{direction: maximize}]
          goal: [maximize]                     | 'maximize'       | goal: [{direction: maximize}]
          sampler: gp                          | 'gp'             | sampler: {id: auto}
          pruner: nop                          | 'nop'            | pruner: {id: median}
          constraints: size                    | 'size'           | constraints: [size]
          parameters: {x: 1}                   | {"x":1}          | parameters: [{name: x
          parameters: [x]                      | 'x'              | parameters: [{name: x
          run: 4                               | '4'              | run: {lanes: 4}
          run: {lanes: many}                   | 'many'           | lanes: 1
          run: {lanes: -5}                     | '-5'             | lanes: 1
          run: {lanes: 3000000000}             | '3000000000'     | lanes: 1
          run: {on_error: [stop]}              | '["stop"]'       | continue, stop
          run: {on_error: halt}                | 'halt'           | continue, stop
          run: {durability: 3}                 | '3'              | power, process
          run: {constraints: {a: b}}           | {"a":"b"}        | keyed, list
          name: [a]                            | '["a"]'          | name: study
          goal: [{metric: [last]}]             | '["last"]'       | metric: last
          goal: [{direction: [maximize]}]      | '["maximize"]'   | minimize, maximize
          goal: [{direction: up}]              | 'up'             | minimize, maximize
          constraints: [""]                    | ''               | constraints: [size]
          constraints: [size, null]            | 'null'           | constraints: [size]
          constraints: [[size]]                | '["size"]'       | constraints: [size]
          failures: {nan: [worst]}             | '["worst"]'      | failed, worst, infeasible
          streams: one                         | 'one'            | streams: 1
          run: {repeatable: often}             | 'often'          | repeatable: true
          seed: one                            | 'one'            | seed: 0
          """,
      quoteCharacter = '`')
  void whatHasAnotherFormIsRefusedAndNotDropped(String line, String quoted, String hint) {
    assertThatThrownBy(() -> DefinitionYaml.read("parzen: 1\nobjective: {kind: command}\n" + line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(quoted, hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {kind: [a]}                  | '["a"]' | kind: command
          {kind: command, folder: [a]} | '["a"]' | folder: .
          {kind: }                     | 'kind'  | objective
          """,
      quoteCharacter = '`')
  void anObjectiveOfAnotherFormIsRefused(String objective, String quoted, String hint) {
    assertThatThrownBy(() -> DefinitionYaml.read("parzen: 1\nobjective: " + objective))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(quoted, hint);
  }

  @Test
  void partsThatAreLeftEmptyAreAsUsual() {
    String yaml = "parzen: 1\nobjective: {kind: command}\n";
    assertThat(
            DefinitionYaml.read(
                yaml + "stop:\nfailures:\nsampler:\nrun:\ngoal:\nparameters:\nseed:\nname:\n"))
        .isEqualTo(DefinitionYaml.read(yaml));
    String empty =
        """
        parzen: 1
        objective:
          kind: command
          folder:
        goal:
          - metric:
            direction:
        run:
          lanes:
          on_error:
          durability:
          constraints:
        failures:
          error:
        """;
    assertThat(DefinitionYaml.read(empty)).isEqualTo(DefinitionYaml.read(yaml));
  }

  @Test
  void longDefinitionsAreKeptInSlicesAndRevisions() {
    Attributes kept = DefinitionAttribute.attributes(definition(100, 1));
    assertThat(kept.values()).containsKey("parzen:definition:1");
    assertThat(DefinitionAttribute.read(kept)).contains(definition(100, 1));
    assertThat(DefinitionAttribute.write(kept, definition(100, 1))).isEmpty();
    for (StudyEvent event : DefinitionAttribute.write(kept, definition(100, 2))) {
      if (event instanceof StudyEvent.SystemAttributeSet(var key, var value)) {
        kept = kept.with(key, value);
      }
    }
    assertThat(kept.values()).containsKey("parzen:definition.r2:0");
    assertThat(DefinitionAttribute.read(kept)).contains(definition(100, 2));
  }

  @Test
  void anIncompleteRevisionDoesNotCount() {
    Attributes kept = DefinitionAttribute.attributes(definition(1, 1));
    kept = kept.with("parzen:definition.r2:0", TextNode.valueOf("{\"parzen\": 1, \"na"));
    assertThat(DefinitionAttribute.read(kept)).contains(definition(1, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parzen: 2",
        "hello",
        "parzen: 1\nobjective: {kind: command}\nsamplr: {id: tpe}",
        "parzen: 1\nobjective: {}",
        "parzen: 1\nobjective: {kind: command}\nparameters: [{name: lr, type: float, low: 2, high: 1}]",
        "parzen: 1\nobjective: {kind: command}\nrun: {on_error: explode}",
        "parzen: 1\nobjective: {kind: command}\nstreams: 9",
        "parzen: [1",
      })
  void badDefinitionsAreRefusedInOneLine(String yaml) {
    assertThatThrownBy(() -> DefinitionYaml.read(yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .hasLineCount(1);
  }
}
