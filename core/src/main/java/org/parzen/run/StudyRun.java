package org.parzen.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.run.owner.Owners;
import org.parzen.run.owner.Worker;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.RetryHistory;

/// One run: decides under one lock which trial a lane gets next, and when it is over.
final class StudyRun implements RunHandle {

  /// How often a lane that waits for other processes looks again.
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final Study study;
  private final Objective objective;
  private final RunPlan plan;
  private final RunListener listener;
  private final GivingUp givingUp;
  private final RegretWatch regret;
  private final Heart heart;
  private final Owners owners;
  private final Instant started;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<Lane> lanes = new ArrayList<>();
  private final Batches batches;

  private final InFlight inFlight = new InFlight();

  // Changed under the lock, and read without it: a lane may have it for as long as a disk is full.
  private volatile Phase phase = Phase.RUNNING;
  private volatile int wantedLanes;
  private volatile Optional<String> reason = Optional.empty();
  private volatile boolean failed;
  private volatile RunState latest;

  private int begun;
  private int finished;
  private int failures;
  private int failedInARow;
  private Gains gains = Gains.NOTHING;

  StudyRun(Study study, Owners owners, Objective objective, RunPlan plan, RunListener listener) {
    this.study = study;
    this.owners = owners;
    this.heart = new Heart(study, inFlight::since, this::lookAfterOthers);
    this.objective = objective;
    this.plan = plan;
    this.listener = listener;
    this.givingUp = new GivingUp(plan.onError());
    this.batches = new Batches(study, new BatchedRun());
    this.regret = new RegretWatch(study, plan.stop().stream().anyMatch(StopRule::needsRegret));
    this.wantedLanes = plan.lanes();
    this.started = study.now();
    this.latest = stateAt(study.view(), 0);
  }

  void start() {
    heart.start();
    boolean _ = study.takeStopRequest(); // An earlier run's.
    lock.lock();
    try {
      fillLanes();
    } finally {
      lock.unlock();
    }
  }

  private void fillLanes() {
    while (phase == Phase.RUNNING && lanes.size() < wantedLanes) {
      Lane lane = new Lane(this, objective, lanes.size());
      lanes.add(lane);
      lane.start();
    }
  }

  /// Nobody waits for the regret of a run that begins no more trials.
  private boolean goesOn() {
    return phase() == Phase.RUNNING;
  }

