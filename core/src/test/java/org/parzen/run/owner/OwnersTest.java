package org.parzen.run.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parzen.run.Release;
import org.parzen.run.StopRule;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.run.StudyRunner;
import org.parzen.run.owner.Abandoned.Why;
import org.parzen.storage.StudyStore;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

class OwnersTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Place ELSEWHERE = new Place("there", "m", "other boot", "pid:[1]");

  private final AtomicLong nanos = new AtomicLong();
  private final Owners owners = new Owners(nanos::get);
  private final StudyStore store = new InMemoryStore();
  private StudyRef study = new StudyRef(0, "");

  @BeforeEach
  void study() {
    study = store.create(new StudySpec("s", Direction.MINIMIZE)).ref();
  }

  private StudyView view() {
    return store.open("s");
  }

  private Worker worker(Place place, LocalProcess process) {
    Worker worker = new Worker("w", place, process, 0, NOW, false);
    say(worker);
    return worker;
  }

  private void say(Worker worker) {
    store.apply(study, worker.event());
  }

  private int begin(Worker worker) {
    return begin(NOW, Attributes.NONE.with(Worker.OF_TRIAL, worker.id()));
  }

  private int begin(Instant at, Attributes system) {
    return store.begin(study, at, system).number();
  }

  /// Looks every five seconds, for so long.
  private List<Abandoned> watch(Duration time) {
    List<Abandoned> abandoned = owners.look(view());
    for (long left = time.toSeconds(); left > 0; left -= 5) {
      nanos.addAndGet(Duration.ofSeconds(5).toNanos());
      abandoned = owners.look(view());
    }
    return abandoned;
  }

  @Test
  void aProcessOfThisPlaceIsAliveAsLongAsItIsHoweverSilent() {
    int _ = begin(worker(Place.here(), LocalProcess.self()));
    assertThat(watch(Duration.ofHours(1))).isEmpty();
  }

  @Test
  void aProcessOfThisPlaceThatEndedIsGoneAtOnce() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sleep", "60").start();
    LocalProcess sleep = LocalProcess.of(process.pid()).orElseThrow();
    int number = begin(worker(Place.here(), sleep));
    assertThat(owners.look(view())).isEmpty();
    int _ = process.destroyForcibly().waitFor();
    assertThat(owners.look(view())).containsExactly(new Abandoned(number, Why.PROCESS_ENDED));
  }

  @Test
  void anIdThatWasUsedAgainIsAnotherProcess() {
    LocalProcess self = LocalProcess.self();
    int number = begin(worker(Place.here(), new LocalProcess(self.pid(), self.start() + "1")));
    assertThat(owners.look(view())).containsExactly(new Abandoned(number, Why.PROCESS_ENDED));
  }

  @Test
  void theSameIdInAnotherContainerIsNotJudgedByIt() {
    Place here = Place.here();
    Place container = new Place(here.host(), here.machine(), here.boot(), "pid:[other]");
    int number = begin(worker(container, new LocalProcess(1, "no such start")));
    assertThat(owners.look(view())).isEmpty();
    assertThat(watch(Owners.PATIENCE)).containsExactly(new Abandoned(number, Why.NO_HEARTBEAT));
  }

  @Test
  void aWorkerElsewhereIsGoneAfterAMinuteWithoutASignAndNotBefore() {
    int number = begin(worker(ELSEWHERE, LocalProcess.self()));
    assertThat(watch(Owners.PATIENCE.minusSeconds(5))).isEmpty();
    assertThat(watch(Duration.ofSeconds(5)))
        .containsExactly(new Abandoned(number, Why.NO_HEARTBEAT));
  }

  @Test
  void aWorkerElsewhereThatBeatsLivesWhateverItsClockSays() {
    Worker worker = worker(ELSEWHERE, LocalProcess.self());
    int _ = begin(worker);
    for (int minute = 0; minute < 10; minute++) {
      assertThat(watch(Owners.PATIENCE.minusSeconds(5))).isEmpty();
      // Its clock jumps to and fro by a day.
      worker = worker.beat(NOW.plus(Duration.ofDays(minute % 2 == 0 ? -1 : 1)));
      say(worker);
    }
  }

  @Test
  void whoWasAsleepItselfWatchesAnew() {
    int number = begin(worker(ELSEWHERE, LocalProcess.self()));
    assertThat(watch(Duration.ofSeconds(10))).isEmpty();
    nanos.addAndGet(Duration.ofHours(8).toNanos());
    assertThat(owners.look(view())).isEmpty();
    assertThat(watch(Owners.PATIENCE)).containsExactly(new Abandoned(number, Why.NO_HEARTBEAT));
  }

  @Test
  void aMachineThatWasStartedAnewHasNoneOfItsEarlierProcesses() {
    Place here = Place.here();
    org.assertj.core.api.Assumptions.assumeThat(here.machine()).isNotEmpty();
    Place before = new Place(here.host(), here.machine(), "boot before", here.space());
    Worker longAgo = new Worker("w", before, LocalProcess.self(), 0, Instant.EPOCH, false);
    assertThat(longAgo.sign()).isEqualTo(Worker.Sign.GONE);
    Worker since = new Worker("w", before, LocalProcess.self(), 0, Instant.MAX, false);
    assertThat(since.sign())
        .as("heard of since: a copy of this machine")
        .isEqualTo(Worker.Sign.UNKNOWN);
  }

  @Test
  void aTrialWithoutAWorkerIsNeverAbandonedByItself() {
    int _ = begin(NOW, Attributes.NONE);
    assertThat(watch(Duration.ofDays(1))).isEmpty();
  }

  @Test
  void aTrialWhoseWorkerTheStudyDoesNotKnowIsWatched() {
    int number = begin(new Worker("gone", ELSEWHERE, LocalProcess.self(), 0, NOW, false));
    assertThat(owners.look(view())).isEmpty();
    assertThat(watch(Owners.PATIENCE)).containsExactly(new Abandoned(number, Why.NO_HEARTBEAT));
  }

  @Test
  void whatRunsForLongWithoutAWorkerIsForPeopleToLookAt() {
    int first = begin(NOW, Attributes.NONE);
    store.apply(
        study,
        new TrialEvent.Ended(
            first, new TrialState.Complete(NOW, NOW.plusSeconds(1800), List.of(1.0))));
    int forgotten = begin(NOW, Attributes.NONE);
    assertThat(Owners.suspects(view(), NOW.plus(Duration.ofHours(4)))).isEmpty();
    assertThat(Owners.suspects(view(), NOW.plus(Duration.ofHours(5))))
        .containsExactly(new Abandoned(forgotten, Why.RUNS_LONG));
    assertThat(Release.FAIL.of(store, study, forgotten, NOW)).isTrue();
    assertThat(view().trial(forgotten).orElseThrow().kind()).isEqualTo(TrialState.Kind.FAIL);
    assertThat(Release.REQUEUE.of(store, study, forgotten, NOW)).isFalse();
  }

  @Test
  void whoLeftNoTrialBehindIsForgottenAndWhoDidIsNot() {
    Worker worker = worker(Place.here(), new LocalProcess(1, "never"));
    assertThat(owners.forgettable(view())).extracting(Worker::id).containsExactly("w");
    int number = begin(worker);
    assertThat(owners.forgettable(view())).isEmpty();
    assertThat(Release.REQUEUE.of(store, study, number, NOW)).isTrue();
    assertThat(owners.forgettable(view())).extracting(Worker::id).containsExactly("w");
    store.apply(study, worker.removal());
    assertThat(Worker.of(view())).isEmpty();
  }

  @Test
  void aStudyThatIsContinuedAThousandTimesRemembersNoneOfItsProcesses()
      throws InterruptedException {
    for (int i = 0; i < 1000; i++) {
      Study opened = Study.open(store, "s", StudyOptions.usual().withSeed(1).withoutPruning());
      StudyRunner.run(
          opened,
          org.parzen.objective.Objective.of(trial -> trial.suggestFloat("x", 0, 1)),
          new StopRule.Additional(1));
    }
    assertThat(view().trials()).extracting(FrozenTrial::kind).hasSize(1000);
    assertThat(Worker.of(view())).isEmpty();
  }
}
