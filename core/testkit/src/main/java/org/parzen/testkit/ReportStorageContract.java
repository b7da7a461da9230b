package org.parzen.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parzen.pruner.PercentilePruner;
import org.parzen.pruner.Pruner;
import org.parzen.pruner.Verdict;
import org.parzen.run.StudyAmendments;
import org.parzen.storage.StudyStore;
import org.parzen.study.History;
import org.parzen.study.StudyRef;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

/// What trials reported is the same whether a store saw it happen or finds it: the suite that an
/// implementation extends.
public abstract class ReportStorageContract extends TrialStorageContract {

  private static final int TRIALS = 40;
  private static final int STEPS = 7;

  /// More reports than are read at once.
  private static final int MANY = 120;

  private static final int MANY_STEPS = 200;

  private static double value(int number, int step) {
    return switch (number * 31 % 17 + step) {
      case 5 -> Double.NaN;
      case 11 -> Double.POSITIVE_INFINITY;
      default -> (number * 17 % 11) / 11.0 + 1.0 / (1 + step);
    };
  }

  /// Trials that report in turns, and not in order of their steps; the last two still run.
  private StudyRef report(String name) {
    StudyRef study = study(name).ref();
    for (int first = 0; first < TRIALS; first += 2) {
      int one = store().begin(study, START, Attributes.NONE).number();
      int other = store().begin(study, START, Attributes.NONE).number();
      for (int step = STEPS; step > 0; step--) {
        report(study, other, step);
        if (first % 3 > 0) {
          report(study, one, step + first);
        }
      }
      if (first + 2 < TRIALS) {
        store().apply(study, new TrialEvent.Ended(other, complete(value(other, STEPS))));
        store().apply(study, new TrialEvent.Ended(one, pruned()));
      }
    }
    store().flush();
    return study;
  }

  private void report(StudyRef study, int number, int step) {
    store().apply(study, new TrialEvent.Reported(number, step, value(number, step)));
  }

  private static TrialState.Pruned pruned() {
    return new TrialState.Pruned(START, END, List.of());
  }

  private StudyView seen(StudyRef study) {
    return store().refresh(store().open(study.name()));
  }

  private static void assertSame(History found, History seen) {
    assertThat(found.size()).isEqualTo(seen.size()).isPositive();
    assertThat(found.hasReports()).isEqualTo(seen.hasReports());
    for (int there = 0; there < seen.size(); there++) {
      int row = found.row(seen.number(there)).orElseThrow();
      assertThat(found.reportCount(row)).isEqualTo(seen.reportCount(there));
      for (int i = 0; i < seen.reportCount(there); i++) {
        assertThat(found.reportStep(row, i)).isEqualTo(seen.reportStep(there, i));
        assertThat(found.reportValue(row, i)).isEqualTo(Double.valueOf(seen.reportValue(there, i)));
      }
      assertThat(found.reports(row)).isEqualTo(seen.reports(there));
    }
  }

  @Test
  void whatTrialsReportedIsFoundAsItHappened() {
    StudyRef study = report("found");
    StudyStore later = another();
    StudyView found = later.open("found");
    assertThat(found.trial(3)).isEqualTo(seen(study).trial(3));
    assertThat(found.best()).isEqualTo(seen(study).best());
    assertSame(found.finished(), seen(study).finished());
    assertThat(found.trials()).isEqualTo(seen(study).trials());

    report(study, TRIALS - 1, STEPS + 1);
    store().apply(study, new TrialEvent.Ended(TRIALS - 1, complete(-1)));
    store().apply(study, new TrialEvent.Ended(TRIALS - 2, pruned()));
    StudyView now = later.refresh(found);
    assertThat(now.finished().size()).isEqualTo(TRIALS);
    assertSame(now.finished(), seen(study).finished());
    assertThat(now.best()).isEqualTo(seen(study).best());
  }

  @Test
  void aStudyWithoutReportsHasNone() {
    StudyRef other = report("other");
    StudyRef study = study("none").ref();
    int number = store().begin(study, START, Attributes.NONE).number();
    store().apply(study, new TrialEvent.Ended(number, complete(1)));
    report(other, TRIALS - 1, STEPS + 1);
    store().flush();
    History history = another().open("none").finished();
    assertThat(history.hasReports()).isFalse();
    assertThat(history.reportCount(0)).isZero();
    assertThat(history.reports(0)).isEqualTo(Reports.NONE);
    assertThat(another().open("other").finished().hasReports()).isTrue();
  }

