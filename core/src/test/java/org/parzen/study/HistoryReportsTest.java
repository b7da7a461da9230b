package org.parzen.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.DoubleNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

/// Reports of trials that had finished when a study was opened are read on first need, and are the
/// same as if they had been there from the beginning.
class HistoryReportsTest {

  private static final Instant START = Instant.parse("2026-11-21T10:00:00.123456Z");
  private static final int EARLIER = 9000;
  private static final int ALL = 12_000;

  /// Has the reports of all earlier trials, and counts how often it is asked.
  private static class Source implements ReportSource {

    final AtomicInteger reads = new AtomicInteger();
    final AtomicInteger looks = new AtomicInteger();

    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public void requireFree() {}

    @Override
    public Reports read(int number) {
      looks.incrementAndGet();
      return reports(number);
    }

    @Override
    public void readAll(Taker taker) {
      reads.incrementAndGet();
      for (int number = EARLIER - 1; number >= 0; number--) {
        Reports all = reports(number);
        for (int i = 0; i < all.size(); i++) {
          taker.take(number, all.step(i), all.value(i));
        }
      }
    }
  }

  private final Source source = new Source();
  private final StudyState lazy = state(source);
  private final StudyState eager = state(ReportSource.NONE);

  private static StudyState state(ReportSource source) {
    StudySpec spec = new StudySpec("s", Direction.MINIMIZE);
    return new StudyState(new StudyRef(1, "s"), spec, FinishedAttributes.inMemory(), source);
  }

  /// None, one, two or three, in no order.
  private static Reports reports(int number) {
    Reports reports = Reports.NONE;
    for (int i = 0; i < number % 4; i++) {
      reports = reports.with(5L - i, i == 2 ? Double.NaN : number + i * 0.25);
    }
    return reports;
  }

  private static FrozenTrial trial(int number) {
    TrialState state =
        number % 3 == 1
            ? new TrialState.Pruned(START, START, List.of())
            : new TrialState.Complete(START, START, List.of(number * 7 % 101 * 1.0));
    return new FrozenTrial(
        number, state, Map.of(), reports(number), Attributes.NONE, Attributes.NONE);
  }

  /// Opens a study of earlier trials, goes on with later ones.
  private void fill() {
    for (int number = 0; number < ALL; number++) {
      FrozenTrial trial = trial(number);
      eager.put(trial);
      if (number < EARLIER) {
        lazy.putEarlier(trial.with(Reports.NONE));
      } else {
        lazy.put(trial);
      }
    }
  }

  private static void assertSame(History lazy, History eager) {
    assertThat(lazy.size()).isEqualTo(eager.size()).isPositive();
    for (int row = 0; row < eager.size(); row++) {
      Reports expected = reports(eager.number(row));
      assertThat(lazy.number(row)).isEqualTo(eager.number(row));
      assertThat(lazy.reportCount(row)).isEqualTo(eager.reportCount(row));
      assertThat(lazy.reports(row)).isEqualTo(eager.reports(row)).isEqualTo(expected);
      for (int i = 0; i < expected.size(); i++) {
        assertThat(lazy.reportStep(row, i)).isEqualTo(expected.step(i));
        assertThat(lazy.reportValue(row, i)).isEqualTo(Double.valueOf(expected.value(i)));
      }
    }
  }

  @Test
  void readLaterIsTheSameAsReadAtOnceForEveryRowOfEveryView() {
    lazy.putEarlier(trial(0).with(Reports.NONE));
    eager.put(trial(0));
    StudyView first = lazy.view();
    for (int number = 1; number < ALL; number++) {
      eager.put(trial(number));
      if (number < EARLIER) {
        lazy.putEarlier(trial(number).with(Reports.NONE));
      } else {
        lazy.put(trial(number));
      }
    }
    assertThat(first.finished().reports(0)).isEqualTo(reports(0));
    assertSame(lazy.view().finished(), eager.view().finished());
    assertThat(lazy.view().trials()).isEqualTo(eager.view().trials());
    TrialSubset odd = new TrialSubset(number -> number % 2 == 1);
    assertSame(odd.of(lazy.view()).finished(), odd.of(eager.view()).finished());
    assertThat(source.reads).hasValue(1);
    assertThat(source.looks).hasValue(0);
  }

  @Test
  void aLookAtOneTrialReadsNoOther() {
    fill();
    StudyView view = lazy.view();
    assertThat(view.trial(4098)).isEqualTo(eager.view().trial(4098));
    assertThat(view.best()).isEqualTo(eager.view().best());
    assertThat(view.bestTrials()).isEqualTo(eager.view().bestTrials());
    assertThat(view.trial(ALL - 1)).isEqualTo(eager.view().trial(ALL - 1));
    assertThat(source.reads).hasValue(0);
    int looks = source.looks.get();
    assertThat(looks).isPositive();

    assertThat(view.finished().reportCount(3)).isEqualTo(3);
    assertThat(view.trial(4099)).isEqualTo(eager.view().trial(4099));
    assertThat(source.reads).hasValue(1);
    assertThat(source.looks).as("what was read is not read again").hasValue(looks);
  }

