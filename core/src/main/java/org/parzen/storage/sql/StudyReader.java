package org.parzen.storage.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// Brings what this process knows of studies up to what the file says. Used by whoever has the
/// connection.
final class StudyReader {

  /// How many trials are read at once where reading keeps writers waiting.
  private static final int SHORT = 1000;

  private final Tables tables;
  private final Committer committer;
  private final Object lock;
  private final boolean writersWait;

  /// @param writersWait whether a reader of this file keeps its writers waiting
  StudyReader(Tables tables, Committer committer, Object lock, boolean writersWait) {
    this.tables = tables;
    this.committer = committer;
    this.lock = lock;
    this.writersWait = writersWait;
  }

  /// Reads a study from the start.
  OpenStudy load(String name) {
    OpenStudy study = committer.read(_ -> empty(tables.studies().require(name)));
    TrialReader.Range range = committer.read(_ -> next(study));
    while (range.last() > 0) {
      TrialReader.Range now = range;
      committer.read(_ -> read(study, now));
      range = committer.read(_ -> next(study));
    }
    return study;
  }

  /// A study without its trials.
  OpenStudy empty(StudyRef ref) throws SQLException {
    StudySpec spec = tables.studies().read(ref);
    TrialIds ids = new TrialIds();
    return new OpenStudy(
        ref, spec, ids, new FileAttributes(committer, ids), committer.foreignChanges());
  }

  /// The next ids to read: up to 0 where there are no more.
  private TrialReader.Range next(OpenStudy study) throws SQLException {
    long first = study.lastId() + 1;
    long most = writersWait ? SHORT : Long.MAX_VALUE;
    return tables
        .statements()
        .first(
            "SELECT max(trial_id), count(*), (SELECT count(*) FROM trials) FROM (SELECT trial_id"
                + " FROM trials WHERE study_id = ? AND trial_id >= ? ORDER BY trial_id LIMIT ?)",
            row ->
                new TrialReader.Range(first, row.getLong(1), row.getLong(2) * 2 > row.getLong(3)),
            study.ref().id(),
            first,
            most)
        .orElseThrow();
  }

  private TrialReader.Range read(OpenStudy study, TrialReader.Range range) throws SQLException {
    List<ReadTrial> trials = tables.reader().read(study.ref().id(), range);
    synchronized (lock) {
      trials.forEach(trial -> study.read(trial.id(), trial.trial()));
      study.skipTo(range.last());
    }
    return range;
  }

  /// Reads what others changed since the study was last read: new trials, trials that had not
  /// finished, attributes of the study. Nothing where nobody did.
  ///
  /// @throws StudyException.NoSuchStudy where others removed the study
  OpenStudy update(OpenStudy study) throws SQLException {
    long changes = committer.foreignChanges();
    if (study.hasSeen(changes)) {
      return study;
    }
    StudyRef ref = study.ref();
    if (!tables.studies().isThere(ref)) {
      throw new StudyException.NoSuchStudy(ref.name(), tables.studies().names());
    }
    StudySpec spec = tables.studies().read(ref, attributes(study));
    for (FrozenTrial trial : unfinished(study)) {
      updateTrial(study, trial);
    }
    read(study, new TrialReader.Range(study.lastId() + 1, Long.MAX_VALUE, false));
    synchronized (lock) {
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

  private List<FrozenTrial> unfinished(OpenStudy study) {
    synchronized (lock) {
      return Stream.of(study.view().running(), study.view().waiting())
          .flatMap(trials -> new ArrayList<>(trials).stream())
          .toList();
    }
  }

  private void updateTrial(OpenStudy study, FrozenTrial known) throws SQLException {
    long id = study.id(known.number());
    boolean same =
        tables.trials().state(id).map(state -> state.sameAttempt(known.state())).orElse(true);
    if (same && known.kind() == TrialState.Kind.WAITING) {
      return;
    }
    List<ReadTrial> read = tables.reader().read(study.ref().id(), TrialReader.Range.one(id));
    synchronized (lock) {
      // What this process did to the trial and has not written yet is newer than the file.
      if (!same || !committer.isPending(new Change.Subject(study.ref().id(), known.number()))) {
        read.forEach(trial -> study.read(id, trial.trial()));
      }
    }
  }
}
