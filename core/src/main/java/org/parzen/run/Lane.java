package org.parzen.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.part.Reasons;
import org.parzen.trial.TrialPruned;
import org.parzen.trial.TrialReused;

/// One of the places in which a run evaluates a trial at a time; a thread of its own.
final class Lane implements Runnable {

  private static final Logger LOG = System.getLogger(Lane.class.getName());

  private final StudyRun run;
  private final Objective objective;
  private final Thread thread;

  Lane(StudyRun run, Objective objective, int index) {
    this.run = run;
    this.objective = objective;
    this.thread = Thread.ofPlatform().daemon().name("lane-" + index).unstarted(this);
  }

  void start() {
    thread.start();
  }

  void interrupt() {
    thread.interrupt();
  }

  @Override
  public void run() {
    try {
      Optional<LiveTrial> trial = run.next(this);
      while (trial.isPresent()) {
        evaluate(trial.get());
        trial = run.next(this);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The run can not go on.", e);
      run.fail(Reasons.of(e));
    } catch (Error e) {
      run.fail(Reasons.of(e));
      throw e;
    } finally {
      run.left(this);
    }
  }

  private void evaluate(LiveTrial trial) {
    try {
      trial.mayEndEarly();
      Outcome said = outcome(trial);
      run.ended(trial, trial.reused().orElse(said));
    } catch (InterruptedException e) {
      run.interrupted(trial);
    }
  }

  /// The one place where everything that an objective may throw becomes data.
  private Outcome outcome(LiveTrial trial) throws InterruptedException {
    try {
      return withReason(objective.evaluate(trial), trial);
    } catch (TrialPruned e) {
      String said = e.getMessage() == null ? "" : e.getMessage();
      return withReason(Outcome.pruned(said), trial);
    } catch (TrialReused e) {
      return new Outcome.Values(e.values());
    } catch (Exception e) {
      if (run.isStopping()) {
        throw stopped(e);
      }
      LOG.log(Level.DEBUG, () -> "Trial " + trial.number() + " failed.", e);
      return Outcome.failed(Reasons.of(e));
    } catch (Error e) {
      run.ended(trial, Outcome.failed(Reasons.of(e)));
      throw e;
    }
  }

  private static InterruptedException stopped(Exception cause) {
    InterruptedException stopped = new InterruptedException();
    stopped.initCause(cause);
    return stopped;
  }

  private static Outcome withReason(Outcome outcome, LiveTrial trial) {
    return outcome instanceof Outcome.Pruned(String said) && said.isEmpty()
        ? Outcome.pruned(trial.pruneReason().orElse(""))
        : outcome;
  }
}
