package org.parzen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parzen.study.Direction;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

class TimelineTest {
  private static final Instant ZERO = Instant.parse("2026-03-01T12:00:00Z");

  private static Instant at(double seconds) {
    return ZERO.plusNanos((long) (seconds * 1e9));
  }

  private static FrozenTrial complete(int number, double start, double end) {
    return Studies.trial(number, new TrialState.Complete(at(start), at(end), List.of(1.0)));
  }

  private static FrozenTrial running(int number, double start) {
    return Studies.trial(number, new TrialState.Running(at(start)));
  }

  private static Timeline of(FrozenTrial... trials) {
    return Timeline.of(Studies.view(Direction.MINIMIZE, trials), Optional.empty());
  }

  @Test
  void trialsTakeTheFirstLaneThatIsFree() {
    Timeline line =
        of(
            complete(1, 1, 4),
            complete(0, 0, 10),
            complete(2, 2, 3),
            complete(3, 4, 5),
            complete(4, 4.5, 6),
            complete(5, 10, 11));

    assertThat(line.number()).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(line.lane()).containsExactly(0, 1, 2, 1, 2, 0);
    assertThat(line.lanes()).isEqualTo(3);
    assertThat(line.start()).containsExactly(0, 1, 2, 4, 4.5, 10);
    assertThat(line.end()).containsExactly(10, 4, 3, 5, 6, 11);
    assertThat(line.seconds()).isEqualTo(11);
    assertThat(line.busy()).isEqualTo((11 + 4 + 2.5) / 33);
  }

  @Test
  void secondsCountFromTheFirstStart() {
    Timeline line = of(complete(0, 100, 101), complete(1, 160, 162.5));

    assertThat(line.start()).containsExactly(0, 60);
    assertThat(line.end()).containsExactly(1, 62.5);
    assertThat(line.lanes()).isEqualTo(1);
  }

  @Test
  void runningTrialsLastUntilNow() {
    var view = Studies.view(Direction.MINIMIZE, complete(0, 0, 10), running(1, 5));

    Timeline line = Timeline.of(view, Optional.of(at(30)));
    assertThat(line.end()).containsExactly(10, 30);
    assertThat(line.status()[1]).isEqualTo(TrialStatus.RUNNING.code());
    assertThat(Timeline.of(view, Optional.empty()).end()).containsExactly(10, 10);
  }

  @Test
  void abandonedTrialsDoNotStretchTheLineUntilNow() {
    var view = Studies.view(Direction.MINIMIZE, complete(0, 0, 10), running(1, 5));

    assertThat(Timeline.of(view, Optional.of(at(54))).end()).containsExactly(10, 54);
    assertThat(Timeline.of(view, Optional.of(at(56))).end()).containsExactly(10, 10);
  }

  @Test
  void trialsWithoutStartSayNothingOfHowLongTrialsTake() {
    FrozenTrial untimed =
        Studies.trial(2, new TrialState.Complete(Instant.EPOCH, at(10), List.of(1.0)));
    var view = Studies.view(Direction.MINIMIZE, complete(0, 0, 10), running(1, 5), untimed);

    assertThat(Timeline.of(view, Optional.of(at(9000))).end()).containsExactly(10, 10);
  }

  @Test
  void theFirstTrialIsNotAbandonedHoweverLongItRuns() {
    var view = Studies.view(Direction.MINIMIZE, running(0, 0));

    assertThat(Timeline.of(view, Optional.of(at(9000))).end()).containsExactly(9000);
  }

  @Test
  void timesThatRunBackwardsAreToldAndTakeNoTime() {
    Timeline line = of(complete(0, 0, 5), complete(1, 6, 2), complete(2, 6, 7));

    assertThat(line.reversed()).containsExactly(false, true, false);
    assertThat(line.end()[1]).isEqualTo(6);
    assertThat(line.lane()).containsExactly(0, 0, 0);
  }

  @Test
  void trialsWithoutTimesAreCountedAndTheQueueIsNot() {
    Timeline line = of(complete(0, 0, 5), Studies.complete(1, 2.0), Studies.waiting(2));

    assertThat(line.number()).containsExactly(0);
    assertThat(line.untimed()).isEqualTo(1);
    assertThat(of().size()).isZero();
    assertThat(of().seconds()).isZero();
  }
}