  @Test
  void amendedTrialsAreFoundWithTheirReports() {
    StudyRef study = report("amended");
    StudyAmendments amendments = new StudyAmendments(store(), seen(study));
    amendments.exclude(List.of(1, 4), "");
    amendments.correct(7, List.of(-5.0), "");
    StudyView found = another().open("amended");
    assertThat(found.excluded()).isEqualTo(2);
    assertThat(found.best().orElseThrow().number()).isEqualTo(7);
    assertSame(found.finished(), seen(study).finished());
    assertSame(found.recorded(), seen(study).recorded());
    assertThat(found.trials()).isEqualTo(seen(study).trials());
  }

  @Test
  void aPrunerJudgesAReopenedStudyAsBefore() {
    StudyRef study = report("judged");
    StudyView before = seen(study);
    StudyView found = another().open("judged");
    List<Verdict> verdicts = new ArrayList<>();
    for (int step = STEPS; step > 0; step--) {
      for (double value = 0; value < 3; value += 0.25) {
        FrozenTrial running = running(step, value);
        Verdict verdict = pruner().judge(before, running);
        assertThat(pruner().judge(found, running)).isEqualTo(verdict);
        verdicts.add(verdict);
      }
    }
    assertThat(verdicts).hasAtLeastOneElementOfType(Verdict.Prune.class).contains(Verdict.KEEP);
  }

  private static Pruner pruner() {
    return new PercentilePruner(50, 5, 0, 1, 1);
  }

  private static FrozenTrial running(int step, double value) {
    return new FrozenTrial(
        TRIALS,
        new TrialState.Running(START),
        Map.of(),
        Reports.NONE.with(step, value),
        Attributes.NONE,
        Attributes.NONE);
  }

  /// Threads that need reports wait for one that reads them, and all of them for those who write.
  @Test
  void reportsAreReadWhileTrialsRun() throws Exception {
    StudyRef study = study("busy").ref();
    store().addAll(study, IntStream.range(0, MANY).mapToObj(this::withManyReports).toList());
    StudyStore busy = another();
    StudyView opened = busy.open("busy");
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int thread = 0; thread < 3; thread++) {
      tasks.add(() -> hasAllReports(opened.finished()));
      tasks.add(() -> evaluate(busy, opened));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(tasks.size())) {
      for (Future<Boolean> done : pool.invokeAll(tasks)) {
        assertThat(done.get()).isTrue();
      }
    }
    StudyView now = busy.refresh(opened);
    assertThat(now.finished().size()).isEqualTo(MANY + 3 * STEPS);
    assertSame(now.finished(), another().open("busy").finished());
  }

  private FrozenTrial withManyReports(int number) {
    Reports reports = Reports.NONE;
    for (int step = 0; step < MANY_STEPS; step++) {
      reports = reports.with(step, number + step * 0.5);
    }
    return new FrozenTrial(
        number, complete(number), Map.of(), reports, Attributes.NONE, Attributes.NONE);
  }

  private static boolean hasAllReports(History history) {
    return history
        .rows()
        .allMatch(
            row ->
                history.reportCount(row) == MANY_STEPS
                    && history.reportValue(row, MANY_STEPS - 1)
                        == history.number(row) + (MANY_STEPS - 1) * 0.5);
  }

  /// Some trials, each of which looks at the reports of the others as a pruner does.
  private static boolean evaluate(StudyStore store, StudyView opened) {
    for (int i = 0; i < STEPS; i++) {
      int number = store.begin(opened.ref(), START, Attributes.NONE).number();
      store.apply(opened.ref(), new TrialEvent.Reported(number, 1, number));
      History history = store.refresh(opened).finished();
      boolean all = history.rows().limit(MANY).allMatch(row -> history.reportCount(row) > 1);
      store.apply(opened.ref(), new TrialEvent.Ended(number, complete(number)));
      if (!all) {
        return false;
      }
    }
    return true;
  }
}
