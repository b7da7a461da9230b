package org.parzen.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Spacing;
import org.parzen.study.Direction;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Redo;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

/// What every store does with studies and trials. [ExtremesContract] says what it does with what is
/// unusual: the suite that an implementation extends.
public abstract class TrialStorageContract extends StorageContract {

  private static final FloatDistribution UNIT = new FloatDistribution(0, 1);
  private static final int THREADS = 8;

  /// The state of a trial that ended well.
  protected static TrialState.Complete complete(double... values) {
    return new TrialState.Complete(START, END, java.util.Arrays.stream(values).boxed().toList());
  }

  private FrozenTrial now(StudyRef study, int number) {
    return another().open(study.name()).trial(number).orElseThrow();
  }

  @Test
  void aTrialThatBeginsRunsAndCountsFromZero() {
    StudyRef study = study("begin").ref();
    Attributes system = Attributes.NONE.with("parzen:worker", TextNode.valueOf("w"));
    FrozenTrial first = store().begin(study, START, system);
    FrozenTrial second = store().begin(study, END, Attributes.NONE);

    assertThat(first.number()).isZero();
    assertThat(first.state()).isEqualTo(new TrialState.Running(START));
    assertThat(first.system()).isEqualTo(system);
    assertThat(first.end()).isEmpty();
    assertThat(second.number()).isEqualTo(1);
    assertThat(another().open("begin").trials()).containsExactly(first, second);
  }

