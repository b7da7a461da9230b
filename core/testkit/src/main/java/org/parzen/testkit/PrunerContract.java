package org.parzen.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.pruner.Pruner;
import org.parzen.pruner.Verdict;
import org.parzen.storage.StudyStore;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// What every pruner does, whatever it prunes: the suite that an implementation extends.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PrunerContract {

  private static final String NAME = "contract";
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final int TRIALS = 40;
  private static final int STEPS = 14;
  private static final int LONG = 10_000;

  /// A pruner that judged nothing yet.
  protected abstract Pruner pruner();

  /// One that judges negated values of a maximised study as [#pruner] judges those of a minimised
  /// one.
  protected Pruner mirrored() {
    return pruner();
  }

  /// Whether it ever prunes: then it does so in the studies of this suite, some of whose trials are
  /// bad from the beginning, and one that has stopped deciding is found out.
  protected boolean prunes() {
    return true;
  }

  private void requirePrunes(List<Verdict> verdicts) {
    assertThat(verdicts.stream().anyMatch(Verdict.Prune.class::isInstance))
        .as("something is pruned")
        .isEqualTo(prunes());
  }

  /// Whatever came before, ordinary trials are judged as ever.
  private void requirePrunesLater(Judged judged) {
    int before = judged.view().count(TrialState.Kind.PRUNED);
    for (int i = 0; i < TRIALS; i++) {
      List<Boolean> _ = judged.run(judged.begin());
    }
    assertThat(judged.view().count(TrialState.Kind.PRUNED) > before)
        .as("something is pruned")
        .isEqualTo(prunes());
  }

  /// What a trial reports at a step: curves that fall towards values of their own, some of them
  /// with infinite values and not-a-number in them.
  private static double value(int number, int step) {
    Random random = new Random(31L * number + step);
    double noise = random.nextGaussian() / 10;
    if (number % 7 == 5 && step % 5 == 3) {
      return new double[] {Double.NaN, 1 / 0.0, -1 / 0.0}[random.nextInt(3)];
    }
    return (number * 17 % 11) / 11.0 + 1.0 / (1 + step) + noise;
  }

  /// Every sixth trial reports its steps in another order.
  private static List<Integer> steps(int number) {
    List<Integer> steps = new ArrayList<>(IntStream.range(0, STEPS).boxed().toList());
    if (number % 6 == 4) {
      Collections.shuffle(steps, new Random(number));
    }
    return steps;
  }

  /// A study in memory, of which trials are judged one after the other.
  private record Judged(StudyStore store, StudyView study, Pruner pruner, int sign) {

    static Judged minimizing(Pruner pruner) {
      return of(new InMemoryStore(), Direction.MINIMIZE, pruner);
    }

    static Judged of(StudyStore store, Direction direction, Pruner pruner) {
      return new Judged(
          store,
          store.create(new StudySpec(NAME, direction)),
          pruner,
          direction == Direction.MINIMIZE ? 1 : -1);
    }

    StudyView view() {
      return store.open(NAME);
    }

    int begin() {
      return store.begin(study.ref(), BEGIN, Attributes.NONE).number();
    }

    void tell(int number, long step, double value) {
      store.apply(study.ref(), new TrialEvent.Reported(number, step, sign * value));
    }

    Verdict report(int number, long step, double value) {
      tell(number, step, value);
      return judge(number);
    }

    Verdict judge(int number) {
      StudyView view = view();
      Verdict verdict = pruner.judge(view, view.trial(number).orElseThrow());
      keep(number, verdict);
      if (verdict instanceof Verdict.Prune prune) {
        assertThat(prune.reason()).isNotBlank();
      }
      return verdict;
    }

    void keep(int number, Verdict verdict) {
      verdict
          .attributes()
          .values()
          .forEach(
              (k, v) -> store.apply(study.ref(), new TrialEvent.SystemAttributeSet(number, k, v)));
    }

    void end(int number, TrialState.Finished state) {
      store.apply(study.ref(), new TrialEvent.Ended(number, state));
    }

    TrialState.Finished complete(double value) {
      return new TrialState.Complete(BEGIN, BEGIN.plusSeconds(1), List.of(sign * value));
    }

    /// Reports a whole curve, and goes on whatever is said.
    List<Verdict> curve(int number, int like) {
      return steps(like).stream().map(step -> report(number, step, value(like, step))).toList();
    }

    /// Whether each of a whole curve's reports, or the one that ended it, was pruned.
    List<Boolean> run(int number) {
      List<Boolean> decisions = new ArrayList<>();
      for (int step : steps(number)) {
        boolean pruned = report(number, step, value(number, step)) instanceof Verdict.Prune;
        decisions.add(pruned);
        if (pruned) {
          end(number, new TrialState.Pruned(BEGIN, BEGIN.plusSeconds(1), List.of()));
          return decisions;
        }
      }
      boolean fails = number % 9 == 7;
      end(
          number,
          fails
              ? new TrialState.Failed(BEGIN, BEGIN.plusSeconds(1))
              : complete(value(number, STEPS)));
      return decisions;
    }
  }

  private static List<FrozenTrial> history(Pruner pruner) {
    Judged judged = Judged.minimizing(pruner);
    for (int i = 0; i < TRIALS; i++) {
      List<Boolean> _ = judged.run(judged.begin());
    }
    return judged.view().trials();
  }

  /// The same trials in another store; `order` tells which finished first.
  private static Judged replay(List<FrozenTrial> trials, List<Integer> order, Pruner pruner) {
    Judged judged = Judged.minimizing(pruner);
    trials.forEach(_ -> judged.begin());
    for (int number : order) {
      FrozenTrial trial = trials.get(number);
      for (int i = 0; i < trial.reports().size(); i++) {
        judged.store.apply(
            judged.study.ref(),
            new TrialEvent.Reported(number, trial.reports().step(i), trial.reports().value(i)));
      }
      trial
          .system()
          .values()
          .forEach(
              (k, v) ->
                  judged.store.apply(
                      judged.study.ref(), new TrialEvent.SystemAttributeSet(number, k, v)));
      judged.end(number, (TrialState.Finished) trial.state());
    }
    return judged;
  }

  private static List<Integer> inOrder(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  /// What is said of some curves after these trials.
  private static List<Verdict> verdicts(
      Pruner pruner, List<FrozenTrial> trials, List<Integer> order) {
    Judged judged = replay(trials, order, pruner);
    List<Verdict> verdicts = new ArrayList<>();
    for (int like : List.of(2, 4, 5, 7, 9)) {
      verdicts.addAll(judged.curve(judged.begin(), like));
    }
    return verdicts;
  }

  @Test
  void whatItJudgedBeforeChangesNothing() {
    Pruner used = pruner();
    List<FrozenTrial> trials = history(used);
    List<Verdict> cold = verdicts(pruner(), trials, inOrder(TRIALS));
    requirePrunes(cold);
    assertThat(verdicts(used, trials, inOrder(TRIALS))).isEqualTo(cold);
    assertThat(verdicts(used, trials, inOrder(TRIALS))).isEqualTo(cold);
  }

  @Test
  void theOrderInWhichTrialsFinishedChangesNothing() {
    List<FrozenTrial> trials = history(pruner());
    List<Integer> shuffled = new ArrayList<>(inOrder(TRIALS));
    Collections.shuffle(shuffled, new Random(5));
    List<Verdict> otherwise = verdicts(pruner(), trials, shuffled);
    requirePrunes(otherwise);
    assertThat(otherwise).isEqualTo(verdicts(pruner(), trials, inOrder(TRIALS)));
  }

  @Test
  void anEarlierViewMayBeAskedAboutLater() {
    Pruner used = pruner();
    Judged judged = Judged.minimizing(used);
    List<StudyView> views = new ArrayList<>();
    List<FrozenTrial> running = new ArrayList<>();
    List<Verdict> then = new ArrayList<>();
    for (int i = 0; i < TRIALS; i++) {
      int number = judged.begin();
      for (int step : steps(number)) {
        judged.tell(number, step, value(number, step));
        views.add(judged.view());
        running.add(judged.view().trial(number).orElseThrow());
        then.add(pruner().judge(views.getLast(), running.getLast()));
        judged.keep(number, then.getLast());
      }
      judged.end(number, judged.complete(value(number, 2)));
    }
    requirePrunes(then);
    for (int i = then.size() - 1; i >= 0; i--) {
      assertThat(used.judge(views.get(i), running.get(i))).isEqualTo(then.get(i));
    }
  }

  @Test
  void severalThreadsMayAskAtOnce() throws Exception {
    List<FrozenTrial> trials = history(pruner());
    Judged judged = replay(trials, inOrder(TRIALS), pruner());
    int number = judged.begin();
    List<Verdict> _ = judged.curve(number, 9);
    StudyView view = judged.view();
    FrozenTrial running = view.trial(number).orElseThrow();
    Pruner shared = pruner();
    assertThat(Concurrently.run(4, () -> shared.judge(view, running)))
        .containsOnly(pruner().judge(view, running));
  }

  @Test
  void aMaximisedStudyMirrorsAMinimisedOne() {
    Judged down = Judged.minimizing(pruner());
    Judged up = Judged.of(new InMemoryStore(), Direction.MAXIMIZE, mirrored());
    for (int i = 0; i < TRIALS; i++) {
      assertThat(up.run(up.begin())).as("trial %d", i).isEqualTo(down.run(down.begin()));
    }
    assertThat(up.view().count(TrialState.Kind.PRUNED) > 0).isEqualTo(prunes());
  }

  @Test
  void aTrialWithoutReportsGoesOn() {
    Judged judged = replay(history(pruner()), inOrder(TRIALS), pruner());
    assertThat(judged.judge(judged.begin())).isEqualTo(Verdict.KEEP);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLETE", "PRUNED", "FAIL"})
  void aStudyWhoseTrialsAllEndAlikeGoesOn(TrialState.Kind kind) {
    Judged judged = Judged.minimizing(pruner());
    for (int i = 0; i < 8; i++) {
      int number = judged.begin();
      List<Verdict> _ = judged.curve(number, i);
      judged.end(
          number,
          switch (kind) {
            case COMPLETE -> judged.complete(1);
            case PRUNED -> new TrialState.Pruned(BEGIN, BEGIN, List.of());
            default -> new TrialState.Failed(BEGIN, BEGIN);
          });
    }
    assertThat(judged.view().count(kind)).isEqualTo(8);
    requirePrunesLater(judged);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e308})
  void whateverIsReportedItGoesOn(double value) {
    Judged judged = Judged.minimizing(pruner());
    for (int i = 0; i < 12; i++) {
      int number = judged.begin();
      for (int step = 0; step < STEPS; step++) {
        Verdict _ = judged.report(number, step, (i + step) % 3 == 0 ? value : -value);
      }
      judged.end(number, judged.complete(1));
    }
    assertThat(judged.view().finished().size()).isEqualTo(12);
    requirePrunesLater(judged);
  }

  @Test
  void tenThousandStepsATrial() {
    Judged judged = Judged.minimizing(pruner());
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      int number = judged.begin();
      for (int step = 0; step < LONG; step++) {
        judged.tell(number, step, value(1, step) + i);
        if (step % 499 == 0 || step == LONG - 1) {
          verdicts.add(judged.judge(number));
        }
      }
      judged.end(number, judged.complete(i));
    }
    assertThat(judged.view().finished().reportCount(2)).isEqualTo(LONG);
    requirePrunes(verdicts);
  }

  @Test
  void whatTheSamplerSeesGrows() {
    Pruner pruner = pruner();
    Judged judged = Judged.minimizing(pruner);
    StudyView before = pruner.scope(judged.view(), TRIALS);
    for (int i = 0; i < TRIALS; i++) {
      int number = judged.begin();
      List<Boolean> _ = judged.run(number);
      StudyView seen = pruner.scope(judged.view(), TRIALS);
      if (number > 0 && seen.finished().sharesRowsWith(before.finished())) {
        assertThat(seen.finished().continues(before.finished())).isTrue();
      }
      before = seen;
    }
    int _ = judged.begin();
    assertThat(pruner.scope(judged.view(), TRIALS).trial(TRIALS)).isPresent();
  }
}
