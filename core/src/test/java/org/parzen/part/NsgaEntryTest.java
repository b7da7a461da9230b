package org.parzen.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.Sampler;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.Trial;

class NsgaEntryTest {

  private static Sampler make(Map<String, JsonNode> settings) {
    return Samplers.ALL.make(new Component("NSGAIISampler", settings));
  }

  private static double[] values(Sampler sampler) {
    Study study =
        Study.create(
            new InMemoryStore(),
            new StudySpec("s", Direction.MINIMIZE),
            StudyOptions.of(sampler).withSeed(1));
    double[] values = new double[30];
    for (int i = 0; i < values.length; i++) {
      Trial trial = study.ask();
      // Of several parameters, because a single one always changes by chance.
      for (String name : List.of("x", "y", "z")) {
        values[i] += trial.suggestFloat(name, 0, 1);
      }
      study.tell(trial, values[i]);
    }
    return values;
  }

  @ParameterizedTest
  @ValueSource(strings = {"blx_alpha", "sbx", "vsbx", "undx", "spx"})
  void everyWayOfMixingIsOneOfItsOwn(String word) {
    IntNode small = IntNode.valueOf(5);
    assertThat(values(make(Map.of("population_size", small, "crossover", TextNode.valueOf(word)))))
        .isNotEqualTo(values(make(Map.of("population_size", small))));
  }

  @Test
  void everySettingCounts() {
    IntNode small = IntNode.valueOf(5);
    double[] usual = values(make(Map.of("population_size", small)));
    assertThat(values(make(Map.of("population_size", IntNode.valueOf(6))))).isNotEqualTo(usual);
    Map.of(
            "mutation_prob", DoubleNode.valueOf(0.25),
            "crossover_prob", DoubleNode.valueOf(0.1),
            "swapping_prob", DoubleNode.valueOf(0.9),
            "mutation", TextNode.valueOf("polynomial"))
        .forEach(
            (name, value) ->
                assertThat(values(make(Map.of("population_size", small, name, value))))
                    .as(name)
                    .isNotEqualTo(usual));
  }

  @ParameterizedTest
  @ValueSource(strings = {"often", "1.5", "-0.1", "NaN"})
  void refusesWhatIsNoShare(String text) {
    assertThatThrownBy(() -> make(Map.of("mutation_prob", TextNode.valueOf(text))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "sampler nsgaii: '%s' is not allowed for 'mutation_prob': leave it empty or give a number from 0 to 1."
                .formatted(text));
  }

  @Test
  void refusesAPopulationWithoutEnoughParents() {
    assertThatThrownBy(
            () ->
                make(
                    Map.of(
                        "population_size",
                        IntNode.valueOf(2),
                        "crossover",
                        TextNode.valueOf("undx"))))
        .hasMessage("A population of 2 is too small: this crossover needs 3 parents.");
  }
}
