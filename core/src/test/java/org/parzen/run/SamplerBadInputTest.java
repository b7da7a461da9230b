package org.parzen.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.parzen.sampler.Runs.atMost;
import static org.parzen.sampler.Runs.run;
import static org.parzen.sampler.Runs.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.objective.Outcome;
import org.parzen.part.Registry;
import org.parzen.part.Samplers;
import org.parzen.sampler.Sampler;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.ParameterLine;
import org.parzen.space.SearchSpace;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.text.PythonJson;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialState;

/// What every sampler that can be chosen makes of what it can not work with, in whole runs.
class SamplerBadInputTest {

  private static final List<Direction> ONE = List.of(Direction.MINIMIZE);
  private static final List<Direction> TWO = List.of(Direction.MINIMIZE, Direction.MAXIMIZE);

  private static final Map<String, String> NEEDED =
      Map.of(
          "grid",
              "{\"search_space\": {\"n\": [0, 1, 2, 3, 4, 5, 6], \"kind\": [\"a\", \"b\", \"c\"]}}",
          "partial_fixed", "{\"fixed_params\": {\"kind\": \"b\"}}");

  private static Stream<String> ids() {
    return Samplers.ALL.entries().stream().map(Registry.Entry::id);
  }

  private static Sampler sampler(String id) {
    return sampler(id, NEEDED.getOrDefault(id, "{}"));
  }

  private static Sampler sampler(String id, String json) {
    Map<String, JsonNode> settings = new HashMap<>();
    PythonJson.read(json).properties().forEach(e -> settings.put(e.getKey(), e.getValue()));
    return Samplers.ALL.make(new Component(id, settings));
  }

  private static SearchSpace space(String... lines) {
    return new SearchSpace(Stream.of(lines).map(ParameterLine::parse).toList());
  }

  private static double suggest(Trial trial) {
    double n = trial.suggestInt("n", 0, 6);
    return n + trial.suggest("kind", CategoricalDistribution.of("a", "b", "c")).text().length();
  }

