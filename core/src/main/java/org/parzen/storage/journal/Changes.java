package org.parzen.storage.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.storage.copy.MovedIds;
import org.parzen.storage.journal.Change.Urgency;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// Makes the changes that a store queues: what each appends. Used under the store's lock, and so
/// are the changes.
final class Changes {

  private final Journal journal;

  /// The trials that this process began and has not ended, as they were then: others may take one
  /// over, and what is still done to it here must not reach theirs.
  private final Map<Long, TrialState> begun = new HashMap<>();

  Changes(Journal journal) {
    this.journal = journal;
  }

  private LoggedStudy study(StudyRef ref) {
    return journal.replay().require(ref);
  }

  /// Whether what was read of the log tells of a trial.
  boolean knows(StudyRef ref, int number) {
    return journal
        .replay()
        .find(ref.name())
        .filter(study -> study.ref().equals(ref) && number < study.size())
        .isPresent();
  }

  /// Makes a study with its first trials, in one piece.
  Change<StudyView> create(StudySpec spec, List<FrozenTrial> queue) {
    Records records = journal.records();
    return Change.awaited(
        Urgency.ONCE,
        () -> {
          requireFree(spec.name());
          List<ObjectNode> all = create(records, spec);
          queue.forEach(trial -> all.add(records.add(journal.replay().nextStudy(), trial)));
          return all;
        },
        id -> journal.replay().study(id).view());
  }

  private List<ObjectNode> create(Records records, StudySpec spec) {
    long id = journal.replay().nextStudy();
    List<ObjectNode> all = new ArrayList<>();
    all.add(records.create(spec.name(), spec.directions()));
    for (var user : spec.user().values().entrySet()) {
      var event = new StudyEvent.UserAttributeSet(user.getKey(), user.getValue());
      all.add(records.attribute(id, event));
    }
    for (var system : spec.system().values().entrySet()) {
      var event = new StudyEvent.SystemAttributeSet(system.getKey(), system.getValue());
      all.add(records.attribute(id, event));
    }
    return all;
  }

  /// Gives a study another name. Logs have no record for that: the study is made once more under
  /// the new name, and removed under the old one, in one piece.
  Change<Boolean> rename(String from, String to) {
    Records records = journal.records();
    return Change.awaited(
        Urgency.SAFE,
        () -> {
          LoggedStudy study = journal.replay().require(from);
          if (from.equals(to)) {
            return List.of();
          }
          requireFree(to);
          return moved(records, study, to);
        },
        _ -> true);
  }

  private void requireFree(String name) {
    if (journal.replay().find(name).isPresent()) {
      throw new StudyException.DuplicateStudy(name);
    }
  }

  private List<ObjectNode> moved(Records records, LoggedStudy study, String to) {
    StudyView view = study.view();
    long made = journal.replay().nextStudy();
    long next = journal.replay().nextTrial();
    Map<Long, Long> ids = new HashMap<>();
    List<ObjectNode> trials = new ArrayList<>();
    for (FrozenTrial trial : view.recordedTrials()) {
      ids.put(study.id(trial.number()), next + trials.size());
      trials.add(records.add(made, trial));
    }
    Attributes system = new MovedIds(ids).apply(view.system());
    List<ObjectNode> all =
        create(records, new StudySpec(to, view.directions(), view.user(), system));
    all.addAll(trials);
    all.add(records.delete(view.ref().id()));
    return all;
  }

  Change<Boolean> delete(String name) {
    Records records = journal.records();
    return Change.awaited(
        Urgency.SAFE,
        () -> List.of(records.delete(journal.replay().require(name).ref().id())),
        _ -> true);
  }

  /// Begins the oldest trial of the queue, or a new one.
  Change<FrozenTrial> begin(StudyRef ref, Instant at, Attributes system) {
    Records records = journal.records();
    return Change.awaited(
        Urgency.NOW,
        () -> {
          LoggedStudy study = study(ref);
          Optional<FrozenTrial> waiting = study.nextWaiting();
          TrialState running = new TrialState.Running(at);
          return waiting.isPresent()
              ? claim(records, study.id(waiting.get().number()), running, system)
              : List.of(fresh(records, ref.id(), at, system));
        },
        this::begun);
  }

  private FrozenTrial begun(long id) {
    FrozenTrial trial = journal.replay().trial(id);
    begun.put(id, trial.state());
    return trial;
  }

  private boolean left(long id) {
    begun.remove(id);
    return true;
  }

  private static List<ObjectNode> claim(
      Records records, long id, TrialState running, Attributes system) {
    List<ObjectNode> all = new ArrayList<>();
    all.add(records.state(id, running));
    system.values().forEach((key, value) -> all.add(records.systemAttribute(id, key, value)));
    return all;
  }

  private static ObjectNode fresh(Records records, long study, Instant at, Attributes system) {
    FrozenTrial trial =
        FrozenTrial.waiting(Map.of(), Attributes.NONE)
            .in(new TrialState.Running(at))
            .withSystem(system);
    return system.isEmpty() ? records.begin(study, at) : records.add(study, trial);
  }

