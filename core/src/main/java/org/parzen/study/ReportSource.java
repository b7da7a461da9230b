package org.parzen.study;

import org.parzen.trial.Reports;

/// The intermediate values of those trials of a study that had finished when it was opened: they
/// are read on first need. Safe for use by several threads.
public interface ReportSource {

  /// Where there are no such trials, or all their reports were read with them.
  ReportSource NONE =
      new ReportSource() {
        @Override
        public boolean isEmpty() {
          return true;
        }

        @Override
        public void requireFree() {}

        @Override
        public Reports read(int number) {
          return Reports.NONE;
        }

        @Override
        public void readAll(Taker taker) {}
      };

  /// Takes reports one after the other.
  @FunctionalInterface
  interface Taker {
    void take(int number, long step, double value);
  }

  /// Whether none of these trials reported anything. Answers at once.
  boolean isEmpty();

  /// Refuses a thread that must not wait for others, because they may be waiting for it.
  ///
  /// @throws IllegalStateException where the thread is such a one
  void requireFree();

  /// Reads the reports of one trial.
  ///
  /// @throws StudyException where they can not be read
  Reports read(int number);

  /// Reads the reports of all these trials: those of one trial without others in between, in order
  /// of arrival. What it gives of other trials means nothing.
  ///
  /// @throws StudyException where they can not be read
  void readAll(Taker taker);
}
