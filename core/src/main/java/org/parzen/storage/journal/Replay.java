package org.parzen.storage.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.study.Direction;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.TrialState;

/// What the records of a log come to, by the rules by which every reader of it decides: studies and
/// trials have the ids in which they were made, and what comes too late does not count. Used under
/// the store's lock.
final class Replay {

  /// Where a trial of the log belongs.
  private record Place(LoggedStudy study, int number) {}

  private final JournalTimes times;
  private final TrialRecords read;
  private final Map<Long, LoggedStudy> studies = new LinkedHashMap<>();
  private final List<Place> trials = new ArrayList<>();
  private long nextStudy;

  /// @param zone what times without a zone mean
  Replay(ZoneId zone) {
    this.times = new JournalTimes(zone);
    this.read = new TrialRecords(times);
  }

  /// Whether each time says what it means.
  boolean areTimesCertain() {
    return times.areCertain();
  }

  /// The studies that are there, in the order in which they were made.
  List<String> names() {
    return studies.values().stream().map(study -> study.ref().name()).toList();
  }

  Optional<LoggedStudy> find(String name) {
    return studies.values().stream().filter(study -> study.ref().name().equals(name)).findFirst();
  }

  LoggedStudy require(String name) {
    return find(name).orElseThrow(() -> new StudyException.NoSuchStudy(name, names()));
  }

  LoggedStudy require(StudyRef ref) {
    LoggedStudy study = studies.get(ref.id());
    if (study == null || !study.ref().equals(ref)) {
      throw new StudyException.NoSuchStudy(ref.name(), names());
    }
    return study;
  }

  LoggedStudy study(long id) {
    LoggedStudy study = studies.get(id);
    if (study == null) {
      throw new StudyException.NoSuchStudy(Long.toString(id), names());
    }
    return study;
  }

  /// A trial by the id that the log gives it.
  FrozenTrial trial(long id) {
    Place place = trials.get((int) id);
    return place.study().view().trial(place.number()).orElseThrow();
  }

  long nextStudy() {
    return nextStudy;
  }

  /// The id of the next trial, whatever its study.
  long nextTrial() {
    return trials.size();
  }

  /// Takes one record; the id of the study or trial that it is about.
  ///
  /// @throws StudyException where the record does not count: then it changes nothing
  /// @throws IllegalArgumentException where it can not be understood
  long apply(Operation operation, JsonNode record) {
    return switch (operation) {
      case CREATE_STUDY -> create(record);
      case DELETE_STUDY -> delete(record.path("study_id").asLong(-1));
      case SET_STUDY_USER_ATTR, SET_STUDY_SYSTEM_ATTR -> setAttribute(operation, record);
      case CREATE_TRIAL -> add(record);
      case SET_TRIAL_PARAM,
          SET_TRIAL_STATE_VALUES,
          SET_TRIAL_INTERMEDIATE_VALUE,
          SET_TRIAL_USER_ATTR,
          SET_TRIAL_SYSTEM_ATTR ->
          change(operation, record);
      case DISCARD_TRIALS -> -1;
    };
  }

  private long create(JsonNode record) {
    String name = record.path("study_name").asText();
    if (find(name).isPresent()) {
      throw new StudyException.DuplicateStudy(name);
    }
    List<Direction> directions =
        record
            .path("directions")
            .valueStream()
            .map(code -> code.asInt() == Records.MAXIMIZE ? Direction.MAXIMIZE : Direction.MINIMIZE)
            .toList();
    StudySpec spec =
        new StudySpec(
            name,
            directions.isEmpty() ? List.of(Direction.MINIMIZE) : directions,
            Attributes.NONE,
            Attributes.NONE);
    long id = nextStudy++;
    studies.put(id, new LoggedStudy(new StudyRef(id, name), spec));
    return id;
  }

  private long delete(long id) {
    study(id);
    studies.remove(id);
    return id;
  }

  private long setAttribute(Operation operation, JsonNode record) {
    long id = record.path("study_id").asLong(-1);
    boolean user = operation == Operation.SET_STUDY_USER_ATTR;
    for (var attribute : record.path(user ? "user_attr" : "system_attr").properties()) {
      study(id)
          .apply(
              user
                  ? new StudyEvent.UserAttributeSet(attribute.getKey(), attribute.getValue())
                  : new StudyEvent.SystemAttributeSet(attribute.getKey(), attribute.getValue()));
    }
    return id;
  }

  private long add(JsonNode record) {
    LoggedStudy study = study(record.path("study_id").asLong(-1));
    long id = nextTrial();
    FrozenTrial trial = read.template(record);
    trials.add(new Place(study, study.size()));
    study.add(id, trial);
    return id;
  }

  private long change(Operation operation, JsonNode record) {
    long id = record.path("trial_id").asLong(-1);
    if (id < 0 || id >= trials.size()) {
      throw new StudyException.NoSuchTrial("of this log", (int) id);
    }
    Place place = trials.get((int) id);
    int number = place.number();
    FrozenTrial trial = place.study().unfinished(number);
    switch (operation) {
      case SET_TRIAL_PARAM -> {
        ParameterValue value = read.parameter(record);
        String name = record.path("param_name").asText();
        place.study().apply(new TrialEvent.Suggested(number, name, value));
      }
      case SET_TRIAL_STATE_VALUES -> move(place, trial, record);
      case SET_TRIAL_INTERMEDIATE_VALUE ->
          place
              .study()
              .report(
                  new TrialEvent.Reported(
                      number,
                      record.path("step").asLong(),
                      record.path("intermediate_value").asDouble(Double.NaN)));
      case SET_TRIAL_USER_ATTR ->
          record
              .path("user_attr")
              .forEachEntry(
                  (key, value) ->
                      place.study().apply(new TrialEvent.UserAttributeSet(number, key, value)));
      default ->
          record
              .path("system_attr")
              .forEachEntry(
                  (key, value) ->
                      place.study().apply(new TrialEvent.SystemAttributeSet(number, key, value)));
    }
    return id;
  }

  /// Whoever begins a trial second did not begin it. A running trial that goes back to the queue is
  /// redone: see [TrialEvent.Requeued].
  private void move(Place place, FrozenTrial trial, JsonNode record) {
    TrialState state = read.state(record, trial.start());
    int number = place.number();
    switch (state) {
      case TrialState.Running(var start) -> {
        if (trial.kind() == TrialState.Kind.RUNNING) {
          throw new StudyException.TrialTaken(number, trial.kind().name());
        }
        place.study().apply(new TrialEvent.Begun(number, start));
      }
      case TrialState.Waiting _ -> {
        if (trial.kind() == TrialState.Kind.RUNNING) {
          place.study().apply(new TrialEvent.Requeued(number));
        }
      }
      case TrialState.Finished finished ->
          place.study().apply(new TrialEvent.Ended(number, finished));
    }
  }
}
