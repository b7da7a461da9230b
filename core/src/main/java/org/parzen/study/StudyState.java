package org.parzen.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.space.Distribution;
import org.parzen.space.DistributionJson;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Redo;
import org.parzen.trial.TrialState;
import org.pcollections.TreePMap;

/// A study that stores build up from events, and of which they hand out views. It checks every
/// event, so that all stores refuse the same things. Used under the store's lock.
public final class StudyState {

  private StudyRef ref;
  private final List<Direction> directions;
  private final FinishedAttributes attributes;
  private final HistoryReports reports;
  private final HistoryWriter history;
  private final AmendedHistory amended;
  private final Map<String, Distribution> firstDistributions = new HashMap<>();
  private Attributes user;
  private Attributes system;
  private TreePMap<Integer, FrozenTrial> running = TreePMap.empty();
  private TreePMap<Integer, FrozenTrial> waiting = TreePMap.empty();

  /// A study that is given the reports of all its trials.
  public StudyState(StudyRef ref, StudySpec spec, FinishedAttributes attributes) {
    this(ref, spec, attributes, ReportSource.NONE);
  }

  /// @param reports of the trials that [#putEarlier(FrozenTrial)] gets without them
  public StudyState(
      StudyRef ref, StudySpec spec, FinishedAttributes attributes, ReportSource reports) {
    this.ref = ref;
    this.directions = spec.directions();
    this.user = spec.user();
    this.system = spec.system();
    this.attributes = attributes;
    this.reports = new HistoryReports(reports);
    this.history = new HistoryWriter(directions, this.reports);
    this.amended = new AmendedHistory(directions, this.reports);
    this.amended.amend(Amendments.read(system, directions.size()));
  }

  /// The study as it is now.
  public StudyView view() {
    return new StudyView(this);
  }

  public StudyRef ref() {
    return ref;
  }

  /// The same study under another name.
  public void rename(String name) {
    ref = new StudyRef(ref.id(), name);
  }

