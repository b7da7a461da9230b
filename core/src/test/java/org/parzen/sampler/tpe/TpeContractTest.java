package org.parzen.sampler.tpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.TrialContext;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Spacing;
import org.parzen.space.Transform;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Reports;

class TpeContractTest {

  private static final Map<String, Distribution> SPACE = space();

  private static Map<String, Distribution> space() {
    Map<String, Distribution> space = new LinkedHashMap<>();
    space.put("line", new FloatDistribution(-5, 10));
    space.put("log", new FloatDistribution(1e-5, 1e-1, Spacing.LOG));
    space.put("step", new FloatDistribution(0, 1, Spacing.step(0.05)));
    space.put("whole", new IntDistribution(1, 128));
    space.put("wholeLog", new IntDistribution(1, 1024, Spacing.LOG));
    space.put("choice", CategoricalDistribution.of("a", "b", "c"));
    return space;
  }

  /// A trial of a study that is the same each time: some pruned, infeasible, infinite, conditional.
  private static void put(Trials trials, int number, boolean running, int objectives) {
    SplittableRandom random = new SplittableRandom(number);
    Map<String, ParameterValue> values = new LinkedHashMap<>();
    SPACE.forEach(
        (name, d) -> values.put(name, new ParameterValue(d, Transform.uniform(d, random))));
    if (internal(values, "choice") == 1) {
      FloatDistribution d = new FloatDistribution(0, 1);
      values.put("only", new ParameterValue(d, Transform.uniform(d, random)));
    }
    double loss = number % 17 == 5 ? Double.POSITIVE_INFINITY : internal(values, "line");
    double[] losses = IntStream.range(0, objectives).mapToDouble(i -> loss * (1 - 2 * i)).toArray();
    trials.with(values);
    if (running) {
      trials.running(number);
    } else if (number % 5 == 2) {
      double last = number % 2 == 0 ? Double.NaN : loss;
      trials.pruned(number, Reports.NONE.with(number % 3, last));
    } else {
      trials.complete(number, losses, number % 7 - 5);
    }
  }

  private static double internal(Map<String, ParameterValue> values, String name) {
    return Objects.requireNonNull(values.get(name)).internal();
  }

  private static Distribution distribution(String name) {
    return Objects.requireNonNull(SPACE.get(name));
  }

  private static TpeOptions options(boolean group) {
    return new TpeOptions(10, 24, Optional.of(true), group, true, 1);
  }

  private static TrialContext self(int number) {
    return new TrialContext(number, 1);
  }

  private static Map<String, Double> all(TpeSampler sampler, StudyView view, TrialContext self) {
    Map<String, Double> values =
        new LinkedHashMap<>(sampler.propose(view, self, new SplittableRandom(3)).values());
    values.put(
        "line", sampler.sample(view, self, "line", distribution("line"), new SplittableRandom(4)));
    values.put(
        "alone",
        sampler.sample(view, self, "only", new FloatDistribution(0, 1), new SplittableRandom(5)));
    return values;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aWarmSamplerProposesWhatAColdOneDoes(boolean group) {
    TpeSampler warm = new TpeSampler(options(group));
    Trials trials = new Trials(List.of(Direction.MINIMIZE));
    List<Integer> order = shuffled(300);
    List<StudyView> views = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      put(trials, order.get(i), false, 1);
      put(trials, 1000 + i % 4, true, 1);
      views.add(trials.view());
      if (i % 9 == 0) {
        StudyView view = i % 2 == 0 ? trials.view() : views.get(i * 2 / 3);
        assertThat(all(warm, view, self(2000)))
            .as("%d rows", view.finished().size())
            .isEqualTo(all(new TpeSampler(options(group)), view, self(2000)));
      }
    }
  }

  private static List<Integer> shuffled(int count) {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(numbers, new Random(1));
    return numbers;
  }

