package org.parzen.study;

import org.jspecify.annotations.Nullable;
import org.parzen.trial.Reports;

/// The intermediate values of the finished trials of one study, by number: all histories of it
/// share them, because amendments do not change what was reported.
///
/// Those of trials that finished while the study is open are appended by one thread, see [Column].
/// Those of earlier ones are read from where the study is kept when somebody first asks for those
/// of any, all at once, and stay.
final class HistoryReports {

  private final ReportSource source;
  private final ReportColumns late = new ReportColumns();

  /// Nothing is written to it any more. Volatile, because one thread reads it in for all.
  private volatile @Nullable ReportColumns early;

  /// Held by the thread that reads, so that others wait instead of reading the same.
  private final Object reading = new Object();

  HistoryReports(ReportSource source) {
    this.source = source;
  }

  /// Takes the reports of a trial that has just finished.
  void append(int number, Reports reports) {
    late.append(number, reports);
  }

  /// Whether any trial reported something. Reads nothing.
  boolean isEmpty() {
    return late.isEmpty() && source.isEmpty();
  }

  int count(int number) {
    return with(number).count(number);
  }

  long step(int number, int i) {
    return with(number).step(number, i);
  }

  double value(int number, int i) {
    return with(number).value(number, i);
  }

  Reports reports(int number) {
    return with(number).reports(number);
  }

  /// The same for somebody who asks for this trial only: does not read those of others.
  Reports reportsAlone(int number) {
    ReportColumns known = late.has(number) ? late : early;
    return known == null ? source.read(number) : known.reports(number);
  }

  /// Where the reports of a finished trial are.
  private ReportColumns with(int number) {
    return late.has(number) ? late : early();
  }

  private ReportColumns early() {
    ReportColumns known = early;
    return known == null ? readEarly() : known;
  }

  private ReportColumns readEarly() {
    source.requireFree();
    synchronized (reading) {
      ReportColumns known = early;
      if (known == null) {
        ReportColumns fresh = new ReportColumns();
        source.readAll(fresh::append);
        early = fresh;
        known = fresh;
      }
      return known;
    }
  }
}