  /// The trial that the queue serves next.
  public Optional<FrozenTrial> nextWaiting() {
    return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.firstEntry().getValue());
  }

  /// How many trials there are; the number of the next one.
  public int size() {
    return history.history().size() + running.size() + waiting.size();
  }

  /// Adds a trial, or replaces an unfinished one, as it was read or as a caller made it.
  ///
  /// @throws StudyException.TrialFinished where a trial of that number has finished already
  public void put(FrozenTrial trial) {
    accept(trial);
    place(trial);
  }

  /// As [#put(FrozenTrial)], for a trial that is there when the study is opened: a finished one
  /// comes without its reports, which are read on first need.
  ///
  /// @throws StudyException.TrialFinished where a trial of that number has finished already
  public void putEarlier(FrozenTrial trial) {
    accept(trial);
    if (trial.kind().isFinished()) {
      placeFinished(trial);
    } else {
      place(trial);
    }
  }

  private void accept(FrozenTrial trial) {
    requireUnfinished(trial.number());
    trial.parameters().forEach(this::requireCompatible);
    trial.parameters().forEach(this::learn);
  }

  private void learn(String name, ParameterValue value) {
    firstDistributions.putIfAbsent(name, value.distribution());
  }

  private void place(FrozenTrial trial) {
    int number = trial.number();
    running = running.minus(number);
    waiting = waiting.minus(number);
    switch (trial.state()) {
      case TrialState.Running _ -> running = running.plus(number, trial);
      case TrialState.Waiting _ -> waiting = waiting.plus(number, trial);
      case TrialState.Finished _ -> {
        reports.append(number, trial.reports());
        placeFinished(trial);
      }
    }
  }

  private void placeFinished(FrozenTrial trial) {
    attributes.keep(trial);
    history.append(trial);
    amended.append(trial);
  }

  /// Changes the study as a whole.
  public void apply(StudyEvent event) {
    switch (event) {
      case StudyEvent.UserAttributeSet(var key, var value) -> user = user.with(key, value);
      case StudyEvent.SystemAttributeSet part -> set(List.of(part));
      case StudyEvent.Together(var parts) -> set(parts);
    }
  }

  private void set(List<StudyEvent.SystemAttributeSet> parts) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    parts.forEach(part -> values.put(part.key(), part.value()));
    system = system.and(new Attributes(values));
    for (StudyEvent.SystemAttributeSet part : parts) {
      system = part.isRemoval() ? system.without(part.key()) : system;
    }
    Amendments now = amended.amendments();
    for (int number : values.keySet().stream().mapToInt(Amendment::number).distinct().toArray()) {
      if (number >= 0) {
        now = now.with(Amendment.read(system, number), directions.size());
      }
    }
    amended.amend(now);
  }

  /// Changes one trial.
  ///
  /// @throws StudyException where there is no such trial, it has finished, or the change
  ///   contradicts what is there
  public void apply(TrialEvent event) {
    FrozenTrial trial = after(event);
    // All other parameters of the trial were checked when they came.
    if (event instanceof TrialEvent.Suggested(_, var name, var value)) {
      requireCompatible(name, value);
      learn(name, value);
    }
    place(trial);
  }

  /// The trial as it will be after an event. Changes nothing.
  ///
  /// @throws StudyException where there is no such trial or it has finished
  public FrozenTrial after(TrialEvent event) {
    FrozenTrial trial = unfinished(event.number());
    return switch (event) {
      case TrialEvent.Begun(_, var at) -> begun(trial, at);
      case TrialEvent.Suggested(_, var name, var value) -> trial.with(name, value);
      case TrialEvent.Reported(_, var step, var value) ->
          trial.with(trial.reports().with(step, value));
      case TrialEvent.UserAttributeSet(_, var key, var value) ->
          trial.withUser(trial.user().with(key, value));
      case TrialEvent.SystemAttributeSet(_, var key, var value) ->
          trial.withSystem(trial.system().with(key, value));
      case TrialEvent.Ended(_, var state) -> ended(trial, state);
      case TrialEvent.Requeued _ -> Redo.waiting(trial);
    };
  }

  private static FrozenTrial begun(FrozenTrial trial, java.time.Instant at) {
    if (trial.kind() != TrialState.Kind.WAITING) {
      throw new IllegalStateException("Trial " + trial.number() + " is being evaluated already.");
    }
    return trial.in(new TrialState.Running(at));
  }

  private FrozenTrial ended(FrozenTrial trial, TrialState.Finished state) {
    requireValues(state);
    return trial.in(state);
  }

  /// Refuses trials that the study can not take one after the other, whatever their numbers.
  /// Changes nothing.
  ///
  /// @throws StudyException.IncompatibleParameter where a distribution contradicts an earlier one
  /// @throws IllegalArgumentException where a complete trial has not one value an objective
  public void check(List<FrozenTrial> trials) {
    Map<String, Distribution> firsts = new HashMap<>();
    for (FrozenTrial trial : trials) {
      requireValues(trial.state());
      trial
          .parameters()
          .forEach(
              (name, value) -> {
                Distribution first = firsts.computeIfAbsent(name, _ -> first(name, value));
                requireCompatible(name, value, first);
              });
    }
  }

  private Distribution first(String name, ParameterValue value) {
    return firstDistributions.getOrDefault(name, value.distribution());
  }

  private void requireValues(TrialState state) {
    if (state instanceof TrialState.Complete complete
        && complete.values().size() != directions.size()) {
      throw new IllegalArgumentException(
          "The number of the values %d did not match the number of the objectives %d."
              .formatted(complete.values().size(), directions.size()));
    }
  }

  /// A trial that waits or runs.
  ///
  /// @throws StudyException where there is no such trial or it has finished
  public FrozenTrial unfinished(int number) {
    requireUnfinished(number);
    FrozenTrial trial = running.getOrDefault(number, waiting.get(number));
    if (trial == null) {
      throw new StudyException.NoSuchTrial(ref.name(), number);
    }
    return trial;
  }

  private void requireUnfinished(int number) {
    History done = history.history();
    done.row(number)
        .ifPresent(
            row -> {
              throw new StudyException.TrialFinished(number, done.kind(row).name());
            });
  }

  private void requireCompatible(String name, ParameterValue value) {
    requireCompatible(name, value, first(name, value));
  }

  private static void requireCompatible(String name, ParameterValue value, Distribution first) {
    if (!first.compatibleWith(value.distribution())) {
      throw new StudyException.IncompatibleParameter(
          name, DistributionJson.write(value.distribution()), DistributionJson.write(first));
    }
  }

  List<Direction> directions() {
    return directions;
  }

  Attributes user() {
    return user;
  }

  Attributes system() {
    return system;
  }

  /// The finished trials as they were recorded.
  History recorded() {
    return history.history();
  }

  /// The finished trials as they count.
  ///
  /// @param recorded all of them
  History counting(History recorded) {
    return amended.of(recorded);
  }

  Amendments amendments() {
    return amended.amendments();
  }

  TreePMap<Integer, FrozenTrial> running() {
    return running;
  }

  TreePMap<Integer, FrozenTrial> waiting() {
    return waiting;
  }

  FinishedAttributes attributes() {
    return attributes;
  }
}
