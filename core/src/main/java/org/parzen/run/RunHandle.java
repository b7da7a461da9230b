package org.parzen.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A run that was started. Safe for use by several threads.
public interface RunHandle {

  /// Where a run stands.
  enum Phase {
    /// Trials are begun.
    RUNNING,
    /// No more trials are begun; those that run finish.
    FINISHING,
    /// Trials that run are being ended.
    STOPPING,
    /// Nothing runs any more.
    ENDED
  }

  Phase phase();

  /// Begins no more trials; those that run finish.
  void finish();

  /// Begins no more trials and ends those that run; they wait to be redone. From now on the storage
  /// does not wait for a full disk, until whoever goes on with it says so; see
  /// [org.parzen.storage.StudyStore#setPatient].
  void stopNow();

  /// How many trials may be evaluated at a time.
  int lanes();

  /// Changes that while the run goes on. Lanes that are too many end after their trial.
  void setLanes(int lanes);

  /// How far the run has come. Does not wait: while a lane has the run to itself, as when it begins
  /// a trial on a disk that is full, this is what was known last.
  RunState state();

  List<StopRule> stopRules();

  /// Why the run ended, or is about to, in words.
  Optional<String> reason();

  /// Whether the run ended because it failed: nothing works, or the storage can not be written.
  boolean failed();

  /// Returns when nothing runs any more.
  void await() throws InterruptedException;

  /// Returns when nothing runs any more, or after the time; tells which.
  boolean await(Duration time) throws InterruptedException;
}
