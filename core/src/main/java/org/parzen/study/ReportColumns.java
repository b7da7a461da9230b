package org.parzen.study;

import org.parzen.trial.Reports;

/// Intermediate values of trials, those of one trial side by side; 16 bytes each. One thread
/// writes, see [Column].
final class ReportColumns {

  /// By number: where the trial's reports begin, plus one, and in the lower half how many there
  /// are; 0 where the trial is not here.
  private final LongColumn places = new LongColumn();

  private final LongColumn steps = new LongColumn();
  private final Column values = new Column();

  /// How many reports there are, for the thread that writes.
  private int size;

  /// The trial that was appended last.
  private int latest = -1;

  /// Appends a trial with all its reports.
  void append(int number, Reports reports) {
    for (int i = 0; i < reports.size(); i++) {
      steps.set(size + i, reports.step(i));
      values.set(size + i, reports.value(i));
    }
    place(number, size, reports.size());
    size += reports.size();
  }

  /// Appends one report of the trial that had the last one, or of another one.
  void append(int number, long step, double value) {
    if (number != latest && has(number)) {
      throw new IllegalStateException("The reports of trial " + number + " lie apart.");
    }
    int count = count(number);
    steps.set(size, step);
    values.set(size, value);
    place(number, size - count, count + 1);
    size++;
  }

  private void place(int number, int start, int count) {
    places.set(number, (start + 1L) << Integer.SIZE | count);
    latest = number;
  }

  /// Whether the trial is here, be it without reports.
  boolean has(int number) {
    return places.get(number) != 0;
  }

  /// Whether any trial here reported something.
  boolean isEmpty() {
    return steps.isEmpty();
  }

  int count(int number) {
    return (int) places.get(number);
  }

  /// The step of a trial's i-th report.
  long step(int number, int i) {
    return steps.get(start(number) + i);
  }

  /// The value of a trial's i-th report.
  double value(int number, int i) {
    return values.get(start(number) + i);
  }

  private int start(int number) {
    return (int) (places.get(number) >>> Integer.SIZE) - 1;
  }

  Reports reports(int number) {
    int count = count(number);
    int start = start(number);
    long[] steps = new long[count];
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      steps[i] = this.steps.get(start + i);
      values[i] = this.values.get(start + i);
    }
    return count == 0 ? Reports.NONE : Reports.of(steps, values, count);
  }
}