  @Test
  void severalObjectivesAreFollowedToo() {
    TpeSampler warm = new TpeSampler(TpeOptions.DEFAULT);
    Trials trials = new Trials(List.of(Direction.MINIMIZE, Direction.MAXIMIZE));
    for (int number : shuffled(150)) {
      put(trials, number, false, 2);
      if (number % 8 == 0) {
        assertThat(all(warm, trials.view(), self(200)))
            .isEqualTo(all(new TpeSampler(TpeOptions.DEFAULT), trials.view(), self(200)));
      }
    }
    assertThat(warm.propose(trials.view(), self(200), new SplittableRandom(1)))
        .isEqualTo(Proposal.NONE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theOrderInWhichTrialsFinishDoesNotMatter(boolean group) {
    Trials inOrder = new Trials(List.of(Direction.MAXIMIZE));
    Trials shuffled = new Trials(List.of(Direction.MAXIMIZE));
    IntStream.range(0, 120).forEach(number -> put(inOrder, number, false, 1));
    shuffled(120).forEach(number -> put(shuffled, number, false, 1));
    assertThat(all(new TpeSampler(options(group)), shuffled.view(), self(120)))
        .isEqualTo(all(new TpeSampler(options(group)), inOrder.view(), self(120)));
  }

  @Test
  void proposalsLieInTheirRanges() {
    Trials trials = new Trials(List.of(Direction.MINIMIZE));
    TpeSampler sampler = new TpeSampler(options(false));
    for (int number = 0; number < 150; number++) {
      put(trials, number, false, 1);
      Proposal proposal =
          sampler.propose(trials.view(), self(number + 1), new SplittableRandom(number));
      if (number >= 9) {
        assertThat(proposal.values().keySet()).containsExactlyInAnyOrderElementsOf(SPACE.keySet());
      }
      proposal
          .values()
          .forEach(
              (name, value) ->
                  assertThat(distribution(name).contains(value))
                      .as("%s = %s", name, value)
                      .isTrue());
    }
  }

  @Test
  void firstTrialsAreLeftToChance() {
    Trials trials = new Trials(List.of(Direction.MINIMIZE));
    IntStream.range(0, 9).forEach(number -> put(trials, number, false, 1));
    TpeSampler sampler = new TpeSampler(TpeOptions.DEFAULT);
    assertThat(sampler.propose(trials.view(), self(9), new SplittableRandom(1)))
        .isEqualTo(Proposal.NONE);
    put(trials, 9, false, 1);
    assertThat(sampler.propose(trials.view(), self(10), new SplittableRandom(1)).values())
        .hasSize(SPACE.size());
  }

  @Test
  void inGroupsConditionalParametersAreChosenToo() {
    Trials trials = new Trials(List.of(Direction.MINIMIZE));
    IntStream.range(0, 50).forEach(number -> put(trials, number, false, 1));
    assertThat(
            new TpeSampler(options(true))
                .propose(trials.view(), self(50), new SplittableRandom(1))
                .values())
        .containsKey("only")
        .hasSize(SPACE.size() + 1);
  }

  @Test
  void runningTrialsCountWithWhatTheyWereProposed() {
    Trials trials = new Trials(List.of(Direction.MINIMIZE));
    IntStream.range(0, 30).forEach(number -> put(trials, number, false, 1));
    Map<String, Double> proposed =
        new TpeSampler(options(false))
            .propose(trials.view(), self(30), new SplittableRandom(3))
            .values();
    trials.with(Map.of()).running(30);
    TrialContext second = new TrialContext(31, 1).withProposed(Map.of(30, proposed));
    TpeOptions honest = new TpeOptions(10, 24, Optional.of(true), false, false, 1);
    assertThat(all(new TpeSampler(honest), trials.view(), second))
        .isEqualTo(all(new TpeSampler(honest), trials.view(), self(31)));
    assertThat(all(new TpeSampler(options(false)), trials.view(), second))
        .isNotEqualTo(all(new TpeSampler(options(false)), trials.view(), self(31)));
  }

  private static String published(Map<String, Double> values) {
    ObjectNode external = JsonNodeFactory.instance.objectNode();
    values.forEach((name, value) -> external.set(name, distribution(name).external(value).json()));
    return PythonJson.write(external);
  }

  /// Optuna's attributes, in two pieces; the second is missing while it is being written.
  @Test
  void runningTrialsOfAnotherProcessCountWithWhatItPublished() {
    Trials trials = new Trials(List.of(Direction.MINIMIZE));
    IntStream.range(0, 30).forEach(number -> put(trials, number, false, 1));
    trials.with(Map.of());
    TpeSampler sampler = new TpeSampler(options(false));
    Map<String, Double> known =
        sampler.propose(trials.view(), self(30), new SplittableRandom(3)).values();
    String text = published(known);
    TextNode first = TextNode.valueOf(text.substring(0, 40));
    Attributes half = Attributes.NONE.with("tpe:relative_params:0", first);
    Attributes whole = half.with("tpe:relative_params:1", TextNode.valueOf(text.substring(40)));
    Map<String, Double> unknown = all(sampler, trials.running(30).view(), self(31));
    TrialContext told = new TrialContext(31, 1).withProposed(Map.of(30, known));
    Map<String, Double> expected = all(sampler, trials.view(), told);
    assertThat(all(sampler, trials.running(30, half).view(), self(31))).isEqualTo(unknown);
    assertThat(all(sampler, trials.running(30, whole).view(), self(31)))
        .isEqualTo(expected)
        .isNotEqualTo(unknown);
  }

  @Test
  void aRangeTooLongForItsLengthIsDrawnEvenly() {
    FloatDistribution wide = new FloatDistribution(-Double.MAX_VALUE, Double.MAX_VALUE);
    Trials trials = new Trials(List.of(Direction.MINIMIZE));
    for (int number = 0; number < 20; number++) {
      trials.with(Map.of("x", new ParameterValue(wide, number * 1e307)));
      trials.complete(number, new double[] {number});
    }
    TpeSampler sampler = new TpeSampler(TpeOptions.DEFAULT);
    assertThat(sampler.propose(trials.view(), self(20), new SplittableRandom(1)).values())
        .isEmpty();
    assertThat(
            wide.contains(
                sampler.sample(trials.view(), self(20), "x", wide, new SplittableRandom(1))))
        .isTrue();
  }

  @Test
  void valuesThatSomebodyFixedOutsideTheRangeDoNoHarm() {
    FloatDistribution range = new FloatDistribution(0, 1);
    Trials trials = new Trials(List.of(Direction.MINIMIZE));
    for (int number = 0; number < 40; number++) {
      double value = number == 7 ? 1e300 : number == 8 ? -3 : 0.02 * number;
      trials.with(Map.of("x", new ParameterValue(range, value)));
      trials.complete(number, new double[] {-value});
    }
    TpeSampler sampler = new TpeSampler(TpeOptions.DEFAULT);
    for (int seed = 0; seed < 50; seed++) {
      assertThat(
              sampler
                  .propose(trials.view(), self(40), new SplittableRandom(seed))
                  .values()
                  .get("x"))
          .isBetween(0.0, 1.0);
    }
  }

  @Test
  void optionsThatCanNotBeAreNamed() {
    assertThatThrownBy(() -> new TpeOptions(10, 24, Optional.of(false), true, true, 1))
        .hasMessageContaining("group")
        .hasMessageContaining("multivariate");
    assertThatThrownBy(() -> new TpeOptions(10, 0, Optional.empty(), false, true, 1))
        .hasMessageContaining("n_ei_candidates")
        .hasMessageContaining("0");
    assertThatThrownBy(() -> new TpeOptions(-1, 24, Optional.empty(), false, true, 1))
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> new TpeOptions(10, 24, Optional.empty(), false, true, 0))
        .hasMessageContaining("prior_weight");
  }
}