  /// Adds trials in any state with the next numbers.
  Change<List<FrozenTrial>> addAll(StudyRef ref, List<FrozenTrial> trials) {
    Records records = journal.records();
    return Change.awaited(
        Urgency.SAFE,
        () -> {
          study(ref).check(trials);
          return trials.stream().map(trial -> records.add(ref.id(), trial)).toList();
        },
        first -> {
          List<FrozenTrial> added = new ArrayList<>(trials.size());
          for (int i = 0; i < trials.size(); i++) {
            added.add(journal.replay().trial(first + i));
          }
          return added;
        });
  }

  /// Changes a study as a whole.
  Change<Boolean> apply(StudyRef ref, StudyEvent event) {
    Records records = journal.records();
    return Change.awaited(
        Urgency.SAFE,
        () -> {
          long id = study(ref).ref().id();
          return event.parts().stream().map(part -> records.attribute(id, part)).toList();
        },
        _ -> true);
  }

  /// Changes a study as a whole, without anybody waiting for it.
  Change<Boolean> beat(StudyRef ref, StudyEvent.SystemAttributeSet event) {
    Records records = journal.records();
    return Change.soon(
        () -> List.of(records.attribute(study(ref).ref().id(), event)),
        () -> study(ref).apply(event));
  }

  /// Changes a trial. Nobody waits for most changes, but the first parameter of a name: the log
  /// decides of which kind that is.
  ///
  /// @throws StudyException where the trial can not be changed so
  Change<Boolean> apply(StudyRef ref, TrialEvent event) {
    LoggedStudy study = study(ref);
    FrozenTrial trial = study.unfinished(event.number());
    TrialState before = begun.getOrDefault(study.id(event.number()), trial.state());
    study.requireAttempt(event.number(), before);
    FrozenTrial after = study.after(event);
    Records records = journal.records();
    Change.Work work =
        () -> {
          study(ref).requireAttempt(event.number(), before);
          return records(records, study(ref), event, after);
        };
    return switch (event) {
      case TrialEvent.Begun _ ->
          Change.awaited(Urgency.NOW, work, id -> begun(id).number() == event.number());
      case TrialEvent.Ended _, TrialEvent.Requeued _ ->
          Change.awaited(Urgency.SAFE, work, this::left);
      case TrialEvent.Suggested(_, var name, _) when !study.knows(name) ->
          Change.awaited(Urgency.NOW, work, _ -> true);
      case TrialEvent.Reported(_, var step, _) when trial.reports().at(step).isPresent() ->
          Change.soon(List::of, () -> {});
      case TrialEvent.Suggested _,
          TrialEvent.Reported _,
          TrialEvent.UserAttributeSet _,
          TrialEvent.SystemAttributeSet _ ->
          Change.soon(
              work,
              () -> {
                study(ref).requireAttempt(event.number(), before);
                study(ref).apply(event);
              });
    };
  }

  private static List<ObjectNode> records(
      Records records, LoggedStudy study, TrialEvent event, FrozenTrial after) {
    long id = study.id(event.number());
    return switch (event) {
      case TrialEvent.Begun(_, var at) -> List.of(records.state(id, new TrialState.Running(at)));
      case TrialEvent.Suggested(_, var name, var value) ->
          List.of(records.parameter(id, name, value));
      case TrialEvent.Reported(_, var step, var value) -> List.of(records.report(id, step, value));
      case TrialEvent.UserAttributeSet(_, var key, var value) ->
          List.of(records.userAttribute(id, key, value));
      case TrialEvent.SystemAttributeSet(_, var key, var value) ->
          List.of(records.systemAttribute(id, key, value));
      case TrialEvent.Ended(_, var state) -> end(records, study, event.number(), state);
      case TrialEvent.Requeued _ -> requeue(records, study, after);
    };
  }

  /// The log keeps when a trial began only where it says that it runs.
  private static List<ObjectNode> end(
      Records records, LoggedStudy study, int number, TrialState.Finished state) {
    long id = study.id(number);
    ObjectNode end = records.state(id, state);
    return study.unfinished(number).kind() == TrialState.Kind.WAITING
        ? List.of(records.state(id, new TrialState.Running(state.start())), end)
        : List.of(end);
  }

  /// What a trial keeps is written again for programs to which its going back means nothing else.
  private static List<ObjectNode> requeue(Records records, LoggedStudy study, FrozenTrial after) {
    long id = study.id(after.number());
    Map<String, JsonNode> before = study.unfinished(after.number()).system().values();
    List<ObjectNode> all = new ArrayList<>();
    after
        .system()
        .values()
        .forEach(
            (key, value) -> {
              if (!value.equals(before.get(key))) {
                all.add(records.systemAttribute(id, key, value));
              }
            });
    all.add(records.state(id, after.state()));
    return all;
  }
}
