package org.parzen.sampler.qmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.objective.Outcome;
import org.parzen.part.Samplers;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Spacing;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;

class QmcSamplerTest {

  private static final FloatDistribution UNIT = new FloatDistribution(0, 1);

  private final InMemoryStore store = new InMemoryStore();

  private Study study(String name, Sampler sampler) {
    return Study.create(
        store, new StudySpec(name, Direction.MINIMIZE), StudyOptions.of(sampler).withSeed(7));
  }

  private static Sampler sobol() {
    return new QmcSampler(SequenceKind.SOBOL, false);
  }

  private static FrozenTrial complete(Study study, Map<String, Distribution> parameters) {
    return study.tell(study.ask(parameters), 1);
  }

  private static double value(FrozenTrial trial, String name) {
    return Optional.ofNullable(trial.parameters().get(name)).orElseThrow().internal();
  }

  private static double value(Map<String, Double> proposal, String name) {
    return Optional.ofNullable(proposal.get(name)).orElseThrow();
  }

  private static Map<String, Double> proposal(Sampler sampler, Study study, int number, long seed) {
    TrialContext self = new TrialContext(number, seed);
    return sampler.propose(study.view(), self, new SplittableRandom(1)).values();
  }

  @Test
  void theFirstTrialIsRandomAndTheOthersGetThePointOfTheirNumber() {
    Study study = study("s", sobol());
    FrozenTrial first = complete(study, Map.of("x", UNIT));
    FrozenTrial random = complete(study("r", new RandomSampler()), Map.of("x", UNIT));
    assertThat(value(first, "x")).isEqualTo(value(random, "x"));
    double[] values =
        IntStream.range(0, 7)
            .mapToDouble(_ -> value(complete(study, Map.of("x", UNIT)), "x"))
            .toArray();
    assertThat(values).containsExactly(0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125);
  }

  private static Map<String, Distribution> everyKind() {
    Map<String, Distribution> kinds = new LinkedHashMap<>();
    kinds.put("g_choice", CategoricalDistribution.of("a", "b", "c", "d", "e"));
    kinds.put("a_float", new FloatDistribution(-2, 6));
    kinds.put("b_log", new FloatDistribution(1e-4, 1, Spacing.LOG));
    kinds.put("c_step", new FloatDistribution(0, 1, new Spacing.Stepped(0.25)));
    kinds.put("d_int", new IntDistribution(0, 7));
    kinds.put("e_int_log", new IntDistribution(1, 100, Spacing.LOG));
    kinds.put("f_int_step", new IntDistribution(10, 40, new Spacing.Stepped(10)));
    return kinds;
  }

  /// The coordinates of Sobol's first points, in order of the names: 1 is half everywhere, 4 is
  /// 0.375, 0.375, 0.625, 0.875, 0.375, 0.125, 0.375.
  @Test
  void everyKindOfParameterGetsItsShareOfTheLine() {
    Study study = study("s", sobol());
    complete(study, everyKind());
    Map<String, Double> half = proposal(sobol(), study, 1, 0);
    assertThat(half)
        .containsEntry("a_float", 2.0)
        .containsEntry("c_step", 0.5)
        .containsEntry("d_int", 4.0)
        .containsEntry("e_int_log", 7.0)
        .containsEntry("f_int_step", 30.0)
        .containsEntry("g_choice", 2.0);
    assertThat(value(half, "b_log")).isCloseTo(0.01, Offset.offset(1e-15));
    Map<String, Double> fourth = proposal(sobol(), study, 4, 0);
    assertThat(fourth)
        .containsEntry("a_float", 1.0)
        .containsEntry("c_step", 0.75)
        .containsEntry("d_int", 7.0)
        .containsEntry("g_choice", 1.0);
    assertThat(proposal(sobol(), study, 0, 0))
        .containsEntry("a_float", -2.0)
        .containsEntry("d_int", 0.0)
        .containsEntry("e_int_log", 1.0)
        .containsEntry("g_choice", 0.0);
  }

  @ParameterizedTest
  @CsvSource({"SOBOL, false", "SOBOL, true", "HALTON, false", "HALTON, true"})
  void valuesAreInsideAndChoicesEquallyFrequent(SequenceKind kind, boolean scramble) {
    Sampler sampler = new QmcSampler(kind, scramble);
    Study study = study("s", sampler);
    complete(study, everyKind());
    int[] choices = new int[5];
    int[] whole = new int[8];
    for (int number = 1; number <= 1000; number++) {
      Map<String, Double> values = proposal(sampler, study, number, 11);
      everyKind()
          .forEach((name, kindOf) -> assertThat(kindOf.contains(value(values, name))).isTrue());
      choices[(int) value(values, "g_choice")]++;
      whole[(int) value(values, "d_int")]++;
    }
    assertThat(Arrays.stream(choices)).allMatch(count -> 190 < count && count < 210);
    assertThat(Arrays.stream(whole)).allMatch(count -> 120 < count && count < 130);
  }

  @Test
  void theLowestNumberWithAResultDecidesWhichParametersAreSpread() {
    Study study = study("s", sobol());
    Trial failed = study.ask(Map.of("f", UNIT));
    Trial pruned = study.ask(Map.of("p", UNIT, "q", UNIT));
    Trial late = study.ask(Map.of("z", UNIT));
    assertThat(proposal(sobol(), study, 9, 0)).isEmpty();
    study.tell(failed.number(), Outcome.failed("no"));
    assertThat(proposal(sobol(), study, 9, 0)).isEmpty();
    study.tell(late, 1);
    assertThat(proposal(sobol(), study, 9, 0)).containsOnlyKeys("z");
    pruned.report(1, 0);
    study.tell(pruned.number(), Outcome.pruned(""));
    assertThat(proposal(sobol(), study, 9, 0)).containsOnlyKeys("p", "q");
  }

