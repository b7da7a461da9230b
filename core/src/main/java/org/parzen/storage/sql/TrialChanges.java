package org.parzen.storage.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyRef;
import org.parzen.study.TrialEvent;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

/// Makes the changes that a store queues: what each writes, and what the store knows once it is
/// written. The making runs under the store's lock, the writing within a transaction.
final class TrialChanges {

  /// A trial and its id in the database.
  record Placed(long id, FrozenTrial trial) {}

  private final Tables tables;
  private final StudyReader reader;
  private final Object lock;

  TrialChanges(Tables tables, StudyReader reader, Object lock) {
    this.tables = tables;
    this.reader = reader;
    this.lock = lock;
  }

  /// Begins the oldest trial of the queue, or a new one.
  Change<Placed> begin(OpenStudy study, Instant at, Attributes system) {
    return new Change<>(
        Change.Urgency.NOW,
        Change.Subject.NONE,
        leading(
            study,
            batch -> {
              for (FrozenTrial waiting : waiting(study)) {
                long id = study.id(waiting.number());
                if (tables.trials().claim(id, at)) {
                  tables.trials().attributes(id, "system", system);
                  return stored(study, id);
                }
              }
              return insert(study, blank(batch.nextNumber(study), at, system));
            }),
        placed -> study.put(placed.id(), placed.trial()));
  }

  /// What is written once it is known what others did to the study.
  private <T> Change.Work<T> leading(OpenStudy study, Change.Work<T> work) {
    return new Change.Work<>() {
      @Override
      public void prepare(Batch batch) throws SQLException {
        reader.lead(study, batch);
      }

      @Override
      public T run(Batch batch) throws SQLException {
        return work.run(batch);
      }
    };
  }

  private List<FrozenTrial> waiting(OpenStudy study) {
    synchronized (lock) {
      return List.copyOf(study.view().waiting());
    }
  }

  private Placed stored(OpenStudy study, long id) throws SQLException {
    List<ReadTrial> read = tables.reader().read(study.ref().id(), Wanted.one(id));
    return new Placed(id, read.getFirst().trial());
  }

  private Placed insert(OpenStudy study, FrozenTrial trial) throws SQLException {
    return new Placed(tables.trials().insert(study.ref().id(), trial), trial);
  }

  private static FrozenTrial blank(int number, Instant at, Attributes system) {
    return new FrozenTrial(
        number, new TrialState.Running(at), Map.of(), Reports.NONE, Attributes.NONE, system);
  }

  /// Adds a trial in any state with the next number.
  Change<Placed> add(OpenStudy study, FrozenTrial trial) {
    return new Change<>(
        Change.Urgency.SAFE,
        Change.Subject.NONE,
        leading(study, batch -> insertAll(study, List.of(trial), batch).getFirst()),
        placed -> study.put(placed.id(), placed.trial()));
  }

  /// Adds trials in any state with the next numbers.
  Change<List<Placed>> addAll(OpenStudy study, List<FrozenTrial> trials) {
    return new Change<>(
        Change.Urgency.SAFE,
        Change.Subject.NONE,
        leading(study, batch -> insertAll(study, trials, batch)),
        all -> all.forEach(placed -> study.put(placed.id(), placed.trial())));
  }

  private List<Placed> insertAll(OpenStudy study, List<FrozenTrial> trials, Batch batch)
      throws SQLException {
    synchronized (lock) {
      study.check(trials);
    }
    List<Placed> all = new ArrayList<>(trials.size());
    for (FrozenTrial trial : trials) {
      all.add(insert(study, trial.numbered(batch.nextNumber(study))));
    }
    return all;
  }

  /// Says that trials are still worked on.
  Change<StudyEvent> beat(OpenStudy study, StudyEvent worker, Collection<Integer> trials) {
    return new Change<>(
        Change.Urgency.SOON,
        Change.Subject.NONE,
        _ -> {
          tables.studies().apply(study.ref().id(), worker);
          for (int number : trials) {
            tables.trials().beat(study.id(number));
          }
          return worker;
        },
        study::apply);
  }

  /// Changes a study as a whole.
  Change<StudyEvent> apply(OpenStudy study, StudyEvent event) {
    return new Change<>(
        Change.Urgency.SAFE,
        Change.Subject.NONE,
        leading(
            study,
            _ -> {
              tables.studies().apply(study.ref().id(), event);
              return event;
            }),
        study::apply);
  }

  /// Changes a trial. Where nobody waits for the change, the study shows it from now on; else once
  /// it is committed.
  ///
  /// @throws org.parzen.study.StudyException where the trial can not be changed so
  Change<Placed> apply(OpenStudy study, TrialEvent event) {
    FrozenTrial before = study.unfinished(event.number());
    Placed after = new Placed(study.id(event.number()), study.after(event));
    Change.Work<Placed> work =
        switch (event) {
          case TrialEvent.Begun(_, var at) ->
              guarded(before, after, true, id -> tables.trials().claim(id, at));
          case TrialEvent.Ended(_, var state) ->
              guarded(before, after, true, id -> tables.trials().end(id, state));
          case TrialEvent.Requeued _ ->
              guarded(before, after, true, id -> tables.trials().requeue(id, after.trial()));
          case TrialEvent.Suggested(_, var name, var value) ->
              guarded(before, after, false, id -> tables.trials().parameter(id, name, value));
          case TrialEvent.Reported(_, var step, var value) ->
              guarded(before, after, false, id -> tables.trials().report(id, step, value));
          case TrialEvent.UserAttributeSet(_, var key, var value) -> {
            String json = PythonJson.write(value);
            yield guarded(
                before, after, false, id -> tables.trials().attribute(id, "user", key, json));
          }
          case TrialEvent.SystemAttributeSet(_, var key, var value) -> {
            String json = PythonJson.write(value);
            yield guarded(
                before, after, false, id -> tables.trials().attribute(id, "system", key, json));
          }
        };
    return change(study, event, after, work);
  }

  private static Change<Placed> change(
      OpenStudy study, TrialEvent event, Placed after, Change.Work<Placed> work) {
    StudyRef ref = study.ref();
    Change.Subject subject = new Change.Subject(ref.id(), event.number());
    return switch (event) {
      case TrialEvent.Begun _ ->
          new Change<>(
              Change.Urgency.NOW, subject, work, placed -> study.put(placed.id(), placed.trial()));
      case TrialEvent.Ended _, TrialEvent.Requeued _ ->
          new Change<>(
              Change.Urgency.SAFE, subject, work, placed -> study.put(placed.id(), placed.trial()));
      case TrialEvent.Suggested _,
          TrialEvent.Reported _,
          TrialEvent.UserAttributeSet _,
          TrialEvent.SystemAttributeSet _ -> {
        study.put(after.id(), after.trial());
        yield new Change<>(Change.Urgency.SOON, subject, work, _ -> {});
      }
    };
  }

  /// Writes to the rows of one trial.
  @FunctionalInterface
  private interface Write {
    void to(long id) throws SQLException;
  }

  private Change.Work<Placed> guarded(
      FrozenTrial before, Placed after, boolean changesState, Write write) {
    return batch -> {
      batch.require(tables.trials(), after.id(), before);
      if (changesState) {
        batch.forget(after.id());
      }
      write.to(after.id());
      return after;
    };
  }
}