  /// The trial that a lane evaluates next; none where the lane is to end.
  Optional<LiveTrial> next(Lane lane) {
    regret.refresh(this::goesOn);
    lock.lock();
    try {
      if (phase == Phase.RUNNING) {
        // Whoever interrupts a lane has set the phase first: this is left over from the objective.
        boolean _ = Thread.interrupted();
      }
      if (study.takeStopRequest()) {
        end(Phase.FINISHING, "a trial or a listener asked to stop");
      }
      while (phase == Phase.RUNNING && lanes.indexOf(lane) < wantedLanes) {
        switch (plan.repeatable() ? batches.next() : decide(study.view(), 0)) {
          case GO -> {
            return Optional.of(plan.repeatable() ? batches.take() : begin());
          }
          case STOP -> end(Phase.FINISHING, stopReason());
          case WAIT -> lookAgain();
        }
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /// Waits for a change in this process, or for a while: others may have ended their trials, or may
  /// have died and left them.
  @SuppressWarnings("WaitNotInLoop") // the loop is the caller's
  private void lookAgain() {
    try {
      long _ = changed.awaitNanos(LOOK_AGAIN.toNanos());
    } catch (InterruptedException e) {
      // The phase, which the caller looks at, says what is meant by it.
    }
    lookAfterOthers();
  }

  private void lookAfterOthers() {
    if (study.takeOver(owners)) {
      lock.lock();
      try {
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /// @param ended trials that the view shows as running, although they have ended
  private StopRule.Decision decide(StudyView view, int ended) {
    if (study.sampler().exhausted(view)) {
      return StopRule.Decision.STOP;
    }
    RunState run = stateAt(view, ended);
    StopRule.Decision decision = plan.decide(run);
    // Trials that nobody works on would be waited for in vain.
    boolean wait = run.inFlight() > 0 && study.sampler().awaitsRunning(view);
    return wait && decision == StopRule.Decision.GO ? StopRule.Decision.WAIT : decision;
  }

  private LiveTrial begin() {
    RunState run = currentState();
    return begin(Attributes.NONE, new Outlook(Optional.empty(), plan.budget(run)));
  }

  private LiveTrial begin(Attributes system, Outlook outlook) {
    LiveTrial trial = study.begin(heart.mark().and(system), outlook);
    begun++;
    inFlight.begin(trial.number(), study.now());
    listener.began(trial.number());
    return trial;
  }

  /// The run as its batches see it.
  private final class BatchedRun implements Batches.Run {

    @Override
    public int lanes() {
      return wantedLanes;
    }

    @Override
    public int inFlight() {
      return inFlight.count();
    }

    @Override
    public StopRule.Decision decide(StudyView view, int ended) {
      return StudyRun.this.decide(view, ended);
    }

    @Override
    public LiveTrial begin(Outlook.Frozen moment, Attributes system, int ended) {
      RunState run = stateAt(moment.view(), ended);
      return StudyRun.this.begin(system, new Outlook(Optional.of(moment), plan.budget(run)));
    }
  }

  private String stopReason() {
    RunState run = currentState();
    return plan.stop().stream()
        .filter(rule -> rule.decide(run) == StopRule.Decision.STOP)
        .findFirst()
        .map(StopRule::describe)
        .orElse("nothing is left to try");
  }

  /// Keeps what came of a trial.
  void ended(LiveTrial trial, Outcome outcome) {
    Optional<FrozenTrial> told = study.end(trial.attempt(), outcome);
    regret.refresh(this::goesOn);
    lock.lock();
    try {
      told.filter(FrozenTrial::isTriedAgain).ifPresent(this::tryAgain);
      inFlight.end(trial.number());
      told.ifPresent(this::count);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// At once, or after the batch: which of its lanes is quicker must not decide about numbers.
  private void tryAgain(FrozenTrial failed) {
    if (plan.repeatable()) {
      batches.tryAgain(failed);
    } else {
      study.retry(failed);
    }
  }

  /// Counts first, so that whoever hears of the trial finds it counted. A failure that is tried
  /// again is not what came of the trial: its last attempt counts.
  private void count(FrozenTrial told) {
    StudyView view = study.view();
    if (told.isTriedAgain()) {
      listener.ended(told, view);
      return;
    }
    finished++;
    failures += told.isFailure() ? 1 : 0;
    failedInARow = told.isFailure() ? failedInARow + 1 : 0;
    listener.ended(told, view);
    FrozenTrial first = view.trial(RetryHistory.first(told)).orElse(told);
    givingUp.verdict(finished, failedInARow, told, first).ifPresent(this::fail);
  }

  /// Puts an interrupted trial back.
  void interrupted(LiveTrial trial) {
    if (trial.attempt().isStillMine()) {
      study.requeue(trial.number());
    }
    lock.lock();
    try {
      inFlight.end(trial.number());
      listener.requeued(trial.number());
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Ends the run because it can not go on.
  void fail(String why) {
    lock.lock();
    try {
      failed = true;
      end(Phase.FINISHING, why);
    } finally {
      lock.unlock();
    }
  }

  /// A lane has nothing more to do.
  void left(Lane lane) {
    boolean last;
    lock.lock();
    try {
      lanes.remove(lane);
      last = lanes.isEmpty() && phase != Phase.ENDED;
    } finally {
      lock.unlock();
    }
    if (last) {
      close();
    }
  }

  /// Trials of a batch that no lane took go back to the queue; the worker signs off.
  private void close() {
    try {
      try {
        batches.close();
      } finally {
        heart.stop();
      }
    } catch (RuntimeException e) {
      fail("The storage can not be written: " + e.getMessage());
    } finally {
      lock.lock();
      try {
        phase = Phase.ENDED;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  private void end(Phase next, String why) {
    if (phase.compareTo(next) < 0) {
      if (reason.isEmpty()) {
        reason = Optional.of(why);
      }
      phase = next;
      changed.signalAll();
    }
  }

  boolean isStopping() {
    return phase() == Phase.STOPPING;
  }

  @Override
  public Phase phase() {
    return phase;
  }

  @Override
  public void finish() {
    lock.lock();
    try {
      end(Phase.FINISHING, "finished on request");
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void stopNow() {
    // A lane may have the lock while it waits for a full disk, or for a file that is locked.
    study.setPatient(false);
    lock.lock();
    try {
      end(Phase.STOPPING, "stopped on request");
      if (phase == Phase.STOPPING) {
        lanes.forEach(Lane::interrupt);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int lanes() {
    return wantedLanes;
  }

  @Override
  public void setLanes(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("A run needs at least one lane, not " + count + ".");
    }
    lock.lock();
    try {
      wantedLanes = count;
      fillLanes();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public RunState state() {
    if (!lock.tryLock()) {
      if (phase != Phase.ENDED) {
        return latest;
      }
      lock.lock(); // Nobody has it for long any more.
    }
    try {
      return currentState();
    } finally {
      lock.unlock();
    }
  }

  private RunState currentState() {
    RunState now = stateAt(study.view(), 0);
    latest = now;
    return now;
  }

  private RunState stateAt(StudyView view, int ended) {
    long others =
        view.running().stream()
            .flatMap(trial -> Worker.idOf(trial).stream())
            .filter(id -> !id.equals(heart.id()))
            .count();
    int own = inFlight.count();
    gains = gains.at(view);
    return new RunState(
        view,
        begun,
        begun - own,
        own + ended + (int) others,
        Duration.between(started, study.now()),
        failures,
        regret.latest(),
        gains);
  }

  @Override
  public List<StopRule> stopRules() {
    return plan.stop();
  }

  @Override
  public Optional<String> reason() {
    return reason;
  }

  @Override
  public boolean failed() {
    return failed;
  }

  @Override
  public void await() throws InterruptedException {
    while (!await(Duration.ofDays(1))) {
      // Waits on.
    }
  }

  @Override
  public boolean await(Duration time) throws InterruptedException {
    long left = time.toNanos();
    // A lane may have the lock while it waits for the storage.
    if (!lock.tryLock(left, TimeUnit.NANOSECONDS)) {
      return false;
    }
    try {
      while (phase != Phase.ENDED && left > 0) {
        left = changed.awaitNanos(left);
      }
      return phase == Phase.ENDED;
    } finally {
      lock.unlock();
    }
  }
}