  private static List<String> reasons(Study study) {
    return study.view().trials().stream()
        .flatMap(trial -> trial.system().get(Study.REASON).stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aRunOfNothingButNaNStopsAndSaysWhy(String id) throws InterruptedException {
    Study study = study(sampler(id));
    RunHandle run =
        run(
            study,
            trial -> {
              double _ = suggest(trial);
              return Outcome.of(Double.NaN);
            },
            atMost(20));
    assertThat(run.failed()).isTrue();
    assertThat(run.reason().orElseThrow()).contains("The value nan is not acceptable.");
    assertThat(study.view().size()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void trialsWithBadResultsFailOrCountAndTheRunGoesOn(String id) throws InterruptedException {
    Study study = study(sampler(id));
    run(
        study,
        trial -> {
          double value = suggest(trial);
          return switch (trial.number() % 6) {
            case 1 -> Outcome.of(Double.NaN);
            case 2 -> Outcome.of(Double.POSITIVE_INFINITY);
            case 3 -> Outcome.of(value, value);
            case 4 -> Outcome.of(Double.NEGATIVE_INFINITY);
            case 5 -> Outcome.of();
            default -> Outcome.of(value);
          };
        },
        atMost(18));
    assertThat(study.view().size()).isEqualTo(18);
    assertThat(study.view().count(TrialState.Kind.COMPLETE)).isEqualTo(9);
    assertThat(reasons(study).subList(0, 3))
        .containsExactly(
            "The value nan is not acceptable.",
            "The number of the values 2 did not match the number of the objectives 1.",
            "The number of the values 0 did not match the number of the objectives 1.");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aTrialThatAsksForAnotherKindOfParameterFailsByItsName(String id)
      throws InterruptedException {
    Study study = study(sampler(id));
    run(
        study,
        trial -> {
          if (trial.number() == 4) {
            return Outcome.of(trial.suggestFloat("n", 0, 6));
          }
          double value = suggest(trial);
          return Outcome.of(value);
        },
        atMost(12));
    assertThat(study.view().count(TrialState.Kind.COMPLETE)).isEqualTo(11);
    assertThat(reasons(study)).singleElement().asString().contains("'n'");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aTrialWithOtherChoicesFailsByItsName(String id) throws InterruptedException {
    Study study = study(sampler(id));
    run(
        study,
        trial ->
            trial.number() == 4
                ? Outcome.of(trial.suggestCategorical("kind", "a", "b", "d").length())
                : Outcome.of(suggest(trial)),
        atMost(12));
    assertThat(study.view().count(TrialState.Kind.COMPLETE)).isEqualTo(11);
    assertThat(reasons(study)).singleElement().asString().contains("'kind'");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void oneTrialIsEnoughForARun(String id) throws InterruptedException {
    Study study = study(sampler(id));
    run(study, trial -> Outcome.of(suggest(trial)), atMost(1));
    assertThat(study.view().best()).isPresent();
  }

  /// They have nothing to learn from, and draw at random.
  @ParameterizedTest
  @ValueSource(strings = {"cmaes", "tpe_cmaes", "gp", "auto"})
  void choicesAloneAreNoFailure(String id) throws InterruptedException {
    Study study = study(sampler(id));
    run(
        study,
        trial -> Outcome.of(trial.suggestCategorical("kind", "a", "bb", "ccc").length()),
        atMost(25));
    assertThat(study.view().count(TrialState.Kind.COMPLETE)).isEqualTo(25);
    assertThat(study.view().trials())
        .extracting(FrozenTrial::externalValues)
        .satisfies(all -> assertThat(all.stream().distinct()).hasSize(3));
  }

  /// Those that list combinations; the contract has real numbers for the others.
  @Test
  void fiveHundredParametersThatAreListed() throws InterruptedException {
    String names =
        IntStream.range(0, 500)
            .mapToObj(i -> "\"x%d\": [%s]".formatted(i, i < 2 ? "0, 1" : "1"))
            .collect(Collectors.joining(", "));
    for (Sampler sampler :
        List.of(sampler("grid", "{\"search_space\": {" + names + "}}"), sampler("brute_force"))) {
      Study study = study(sampler);
      run(
          study,
          trial -> {
            double sum = 0;
            for (int i = 0; i < 500; i++) {
              sum += trial.suggestInt("x" + i, 0, 1);
            }
            return Outcome.of(sum);
          },
          atMost(4));
      assertThat(study.view().count(TrialState.Kind.COMPLETE)).isEqualTo(4);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> sampler("grid", "{\"search_space\": {" + names.replace("[1]", "[1, 2]") + "}}"))
        .withMessageContaining("more than 10000000 combinations");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gp", "cmaes", "tpe_cmaes"})
  void thoseOfOneObjectiveSaySo(String id) {
    for (String repeats : List.of("measure_again", "draw_again", "reuse")) {
      Sampler sampler = sampler(id, "{\"repeats\": \"" + repeats + "\"}");
      sampler.requireFits(ONE, SearchSpace.EMPTY);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sampler.requireFits(TWO, SearchSpace.EMPTY))
          .withMessageContaining("works towards one objective, and there are 2");
    }
    Sampler held =
        sampler(
            "partial_fixed", "{\"fixed_params\": {\"x\": 1}, \"base_sampler\": \"" + id + "\"}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> held.requireFits(TWO, SearchSpace.EMPTY))
        .withMessageContaining("works towards one objective");
  }

  @Test
  void allOthersTakeSeveralObjectivesAndAnyDeclaredSpace() {
    SearchSpace any = space("n int 0..6", "kind choice a,b,c", "more int 1..2 if kind = a");
    for (String id : List.of("auto", "tpe", "nsgaii", "qmc", "random", "brute_force")) {
      sampler(id).requireFits(TWO, any);
    }
    sampler("partial_fixed").requireFits(TWO, any);
    sampler("grid").requireFits(TWO, space("n int 0..6", "kind choice a,b,c", "one int 3..3"));
  }

  @Test
  void whatAGridOrAnEnumerationMissesIsSaidBeforehand() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sampler("grid").requireFits(ONE, space("n int 0..6", "z float 0..1")))
        .withMessageContaining("no values for 'z'");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> sampler("grid").requireFits(ONE, space("n int 0..5", "kind choice a,b,c")))
        .withMessageContaining("the value 6, which lies outside of 'n int 0..5'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sampler("brute_force").requireFits(ONE, space("z float 0..1")))
        .withMessageContaining("'z'");
    sampler("brute_force").requireFits(ONE, space("z float 0..1 step 0.25"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sampler("partial_fixed").requireFits(ONE, space("z float 0..1")))
        .withMessageContaining("'kind' is not declared");
  }
}
