package org.parzen.storage.sql;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.parzen.storage.Waiting;

/// Waits for what others hold up, in growing pauses, and says so once it has taken a second. For
/// one thing that is waited for, by one thread. An interruption is kept for later.
final class Patience {

  private static final Logger LOG = System.getLogger(Patience.class.getName());

  private static final Duration UNNOTICED = Duration.ofSeconds(1);
  private static final long FIRST_PAUSE = 4;

  private final Waiting waiting;
  private final long start = System.nanoTime();
  private long pause = FIRST_PAUSE;
  private boolean said;
  private Runnable over = () -> {};

  /// @param waiting hears of it, too
  Patience(Waiting waiting) {
    this.waiting = waiting;
  }

  /// Waits a little longer than the last time.
  ///
  /// @param trouble what is waited for
  /// @param why the same for the user
  void rest(Trouble trouble, String why) {
    if (!said && waited().compareTo(UNNOTICED) >= 0) {
      said = true;
      LOG.log(Level.WARNING, "{0}", why);
      over = waiting.began(why);
    }
    sleep(Math.min(pause, trouble.longestPause()));
    pause *= 2;
  }

  Duration waited() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /// What was waited for has come.
  ///
  /// @param what it was, for the user
  void end(String what) {
    if (said) {
      LOG.log(Level.INFO, "{0}", what);
    }
  }

  /// Nothing is waited for any more, for better or worse.
  void over() {
    over.run();
  }

  private static void sleep(long pause) {
    boolean interrupted = Thread.interrupted();
    long until = System.nanoTime() + Duration.ofMillis(pause).toNanos();
    long left = pause;
    while (left > 0) {
      try {
        Thread.sleep(left);
      } catch (InterruptedException e) {
        interrupted = true;
      }
      left = Duration.ofNanos(until - System.nanoTime()).toMillis();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
