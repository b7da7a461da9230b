package org.parzen.storage.sql;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import org.parzen.storage.sql.TrialRows.Span;
import org.parzen.study.ReportSource;
import org.parzen.study.StudyRef;
import org.parzen.trial.Reports;

/// The intermediate values of the trials of one study that had finished when it was opened, read
/// from the database when asked for.
///
/// Where the study was removed meanwhile, asking fails. Of single trials that others removed, which
/// no program of Optuna's does, nothing is found, and the log says so.
final class ReportsOnDemand implements ReportSource {

  private static final Logger LOG = System.getLogger(ReportsOnDemand.class.getName());

  private final Tables tables;
  private final Committer committer;
  private final StudyRef study;
  private final TrialIds ids;

  /// The last trial that was there at opening, by id.
  private volatile long last;

  private volatile boolean empty = true;

  ReportsOnDemand(Tables tables, Committer committer, StudyRef study, TrialIds ids) {
    this.tables = tables;
    this.committer = committer;
    this.study = study;
    this.ids = ids;
  }

  /// Takes over the next trials that are there at opening. Runs within a transaction.
  void cover(Span span) throws SQLException {
    last = span.last();
    empty = empty && !tables.reports().areThere(study.id(), span);
  }

  @Override
  public boolean isEmpty() {
    return empty;
  }

  @Override
  public void requireFree() {
    committer.requireFree();
  }

  @Override
  public Reports read(int number) {
    return empty ? Reports.NONE : committer.read(_ -> alone(number));
  }

  private Reports alone(int number) throws SQLException {
    tables.studies().requireThere(study);
    long id = ids.of(number);
    ReadReports reports = new ReadReports();
    tables.reports().each(Wanted.one(id), (_, step, value) -> reports.add(step, value));
    if (tables.trials().states(List.of(id)).isEmpty()) {
      tellOfRemoved(1);
    }
    return reports.all();
  }

  private void tellOfRemoved(int trials) {
    LOG.log(
        Level.WARNING,
        "{0} of the trials of the study ''{1}'' were removed from {2} by another program: what they reported is gone.",
        trials,
        study.name(),
        tables.database().where());
  }

  /// One short reading after the other, so that nobody who writes in between waits for all.
  @Override
  public void readAll(Taker taker) {
    if (empty) {
      return;
    }
    TrialIds.Numbers numbers = ids.inOrder();
    ReportPart.Place place = ReportPart.Place.START;
    ReportPart part;
    do {
      ReportPart.Place from = place;
      part = committer.read(_ -> after(from));
      part.each(
          (trial, step, value) ->
              numbers.of(trial).ifPresent(number -> taker.take(number, step, value)));
      place = part.end();
      committer.giveWay();
    } while (part.isFull());
    int removed =
        numbers.count(last) - committer.read(_ -> tables.trials().count(study.id(), last));
    if (removed > 0) {
      tellOfRemoved(removed);
    }
  }

  private ReportPart after(ReportPart.Place place) throws SQLException {
    tables.studies().requireThere(study);
    return tables.reports().after(place, last);
  }
}
