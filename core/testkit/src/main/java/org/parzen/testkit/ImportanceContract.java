package org.parzen.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.importance.ImportanceEvaluator;
import org.parzen.importance.ImportanceOptions;
import org.parzen.importance.Importances;
import org.parzen.importance.Importances.Share;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.Spacing;
import org.parzen.storage.StudyStore;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.TrialState;

/// What every evaluator of importance does, whatever it finds: the suite that an implementation
/// extends.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ImportanceContract {

  private static final double ROUNDING = 1e-9;
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Distribution SQUARE = new FloatDistribution(0.1, 3);
  private static final Distribution LOG = new FloatDistribution(0.1, 3, Spacing.LOG);
  private static final Distribution STEPS = new FloatDistribution(0, 3, Spacing.step(1));

  /// An evaluator as it is without settings.
  protected abstract ImportanceEvaluator evaluator();

  /// Whether it judges parameters that only some trials have, and ranges that change.
  protected abstract boolean judgesConditional();

  /// Whether it judges several objectives together.
  protected abstract boolean judgesTogether();

  /// A study that is filled by hand.
  private record Made(StudyStore store, StudyRef ref, Random random) {

    static Made study(Direction... directions) {
      StudyStore store = new InMemoryStore();
      StudySpec spec =
          new StudySpec("contract", List.of(directions), Attributes.NONE, Attributes.NONE);
      return new Made(store, store.create(spec).ref(), new Random(13));
    }

    StudyView view() {
      return store.open("contract");
    }

    int begin() {
      return store.begin(ref, BEGIN, Attributes.NONE).number();
    }

    double suggest(int trial, String name, Distribution distribution) {
      FloatDistribution range = (FloatDistribution) distribution;
      double value = range.low() + random.nextDouble() * (range.high() - range.low());
      value = range.step().isPresent() ? Math.rint(value) : value;
      return suggest(trial, name, distribution, value);
    }

    double suggest(int trial, String name, Distribution distribution, double value) {
      ParameterValue chosen = new ParameterValue(distribution, value);
      store.apply(ref, new TrialEvent.Suggested(trial, name, chosen));
      return value;
    }

    void complete(int trial, Double... values) {
      store.apply(
          ref, new TrialEvent.Ended(trial, new TrialState.Complete(BEGIN, BEGIN, List.of(values))));
    }

    void prune(int trial) {
      store.apply(ref, new TrialEvent.Ended(trial, new TrialState.Pruned(BEGIN, BEGIN, List.of())));
    }

    /// A trial of three parameters.
    void square() {
      int trial = begin();
      double a = suggest(trial, "x1", SQUARE);
      double b = suggest(trial, "x2", LOG);
      double c = suggest(trial, "x3", STEPS);
      complete(trial, a * a * a * a + b + c);
    }
  }

  private static StudyView squares(int trials) {
    Made study = Made.study(Direction.MINIMIZE);
    IntStream.range(0, trials).forEach(_ -> study.square());
    return study.view();
  }

  private Importances all(StudyView view) {
    return evaluator().evaluate(view, ImportanceOptions.ALL);
  }

  private static ImportanceOptions only(List<String> names) {
    return new ImportanceOptions(Optional.of(names), OptionalInt.empty());
  }

  private static void isWellFormed(Importances found) {
    double before = Double.POSITIVE_INFINITY;
    for (Share share : found.shares()) {
      assertThat(share.raw()).isFinite().isBetween(0.0, before);
      before = share.raw();
    }
    if (!found.shares().isEmpty()) {
      assertThat(found.shares().stream().mapToDouble(Share::share).sum())
          .isCloseTo(1, within(ROUNDING));
    }
  }

  @Test
  void aStudyWithoutTrialsHasNoImportancesAndSaysWhy() {
    Importances found = all(squares(0));
    assertThat(found.shares()).isEmpty();
    assertThat(found.notes().getFirst()).startsWith("No trial is complete");
  }

  @Test
  void aStudyOfPrunedTrialsHasNoImportances() {
    Made study = Made.study(Direction.MINIMIZE);
    for (int i = 0; i < 3; i++) {
      int trial = study.begin();
      double _ = study.suggest(trial, "x1", SQUARE);
      study.prune(trial);
    }
    assertThat(all(study.view()).shares()).isEmpty();
  }

  @Test
  void aSingleTrialTellsNothingAndSaysSo() {
    Importances found = all(squares(1));
    assertThat(found.shares())
        .extracting(Share::parameter, Share::raw)
        .containsExactlyInAnyOrder(tuple("x1", 0.0), tuple("x2", 0.0), tuple("x3", 0.0));
    assertThat(found.shares()).allMatch(share -> Math.abs(share.share() - 1 / 3.0) < ROUNDING);
    assertThat(found.notes().getFirst()).startsWith("Only one trial is complete");
  }

  @Test
  void aParameterWithoutACompleteTrialIsNamed() {
    Made study = Made.study(Direction.MINIMIZE);
    study.square();
    int trial = study.begin();
    double _ = study.suggest(trial, "x9", SQUARE);
    study.prune(trial);
    study.square();
    for (List<String> names : List.of(List.of("x9"), List.of("x1", "x9"), List.of("x8", "x9"))) {
      assertThatThrownBy(() -> evaluator().evaluate(study.view(), only(names)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'x9'")
          .hasMessageContaining("x1, x2, x3");
    }
  }

  @Test
  void aParameterWithOneValueHasNoImportance() {
    Made study = Made.study(Direction.MINIMIZE);
    for (int i = 0; i < 20; i++) {
      int trial = study.begin();
      double x = study.suggest(trial, "x", SQUARE);
      double y = study.suggest(trial, "y", new FloatDistribution(1, 1), 1);
      study.complete(trial, 4 * x * x + y);
    }
    Importances found = all(study.view());
    assertThat(found.parameters()).containsExactly("x", "y");
    assertThat(found.shares().getFirst().share()).isEqualTo(1);
    assertThat(found.shares().getLast().raw()).isZero();
  }

  @Test
  void whereEachParameterHasOneValueNoneHasImportance() {
    Made study = Made.study(Direction.MINIMIZE);
    for (int i = 0; i < 3; i++) {
      int trial = study.begin();
      study.complete(trial, study.suggest(trial, "a", new FloatDistribution(0, 0), 0) + i);
    }
    assertThat(all(study.view()).shares()).containsExactly(new Share("a", 0, 1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void trialsWithoutAFiniteValueAreIgnored(double infinite) {
    Made study = Made.study(Direction.MINIMIZE);
    IntStream.range(0, 30).forEach(_ -> study.square());
    Importances before = all(study.view());
    int trial = study.begin();
    double _ = study.suggest(trial, "x1", SQUARE);
    double _ = study.suggest(trial, "x2", LOG);
    double _ = study.suggest(trial, "x3", STEPS);
    study.complete(trial, infinite);
    assertThat(all(study.view())).isEqualTo(before);
  }

  static List<List<String>> subsets() {
    return List.of(List.of(), List.of("x3"), List.of("x3", "x1"), List.of("x2", "x3", "x1"));
  }

  @ParameterizedTest
  @MethodSource("subsets")
  void onlyWhatIsAskedForIsJudged(List<String> names) {
    Importances found = evaluator().evaluate(squares(20), only(names));
    assertThat(found.parameters()).containsExactlyInAnyOrderElementsOf(names);
    isWellFormed(found);
  }

  @Test
  void aParameterAskedForTwiceIsNamed() {
    assertThatThrownBy(() -> only(List.of("x1", "x1"))).hasMessageContaining("'x1'");
  }

  @Test
  void theMostImportantParameterIsFirst() {
    Importances found = all(squares(200));
    assertThat(found.shares()).hasSize(3);
    isWellFormed(found);
    assertThat(found.parameters().getFirst()).isEqualTo("x1");
    assertThat(found.shares().getFirst().share()).isGreaterThan(0.4);
    assertThat(found.notes()).isEmpty();
  }

  @Test
  void fewTrialsAreNoted() {
    assertThat(all(squares(12)).notes().getFirst()).startsWith("12 complete trials are few");
  }

  @Test
  void trialsWithOneValueTellNothingApart() {
    Made study = Made.study(Direction.MAXIMIZE);
    for (int i = 0; i < 30; i++) {
      int trial = study.begin();
      double _ = study.suggest(trial, "x", SQUARE);
      double _ = study.suggest(trial, "y", LOG);
      study.complete(trial, 5.0);
    }
    Importances found = all(study.view());
    assertThat(found.shares()).containsExactly(new Share("x", 0, 0.5), new Share("y", 0, 0.5));
    assertThat(found.notes().getFirst()).contains("30", "the same");
  }

  @Test
  void theOrderInWhichTrialsFinishedChangesNothing() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, 40).boxed().toList());
    List<Importances> found = new ArrayList<>();
    for (int repeat = 0; repeat < 3; repeat++) {
      Made study = Made.study(Direction.MINIMIZE);
      double[] values = new double[order.size()];
      for (int i = 0; i < order.size(); i++) {
        int trial = study.begin();
        values[trial] = study.suggest(trial, "x", SQUARE) - study.suggest(trial, "y", SQUARE) / 4;
      }
      order.forEach(trial -> study.complete(trial, values[trial]));
      found.add(all(study.view()));
      Collections.shuffle(order, new Random(repeat));
    }
    assertThat(found).containsOnly(found.getFirst());
  }

  private static Made conditional() {
    Made study = Made.study(Direction.MINIMIZE);
    for (int i = 0; i < 30; i++) {
      int trial = study.begin();
      double c = study.suggest(trial, "c", new FloatDistribution(0, 1));
      double v =
          c > 0.5
              ? study.suggest(trial, "x", new FloatDistribution(-2, 0))
              : study.suggest(trial, "y", new FloatDistribution(0, 2));
      study.complete(trial, v + c / 10);
    }
    return study;
  }

  @Test
  void parametersThatOnlySomeTrialsHave() {
    Importances found = all(conditional().view());
    isWellFormed(found);
    if (judgesConditional()) {
      assertThat(found.parameters()).containsExactlyInAnyOrder("c", "x", "y");
      assertThat(found.shares()).anyMatch(share -> share.raw() > 0);
    } else {
      assertThat(found.parameters()).containsExactly("c");
      assertThat(found.notes()).anyMatch(note -> note.contains("'x', 'y'"));
    }
  }

  @Test
  void someParametersThatOnlySomeTrialsHave() {
    StudyView view = conditional().view();
    for (List<String> names : List.of(List.of("x"), List.of("y", "c"), List.of("c"))) {
      Importances found = evaluator().evaluate(view, only(names));
      assertThat(found.parameters()).containsExactlyInAnyOrderElementsOf(names);
      assertThat(found.shares()).anyMatch(share -> share.raw() > 0);
    }
    ImportanceOptions together = only(List.of("x", "y"));
    if (judgesConditional()) {
      assertThat(evaluator().evaluate(view, together).parameters())
          .containsExactlyInAnyOrder("x", "y");
    } else {
      assertThatThrownBy(() -> evaluator().evaluate(view, together))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("x, y");
    }
  }

  @Test
  void aRangeThatChangesIsJudgedOrNamed() {
    Made study = Made.study(Direction.MINIMIZE);
    for (int i = 0; i < 30; i++) {
      int trial = study.begin();
      double x = study.suggest(trial, "x", new FloatDistribution(0, i % 2 + 1.0));
      study.complete(trial, x * x + study.suggest(trial, "z", SQUARE) / 10);
    }
    if (judgesConditional()) {
      assertThat(all(study.view()).parameters()).containsExactly("x", "z");
    } else {
      assertThat(all(study.view()).parameters()).containsExactly("z");
      assertThatThrownBy(() -> evaluator().evaluate(study.view(), only(List.of("x"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'x'")
          .hasMessageContaining("range");
    }
  }

  @Test
  void severalObjectives() {
    Made study = Made.study(Direction.MINIMIZE, Direction.MAXIMIZE);
    for (int i = 0; i < 60; i++) {
      int trial = study.begin();
      double a = study.suggest(trial, "a", SQUARE);
      double b = study.suggest(trial, "b", SQUARE);
      study.complete(trial, a * a, -b * b);
    }
    StudyView view = study.view();
    assertThat(first(view, 0)).isEqualTo("a");
    assertThat(first(view, 1)).isEqualTo("b");
    for (int unknown : List.of(-1, 2)) {
      assertThatThrownBy(() -> first(view, unknown))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no objective " + unknown);
    }
    if (judgesTogether()) {
      assertThat(all(view).parameters()).containsExactlyInAnyOrder("a", "b");
    } else {
      assertThatThrownBy(() -> all(view))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("2 objectives");
    }
  }

  private String first(StudyView view, int objective) {
    return evaluator().evaluate(view, ImportanceOptions.ALL.of(objective)).parameters().getFirst();
  }

  /// Ranges and values near the ends of what a number can be.
  @Test
  void hugeNumbersDoNotOverflow() {
    Made study = Made.study(Direction.MAXIMIZE);
    FloatDistribution wide = new FloatDistribution(-1.5e308, 1.5e308);
    for (int i = 0; i < 60; i++) {
      int trial = study.begin();
      double x = study.suggest(trial, "x", wide, 1.5e308 * (study.random().nextDouble() * 2 - 1));
      double _ = study.suggest(trial, "y", SQUARE);
      study.complete(trial, x);
    }
    Importances found = all(study.view());
    isWellFormed(found);
    assertThat(found.parameters()).containsExactly("x", "y");
  }
}