  @Test
  void whatTheFirstTrialDidNotHaveIsDrawnAtRandom() {
    Study study = study("s", sobol());
    Study random = study("r", new RandomSampler());
    complete(study, Map.of("x", UNIT));
    complete(random, Map.of("x", UNIT));
    Map<String, Distribution> more = Map.of("x", UNIT, "only_here", UNIT);
    FrozenTrial second = complete(study, more);
    assertThat(value(second, "x")).isEqualTo(0.5);
    assertThat(value(second, "only_here")).isEqualTo(value(complete(random, more), "only_here"));
  }

  @Test
  void aRangeThatHasMovedAwayFromThePointIsDrawnAtRandom() {
    Study study = study("s", sobol());
    complete(study, Map.of("x", UNIT));
    FrozenTrial moved = complete(study, Map.of("x", new FloatDistribution(2, 3)));
    assertThat(value(moved, "x")).isBetween(2.0, 3.0).isNotEqualTo(2.5);
  }

  @Test
  void parametersWithOneValueTakeNoCoordinate() {
    Study study = study("s", new QmcSampler(SequenceKind.HALTON, false));
    Map<String, Distribution> space =
        new TreeMap<>(Map.of("a", new FloatDistribution(3, 3), "b", UNIT));
    complete(study, space);
    FrozenTrial second = complete(study, space);
    assertThat(value(second, "a")).isEqualTo(3);
    assertThat(value(second, "b")).isEqualTo(0.5);
    Study single = study("single", sobol());
    complete(single, Map.of("a", new FloatDistribution(3, 3)));
    assertThat(proposal(sobol(), single, 1, 0)).isEmpty();
  }

  @Test
  void theOrderOfSuggestionDoesNotMatter() {
    Study study = study("s", sobol());
    complete(study, everyKind());
    Study sorted = study("sorted", sobol());
    complete(sorted, new TreeMap<>(everyKind()));
    assertThat(proposal(sobol(), study, 77, 0)).isEqualTo(proposal(sobol(), sorted, 77, 0));
  }

  @ParameterizedTest
  @CsvSource({"SOBOL, true", "HALTON, true", "SOBOL, false"})
  void whatASamplerWasAskedBeforeDoesNotMatter(SequenceKind kind, boolean scramble) {
    Sampler warm = new QmcSampler(kind, scramble);
    Study small = study("small", warm);
    complete(small, Map.of("x", UNIT));
    Study large = study("large", warm);
    complete(large, everyKind());
    for (int number : new int[] {5, 1, 100_000, 6, 5}) {
      for (Study study : List.of(small, large)) {
        for (long seed : new long[] {1, 2}) {
          assertThat(proposal(warm, study, number, seed))
              .isEqualTo(proposal(new QmcSampler(kind, scramble), study, number, seed));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"SOBOL", "HALTON"})
  void onlyAScrambledSequenceDependsOnTheSeed(SequenceKind kind) {
    Study study = study("s", sobol());
    complete(study, Map.of("x", UNIT));
    Sampler plain = new QmcSampler(kind, false);
    assertThat(proposal(plain, study, 3, 1)).isEqualTo(proposal(plain, study, 3, 2));
    Sampler scrambled = new QmcSampler(kind, true);
    assertThat(proposal(scrambled, study, 3, 1)).isNotEqualTo(proposal(scrambled, study, 3, 2));
  }

  /// More parameters than a sequence has dimensions: the last of the names are drawn at random.
  @ParameterizedTest
  @CsvSource({"HALTON, 1001, 1000", "SOBOL, 1001, 1001"})
  void manyParameters(SequenceKind kind, int parameters, int spread) {
    Sampler sampler = new QmcSampler(kind, true);
    Study study = study("s", sampler);
    Map<String, Distribution> space = new TreeMap<>();
    IntStream.range(0, parameters).forEach(i -> space.put("p" + (10_000 + i), UNIT));
    complete(study, space);
    assertThat(proposal(sampler, study, 1, 0)).hasSize(spread);
    FrozenTrial second = complete(study, space);
    assertThat(second.parameters()).hasSize(parameters);
    assertThat(second.parameters().values()).allMatch(p -> UNIT.contains(p.internal()));
  }

  @Test
  void isFoundByBothNamesWithItsSettings() {
    Component chosen =
        new Component(
            "QMCSampler",
            Map.of("qmc_type", TextNode.valueOf("halton"), "scramble", BooleanNode.TRUE));
    Study study = study("s", Samplers.ALL.make(chosen));
    complete(study, Map.of("x", UNIT));
    assertThat(proposal(Samplers.ALL.make(chosen), study, 5, 3))
        .isEqualTo(proposal(new QmcSampler(SequenceKind.HALTON, true), study, 5, 3));
    assertThat(proposal(Samplers.ALL.make(new Component("qmc")), study, 5, 3))
        .isEqualTo(proposal(sobol(), study, 5, 3));
    Component wrong = new Component("qmc", Map.of("qmc_type", TextNode.valueOf("faure")));
    assertThatThrownBy(() -> Samplers.ALL.make(wrong))
        .hasMessageContainingAll("faure", "qmc_type", "sobol", "halton");
  }

  @Test
  void fixedValuesStayAndTheRestIsSpread() {
    Study study = study("s", sobol());
    Map<String, Distribution> space = new TreeMap<>(Map.of("x", UNIT, "y", UNIT));
    complete(study, space);
    study.enqueue(Map.of("x", Choice.of(0.1)));
    FrozenTrial second = complete(study, space);
    assertThat(Arrays.asList(value(second, "x"), value(second, "y"))).containsExactly(0.1, 0.5);
  }
}