  @Test
  void aTrialKeepsWhatHappenedToItInOrder() {
    StudyRef study = study("life").ref();
    int number = store().begin(study, START, Attributes.NONE).number();
    ParameterValue lr =
        new ParameterValue(new FloatDistribution(1e-5, 0.5, Spacing.LOG), 0.1 + 0.2 - 0.25);
    ParameterValue units = new ParameterValue(new IntDistribution(4, 256, Spacing.step(4)), 8);
    ParameterValue kind =
        new ParameterValue(
            new CategoricalDistribution(
                List.of(new Choice.Null(), Choice.of(true), Choice.of(2), Choice.of("a'\"; --"))),
            3);
    store().apply(study, new TrialEvent.Suggested(number, "z", lr));
    store().apply(study, new TrialEvent.Suggested(number, "a", units));
    store().apply(study, new TrialEvent.Suggested(number, "m λ", kind));
    store().apply(study, new TrialEvent.Reported(number, 7, 0.5));
    store().apply(study, new TrialEvent.Reported(number, 3, 0.25));
    store().apply(study, new TrialEvent.Reported(number, 7, 99));
    store().apply(study, new TrialEvent.UserAttributeSet(number, "k", IntNode.valueOf(1)));
    store().apply(study, new TrialEvent.SystemAttributeSet(number, "k", IntNode.valueOf(2)));
    store().apply(study, new TrialEvent.UserAttributeSet(number, "k", IntNode.valueOf(3)));
    store().flush();
    assertThat(now(study, number).kind()).isEqualTo(TrialState.Kind.RUNNING);
    store().apply(study, new TrialEvent.Ended(number, complete(-0.5)));

    FrozenTrial trial = now(study, number);
    assertThat(trial.state()).isEqualTo(complete(-0.5));
    assertThat(new ArrayList<>(trial.parameters().keySet())).containsExactly("z", "a", "m λ");
    assertThat(trial.parameters()).containsValues(lr, units, kind);
    assertThat(trial.reports())
        .as("a step that is reported again is ignored")
        .isEqualTo(Reports.NONE.with(7, 0.5).with(3, 0.25));
    assertThat(trial.user().get("k")).contains(IntNode.valueOf(3));
    assertThat(trial.system().get("k")).contains(IntNode.valueOf(2));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        Math.PI,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.MIN_NORMAL,
        -Double.MIN_NORMAL,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
      })
  void specialNumbersSurvive(double number) {
    StudyRef study = study("special").ref();
    int trial = store().begin(study, START, Attributes.NONE).number();
    boolean valued = !Double.isNaN(number);
    if (valued && Double.isFinite(number)) {
      ParameterValue value =
          new ParameterValue(new FloatDistribution(-Double.MAX_VALUE, Double.MAX_VALUE), number);
      store().apply(study, new TrialEvent.Suggested(trial, "x", value));
    }
    store().apply(study, new TrialEvent.Reported(trial, 0, number));
    store().apply(study, new TrialEvent.UserAttributeSet(trial, "n", DoubleNode.valueOf(number)));
    store().apply(study, new TrialEvent.Ended(trial, complete(valued ? number : 0)));

    FrozenTrial now = now(study, trial);
    assertThat(now.reports().value(0)).isEqualTo(Double.valueOf(number));
    assertThat(now.user().get("n")).contains(DoubleNode.valueOf(number));
    assertThat(now.state().values()).containsExactly(valued ? number : 0.0);
    now.parameters().values().forEach(p -> assertThat(p.internal()).isEqualTo(number));
  }

  static Stream<TrialState> states() {
    return Stream.of(
        new TrialState.Waiting(),
        new TrialState.Running(START),
        complete(1.5),
        new TrialState.Pruned(START, END, List.of(2.5)),
        new TrialState.Pruned(START, END, List.of()),
        new TrialState.Failed(START, END));
  }

  @ParameterizedTest
  @MethodSource("states")
  void aTrialIsAddedInAnyState(TrialState state) {
    StudyRef study = study("template").ref();
    store().begin(study, START, Attributes.NONE);
    Map<String, ParameterValue> parameters = new LinkedHashMap<>();
    parameters.put("y", new ParameterValue(UNIT, 0.5));
    parameters.put("x", new ParameterValue(UNIT, 0.25));
    FrozenTrial template =
        new FrozenTrial(
            99,
            state,
            parameters,
            Reports.NONE.with(1, Double.NaN).with(5, 2),
            Attributes.NONE.with("u", IntNode.valueOf(1)),
            Attributes.NONE.with("constraints:c", DoubleNode.valueOf(-1)));

    FrozenTrial added = store().add(study, template);

    assertThat(added).isEqualTo(template.numbered(1));
    FrozenTrial now = now(study, 1);
    assertThat(now).isEqualTo(added);
    assertThat(new ArrayList<>(now.parameters().keySet())).containsExactly("y", "x");
    assertThat(now.constraints().values()).containsEntry("c", -1.0);
  }

  @Test
  void theQueueIsServedOldestFirstBeforeNewTrialsAreMade() {
    StudyRef study = study("queue").ref();
    Map<String, Choice> fixed = Map.of("x", Choice.of(0.5));
    store().add(study, FrozenTrial.waiting(fixed, Attributes.NONE));
    store().add(study, FrozenTrial.waiting(Map.of(), Attributes.NONE));
    Attributes worker = Attributes.NONE.with("w", IntNode.valueOf(1));

    FrozenTrial first = store().begin(study, START, worker);

    assertThat(first.number()).isZero();
    assertThat(first.fixed()).isEqualTo(fixed);
    assertThat(first.system().get("w")).contains(IntNode.valueOf(1));
    assertThat(first.state()).isEqualTo(new TrialState.Running(START));
    assertThat(store().begin(study, START, worker).number()).isEqualTo(1);
    assertThat(store().begin(study, START, worker).number()).isEqualTo(2);
    assertThat(now(study, 0)).isEqualTo(first);
  }

  @Test
  void aWaitingTrialIsGivenToOneThreadOnly() throws Exception {
    StudyRef study = study("claims").ref();
    for (int i = 0; i < THREADS * 3; i++) {
      store().add(study, FrozenTrial.waiting(Map.of(), Attributes.NONE));
    }
    List<List<Integer>> claimed =
        Concurrently.run(
            THREADS,
            () ->
                IntStream.range(0, 4)
                    .mapToObj(i -> store().begin(study, START, Attributes.NONE).number())
                    .toList());
    assertThat(claimed.stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, THREADS * 4).boxed().toList());
  }

  @Test
  void numbersHaveNoGapsWhenThreadsWorkAtOnce() throws Exception {
    StudyRef study = study("threads").ref();
    Concurrently.run(
        THREADS,
        () -> {
          for (int i = 0; i < 10; i++) {
            int number = store().begin(study, START, Attributes.NONE).number();
            ParameterValue value = new ParameterValue(UNIT, number / 100.0);
            store().apply(study, new TrialEvent.Suggested(number, "x", value));
            store().apply(study, new TrialEvent.Reported(number, 0, number));
            store()
                .apply(
                    study, new TrialEvent.UserAttributeSet(number, "n", IntNode.valueOf(number)));
            store().apply(study, new TrialEvent.Ended(number, complete(number)));
          }
          return true;
        });
    List<FrozenTrial> trials = another().open("threads").trials();
    assertThat(trials).hasSize(THREADS * 10);
    for (int number = 0; number < trials.size(); number++) {
      FrozenTrial trial = trials.get(number);
      assertThat(trial.number()).isEqualTo(number);
      assertThat(trial.state()).isEqualTo(complete(number));
      assertThat(trial.externalValues()).containsEntry("x", Choice.of(number / 100.0));
      assertThat(trial.reports().last()).hasValue(number);
      assertThat(trial.user().get("n")).contains(IntNode.valueOf(number));
    }
  }

  @ParameterizedTest
  @MethodSource("states")
  void onlyUnfinishedTrialsChange(TrialState state) {
    StudyRef study = study("immutable").ref();
    int number =
        store()
            .add(
                study,
                new FrozenTrial(0, state, Map.of(), Reports.NONE, Attributes.NONE, Attributes.NONE))
            .number();
    List<TrialEvent> events =
        List.of(
            new TrialEvent.Suggested(number, "x", new ParameterValue(UNIT, 0.5)),
            new TrialEvent.Reported(number, 1, 1),
            new TrialEvent.UserAttributeSet(number, "u", IntNode.valueOf(1)),
            new TrialEvent.SystemAttributeSet(number, "s", IntNode.valueOf(1)),
            new TrialEvent.Ended(number, complete(1)));
    FrozenTrial before = now(study, number);
    for (TrialEvent event : events) {
      if (state.kind().isFinished()) {
        assertThatThrownBy(() -> store().apply(study, event))
            .isInstanceOf(StudyException.TrialFinished.class)
            .hasMessageContaining(state.kind().name());
      } else {
        store().apply(study, event);
      }
    }
    store().flush();
    if (state.kind().isFinished()) {
      assertThat(now(study, number)).isEqualTo(before);
    } else {
      assertThat(now(study, number).state()).isEqualTo(complete(1));
    }
  }

  @Test
  void aTrialThatIsNotThereIsRefused() {
    StudyRef study = study("missing").ref();
    assertThatThrownBy(() -> store().apply(study, new TrialEvent.Reported(3, 1, 1)))
        .isInstanceOf(StudyException.NoSuchTrial.class)
        .hasMessageContaining("3")
        .hasMessageContaining("missing");
  }

  @Test
  void aParameterKeepsItsKindWithinAStudyButNotAcrossStudies() {
    StudyRef study = study("one").ref();
    StudyRef other = study("two").ref();
    ParameterValue real = new ParameterValue(UNIT, 0.5);
    ParameterValue wider = new ParameterValue(new FloatDistribution(-5, 5), 0.5);
    ParameterValue whole = new ParameterValue(new IntDistribution(0, 1), 1);
    int first = store().begin(study, START, Attributes.NONE).number();
    int second = store().begin(study, START, Attributes.NONE).number();
    int elsewhere = store().begin(other, START, Attributes.NONE).number();
    store().apply(study, new TrialEvent.Suggested(first, "x", real));
    store().apply(study, new TrialEvent.Suggested(second, "x", wider));
    store().apply(other, new TrialEvent.Suggested(elsewhere, "x", whole));

    assertThatThrownBy(() -> store().apply(study, new TrialEvent.Suggested(second, "x", whole)))
        .isInstanceOf(StudyException.IncompatibleParameter.class)
        .hasMessageContaining("'x'");
    FrozenTrial contradicting = FrozenTrial.waiting(Map.of(), Attributes.NONE).with("x", whole);
    assertThatThrownBy(() -> store().add(study, contradicting))
        .isInstanceOf(StudyException.IncompatibleParameter.class);
    store().flush();
    assertThat(now(study, second).parameters()).containsEntry("x", wider);
    assertThat(another().open("one").size()).isEqualTo(2);
  }

  @Test
  void aCompleteTrialHasOneValueAnObjective() {
    StudyRef study =
        store().create(new StudySpec("two", Direction.MINIMIZE, Direction.MAXIMIZE)).ref();
    int number = store().begin(study, START, Attributes.NONE).number();
    assertThatThrownBy(() -> store().apply(study, new TrialEvent.Ended(number, complete(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1")
        .hasMessageContaining("2");
    store().apply(study, new TrialEvent.Ended(number, complete(1, 2)));
    assertThat(now(study, number).state().values()).containsExactly(1.0, 2.0);
  }

  @Test
  void aTrialThatIsRequeuedKeepsItsNumberAndItsParametersAsFixedOnes() {
    StudyRef study = study("redo").ref();
    int number = store().begin(study, START, Attributes.NONE).number();
    store().apply(study, new TrialEvent.Suggested(number, "x", new ParameterValue(UNIT, 0.5)));
    store().apply(study, new TrialEvent.Reported(number, 1, 1));
    store().apply(study, new TrialEvent.UserAttributeSet(number, "u", IntNode.valueOf(1)));
    store().apply(study, new TrialEvent.Requeued(number));

    FrozenTrial waiting = now(study, number);
    FrozenTrial fixed = FrozenTrial.waiting(Map.of("x", Choice.of(0.5)), Attributes.NONE);
    assertThat(waiting)
        .isEqualTo(fixed.withSystem(fixed.system().with(Redo.DRAWN, Map.of("x", 0.5))).numbered(0));
    assertThat(waiting.given()).isEmpty();
    FrozenTrial again = store().begin(study, END, Attributes.NONE);
    assertThat(again.number()).isEqualTo(number);
    assertThat(again.fixed()).containsEntry("x", Choice.of(0.5));
    assertThat(again.parameters()).isEmpty();
  }

  @Test
  void attributesSetByManyThreadsAreAllThere() throws Exception {
    StudyRef study = study("attributes").ref();
    int number = store().begin(study, START, Attributes.NONE).number();
    Concurrently.run(
        THREADS,
        () -> {
          String key = Thread.currentThread().getName();
          for (int i = 0; i <= 20; i++) {
            store().apply(study, new TrialEvent.UserAttributeSet(number, key, IntNode.valueOf(i)));
          }
          return key;
        });
    store().flush();
    assertThat(now(study, number).user().values().values())
        .hasSize(THREADS)
        .containsOnly(IntNode.valueOf(20));
  }

  @Test
  void theBestOfInfiniteValuesIsFound() {
    StudyView study = study("infinite");
    for (double value : new double[] {Double.POSITIVE_INFINITY, 3, Double.NEGATIVE_INFINITY}) {
      int number = store().begin(study.ref(), START, Attributes.NONE).number();
      store().apply(study.ref(), new TrialEvent.Ended(number, complete(value)));
    }
    assertThat(store().refresh(study).best().orElseThrow().number()).isEqualTo(2);
    assertThat(another().open("infinite").best().orElseThrow().number()).isEqualTo(2);
  }

  @Test
  void anInterruptedThreadLosesNothingAndStaysInterrupted() {
    StudyRef study = study("interrupted").ref();
    int number = store().begin(study, START, Attributes.NONE).number();
    Thread.currentThread().interrupt();
    store().apply(study, new TrialEvent.Reported(number, 1, 1));
    store().apply(study, new TrialEvent.Ended(number, complete(1)));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(now(study, number).reports().last()).hasValue(1);
    assertThat(now(study, number).state()).isEqualTo(complete(1));
  }
}
