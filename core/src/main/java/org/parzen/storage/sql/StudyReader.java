package org.parzen.storage.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parzen.storage.sql.TrialRows.Span;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// Brings what this process knows of studies up to what the database says. Used by whoever has the
/// connection.
final class StudyReader {

  private final Tables tables;
  private final Committer committer;
  private final Object lock;

  StudyReader(Tables tables, Committer committer, Object lock) {
    this.tables = tables;
    this.committer = committer;
    this.lock = lock;
  }

  /// Reads a study from the start, part by part.
  OpenStudy load(String name) {
    OpenStudy study = committer.read(_ -> empty(tables.studies().require(name)));
    Optional<Span> span = committer.read(_ -> next(study));
    while (span.isPresent()) {
      Span now = span.get();
      committer.read(_ -> read(study, now));
      span = committer.read(_ -> next(study));
    }
    return study;
  }

  /// A study without its trials.
  OpenStudy empty(StudyRef ref) throws SQLException {
    StudySpec spec = tables.studies().read(ref);
    TrialIds ids = new TrialIds();
    return new OpenStudy(
        ref,
        spec,
        ids,
        new AttributesOnDemand(tables.studies(), committer, ref, ids),
        new ReportsOnDemand(tables, committer, ref, ids),
        tables.database().changesByOthers());
  }

  /// What comes after the trials that are known; none where there are no more.
  private Optional<Span> next(OpenStudy study) throws SQLException {
    return tables
        .trials()
        .span(study.ref().id(), study.lastId() + 1, tables.database().mostAtOnce());
  }

  private Span read(OpenStudy study, Span span) throws SQLException {
    List<ReadTrial> trials = tables.reader().readMany(study.ref().id(), span.wanted());
    study.reports().cover(span);
    synchronized (lock) {
      trials.forEach(trial -> study.readEarlier(trial.id(), trial.trial()));
      study.skipTo(span.last());
    }
    return span;
  }

  /// Before a transaction gives numbers in a study: nobody else does until it ends, and what others
  /// did before is known.
  ///
  /// @throws StudyException.NoSuchStudy where others removed the study
  void lead(OpenStudy study, Batch batch) throws SQLException {
    if (batch.leads(study)) {
      tables.studies().lock(study.ref());
      update(study);
    }
  }

  /// Reads what others changed since the study was last read: new trials, trials that had not
  /// finished, attributes of the study. Nothing where nobody did.
  ///
  /// @throws StudyException.NoSuchStudy where others removed the study
  OpenStudy update(OpenStudy study) throws SQLException {
    long changes = tables.database().changesByOthers();
    if (study.hasSeen(changes)) {
      return study;
    }
    StudyRef ref = study.ref();
    tables.studies().requireThere(ref);
    StudySpec spec = tables.studies().read(ref, attributes(study));
    updateUnfinished(study);
    Wanted later = Wanted.between(study.lastId() + 1, Long.MAX_VALUE);
    List<ReadTrial> trials = tables.reader().read(ref.id(), later);
    synchronized (lock) {
      trials.forEach(trial -> study.read(trial.id(), trial.trial()));
      study.read(spec);
      study.see(changes);
    }
    return study;
  }

  private Attributes attributes(OpenStudy study) {
    synchronized (lock) {
      return study.view().system();
    }
  }

  private void updateUnfinished(OpenStudy study) throws SQLException {
    Map<Long, FrozenTrial> known = unfinished(study);
    Set<Long> moved = new HashSet<>();
    List<Long> wanted = new ArrayList<>();
    tables
        .trials()
        .states(List.copyOf(known.keySet()))
        .forEach(
            (id, state) -> {
              TrialState before = Objects.requireNonNull(known.get(id)).state();
              if (!state.sameAttempt(before)) {
                moved.add(id);
              }
              if (moved.contains(id) || before.kind() == TrialState.Kind.RUNNING) {
                wanted.add(id);
              }
            });
    for (Wanted part : Wanted.listed(wanted)) {
      List<ReadTrial> read = tables.reader().read(study.ref().id(), part);
      synchronized (lock) {
        // What this process did to a trial and has not written yet is newer than the database.
        read.stream()
            .filter(trial -> moved.contains(trial.id()) || !isPending(study, trial))
            .forEach(trial -> study.read(trial.id(), trial.trial()));
      }
    }
  }

  private boolean isPending(OpenStudy study, ReadTrial trial) {
    return committer.isPending(new Change.Subject(study.ref().id(), trial.number()));
  }

  private Map<Long, FrozenTrial> unfinished(OpenStudy study) {
    Map<Long, FrozenTrial> byId = new HashMap<>();
    synchronized (lock) {
      Stream.of(study.view().running(), study.view().waiting())
          .flatMap(Collection::stream)
          .forEach(trial -> byId.put(study.id(trial.number()), trial));
    }
    return byId;
  }
}