  @Test
  void trialsThatFinishWhileTheStudyIsOpenNeedNothingRead() {
    fill();
    History history = lazy.view().finished();
    assertThat(history.hasReports()).isTrue();
    assertThat(history.reports(ALL - 1)).isEqualTo(reports(ALL - 1));
    assertThat(history.reportCount(EARLIER)).isEqualTo(EARLIER % 4);
    assertThat(source.reads).hasValue(0);
  }

  @Test
  void amendedTrialsKeepWhatTheyReported() {
    fill();
    for (StudyState state : List.of(lazy, eager)) {
      amend(state, 2, new AmendmentAction.Exclude());
      amend(state, 3, AmendmentAction.correct(List.of(-1.0)));
      amend(state, 7, AmendmentAction.fail());
      amend(state, ALL - 2, AmendmentAction.correct(List.of(-2.0)));
    }
    StudyView view = lazy.view();
    assertThat(view.finished().row(2)).isEmpty();
    assertThat(view.best().orElseThrow().number()).isEqualTo(ALL - 2);
    assertThat(source.reads).as("to exclude and to correct reads nothing").hasValue(0);
    lazy.put(trial(ALL));
    eager.put(trial(ALL));
    assertSame(lazy.view().finished(), eager.view().finished());
    assertSame(lazy.view().recorded(), eager.view().recorded());
    assertThat(lazy.view().trials()).isEqualTo(eager.view().trials());
    assertThat(source.reads).hasValue(1);
  }

  private static void amend(StudyState state, int number, AmendmentAction action) {
    Amendment before = Amendment.read(state.system(), number);
    AmendmentChange change = new AmendmentChange(action, "me", START, "");
    state.apply(new StudyEvent.Together(before.write(change)));
  }

  @Test
  void manyThreadsThatNeedThemReadThemOnceWhileOthersFinish() throws Exception {
    int threads = 6;
    CountDownLatch asking = new CountDownLatch(threads);
    StudyState slow =
        state(
            new Source() {
              @Override
              public void readAll(Taker taker) {
                await(asking);
                super.readAll(taker);
                source.reads.incrementAndGet();
              }
            });
    IntStream.range(0, EARLIER).forEach(n -> slow.putEarlier(trial(n).with(Reports.NONE)));
    History history = slow.view().finished();
    Callable<Long> sum =
        () -> {
          asking.countDown();
          return history.rows().mapToLong(history::reportCount).sum();
        };
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Long>> sums =
          IntStream.range(0, threads).mapToObj(_ -> pool.submit(sum)).toList();
      IntStream.range(EARLIER, ALL).forEach(number -> slow.put(trial(number)));
      for (Future<Long> found : sums) {
        assertThat(found.get()).isEqualTo(EARLIER / 4 * 6L);
      }
    }
    assertThat(source.reads).hasValue(1);
    assertThat(slow.view().finished().reports(ALL - 1)).isEqualTo(reports(ALL - 1));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aReadingThatFailedIsTriedAgain() {
    AtomicInteger attempts = new AtomicInteger();
    StudyState state =
        state(
            new Source() {
              @Override
              public void readAll(Taker taker) {
                taker.take(3, 1, 1);
                if (attempts.incrementAndGet() == 1) {
                  throw new StudyException.UnusableStorage("The disk is gone.");
                }
              }
            });
    state.putEarlier(trial(3).with(Reports.NONE).withSystem(constraint()));
    History history = state.view().finished();
    assertThatThrownBy(() -> history.reportCount(0)).hasMessage("The disk is gone.");
    assertThat(history.reports(0)).isEqualTo(Reports.NONE.with(1, 1));
    assertThat(history.constraint(0, "c")).isEqualTo(1);
  }

  private static Attributes constraint() {
    return Attributes.NONE.with("constraints:c", DoubleNode.valueOf(1));
  }

  @Test
  void reportsOfOneTrialLieTogether() {
    ReportColumns columns = new ReportColumns();
    columns.append(4, 0, 0.5);
    columns.append(4, 1, 0.25);
    columns.append(2, Reports.NONE);
    assertThat(columns.has(2)).isTrue();
    assertThat(columns.has(3)).isFalse();
    assertThat(columns.reports(4)).isEqualTo(Reports.NONE.with(0, 0.5).with(1, 0.25));
    assertThatThrownBy(() -> columns.append(4, 2, 1)).hasMessageContaining("trial 4 lie apart");
  }
}
