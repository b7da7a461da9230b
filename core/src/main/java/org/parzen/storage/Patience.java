package org.parzen.storage;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/// Waits for what others hold up, in growing pauses, and says so once it has taken a second, and
/// again where something else holds it up. For one thing that is waited for, by one thread. An
/// interruption is kept for later.
public final class Patience implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Patience.class.getName());

  private static final Duration UNNOTICED = Duration.ofSeconds(1);
  private static final long FIRST_PAUSE = 1;

  private final Waiting waiting;
  private final long start = System.nanoTime();
  private long pause = FIRST_PAUSE;

  /// What the user was told; nothing before that.
  private String said = "";

  private Runnable over = () -> {};

  /// @param waiting hears of it, too
  public Patience(Waiting waiting) {
    this.waiting = waiting;
  }

  /// Waits a little longer than the last time.
  ///
  /// @param longest how many milliseconds two attempts are apart at most
  /// @param why what is waited for, for the user
  public void rest(long longest, String why) {
    if (!said.equals(why) && waited().compareTo(UNNOTICED) >= 0) {
      close();
      said = why;
      LOG.log(Level.WARNING, "{0}", why);
      over = waiting.began(why);
    }
    pause = Math.min(pause, longest);
    sleep(pause);
    pause *= 2;
  }

  public Duration waited() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /// Whether it takes so long that the user was told.
  public boolean isSaid() {
    return !said.isEmpty();
  }

  /// What was waited for has come.
  ///
  /// @param what it was, for the user
  public void end(String what) {
    if (isSaid()) {
      LOG.log(Level.INFO, "{0}", what);
    }
  }

  /// Nothing is waited for any more, for better or worse.
  @Override
  public void close() {
    Runnable ended = over;
    over = () -> {};
    ended.run();
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
