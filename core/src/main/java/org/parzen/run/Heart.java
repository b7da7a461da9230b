package org.parzen.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.parzen.run.owner.Owners;
import org.parzen.run.owner.Worker;
import org.parzen.trial.AttributeKey;
import org.parzen.trial.Attributes;

/// Says every few seconds that the process of a run lives, and looks after the trials of those that
/// do not; a thread of its own, as long as the run goes on.
final class Heart {

  private static final Logger LOG = System.getLogger(Heart.class.getName());

  private final Study study;
  private final Function<Instant, Collection<Integer>> trials;
  private final Runnable others;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Worker worker;

  /// @param trials those that run since a moment or longer
  /// @param others what to do about those that are gone
  Heart(Study study, Function<Instant, Collection<Integer>> trials, Runnable others) {
    this.study = study;
    this.trials = trials;
    this.others = others;
    this.worker = Worker.here(study.now());
  }

  String id() {
    return worker.id();
  }

  /// What a trial of this process begins with.
  Attributes mark() {
    AttributeKey<String> key = Worker.OF_TRIAL;
    return Attributes.NONE.with(key, worker.id());
  }

  void start() {
    study.apply(worker.event());
    Thread.ofPlatform().daemon().name("heart " + study.ref().name()).start(this::run);
  }

  private void run() {
    try {
      while (!stopped.await(Owners.INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
        beat();
      }
    } catch (InterruptedException e) {
      // Nobody interrupts this thread but a JVM that ends.
      Thread.currentThread().interrupt();
    }
  }

  /// A storage that can not be reached now is tried again at the next beat.
  private void beat() {
    try {
      say();
      others.run();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "No heartbeat this time.", e);
    }
  }

  /// Short trials come and go without it.
  private synchronized void say() {
    if (stopped.getCount() > 0) {
      worker = worker.beat(study.now());
      study.beat(worker.event(), trials.apply(study.now().minus(Owners.INTERVAL)));
    }
  }

  /// Signs off: nothing is to be remembered of a process that leaves no trial behind.
  synchronized void stop() {
    stopped.countDown();
    study.flush();
    boolean leaves =
        study.view().running().stream()
            .anyMatch(trial -> Worker.idOf(trial).filter(worker.id()::equals).isPresent());
    study.apply(leaves ? worker.end(study.now()).event() : worker.removal());
  }
}
