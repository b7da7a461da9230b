package org.parzen.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;
import org.pcollections.TreePMap;

/// A study at one moment: what samplers, pruners, analysis and the window work on. Immutable;
/// taking one costs the same whatever the size of the study.
public final class StudyView {

  /// Optuna's key of one name an objective.
  public static final String METRIC_NAMES = "study:metric_names";

  private static final String PREFERENTIAL = "preference:is_preferential";

  private final StudyRef ref;
  private final List<Direction> directions;
  private final Attributes user;
  private final Attributes system;
  private final History finished;
  private final History recorded;
  private final Amendments amendments;
  private final TreePMap<Integer, FrozenTrial> running;
  private final TreePMap<Integer, FrozenTrial> waiting;
  private final FinishedAttributes attributes;

  /// Which trials belong to it, by number; all where absent.
  private final Optional<IntPredicate> picks;

  StudyView(StudyState state) {
    this.ref = state.ref();
    this.directions = state.directions();
    this.user = state.user();
    this.system = state.system();
    this.recorded = state.recorded();
    this.finished = state.counting(recorded);
    this.amendments = state.amendments();
    this.running = state.running();
    this.waiting = state.waiting();
    this.attributes = state.attributes();
    this.picks = Optional.empty();
  }

  /// A part of a view.
  StudyView(StudyView whole, History finished, History recorded, IntPredicate picks) {
    this.ref = whole.ref;
    this.directions = whole.directions;
    this.user = whole.user;
    this.system = whole.system;
    this.finished = finished;
    this.recorded = recorded;
    this.amendments = whole.amendments;
    this.running = whole.running;
    this.waiting = whole.waiting;
    this.attributes = whole.attributes;
    this.picks = Optional.of(picks);
  }

  public StudyRef ref() {
    return ref;
  }

  public String name() {
    return ref.name();
  }

  /// One direction an objective.
  public List<Direction> directions() {
    return directions;
  }

  /// The direction of a study with one objective.
  ///
  /// @throws IllegalStateException where there are several objectives
  public Direction direction() {
    if (directions.size() > 1) {
      throw new IllegalStateException(
          "The study '%s' has %d objectives: there is no single direction."
              .formatted(name(), directions.size()));
    }
    return directions.getFirst();
  }

  /// The name of each objective, where the study keeps them; otherwise none.
  public List<String> metricNames() {
    return system
        .get(METRIC_NAMES)
        .map(names -> names.valueStream().map(JsonNode::asText).toList())
        .filter(names -> names.size() == directions.size())
        .orElse(List.of());
  }

  public Attributes user() {
    return user;
  }

  public Attributes system() {
    return system;
  }

  /// Whether the study collects preferences of people, as the dashboard's do: its trials have no
  /// objective values then, and zeros in their place.
  public boolean isPreferential() {
    return system.get(PREFERENTIAL).filter(JsonNode::asBoolean).isPresent();
  }

  /// The finished trials as they count, as columns: without those that were excluded, and with
  /// corrections. What samplers, pruners, stop rules and analysis look at.
  public History finished() {
    return finished;
  }

  /// All finished trials as they were recorded: the same as [#finished()] where nothing was
  /// amended.
  public History recorded() {
    return recorded;
  }

  /// What was done to finished trials afterwards.
  public Amendments amendments() {
    return amendments;
  }

  /// How many trials have a result by what was recorded: they have used the budget, whatever they
  /// count for now.
  public int done() {
    return recorded.count(TrialState.Kind.COMPLETE) + recorded.count(TrialState.Kind.PRUNED);
  }

  /// How many finished trials were excluded.
  public int excluded() {
    return recorded.size() - finished.size();
  }

  /// The trials that are being evaluated, by number.
  public Collection<FrozenTrial> running() {
    return picked(running);
  }

  /// The queue, in the order in which it will be served.
  public Collection<FrozenTrial> waiting() {
    return picked(waiting);
  }

  private Collection<FrozenTrial> picked(TreePMap<Integer, FrozenTrial> unfinished) {
    return picks.isEmpty()
        ? unfinished.values()
        : unfinished.values().stream().filter(trial -> isPicked(trial.number())).toList();
  }

  private boolean isPicked(int number) {
    return picks.isEmpty() || picks.get().test(number);
  }

  /// How many trials there are in all states, also those that were excluded.
  public int size() {
    return recorded.size() + running().size() + waiting().size();
  }

  /// How many trials are in a state; the finished ones as they count.
  public int count(TrialState.Kind kind) {
    return switch (kind) {
      case RUNNING -> running().size();
      case WAITING -> waiting().size();
      case COMPLETE, PRUNED, FAIL -> finished.count(kind);
    };
  }

  /// The state of a trial as it counts, also of one that was excluded; none where there is no such
  /// trial.
  public Optional<TrialState.Kind> kind(int number) {
    OptionalInt row = recorded.row(number);
    if (row.isEmpty()) {
      return trial(number).map(FrozenTrial::kind);
    }
    return amendments
        .correction(number)
        .map(Correction::kind)
        .or(() -> Optional.of(recorded.kind(row.getAsInt())));
  }

  /// A trial with all that is known of it, as it counts; also one that was excluded. Reads nothing
  /// of other trials.
  public Optional<FrozenTrial> trial(int number) {
    FrozenTrial unfinished = running.getOrDefault(number, waiting.get(number));
    if (unfinished != null) {
      return Optional.of(unfinished).filter(_ -> isPicked(number));
    }
    OptionalInt row = recorded.row(number);
    return row.isPresent() ? Optional.of(withAttributes(row.getAsInt())) : Optional.empty();
  }

  private FrozenTrial withAttributes(int row) {
    FrozenTrial trial = recorded.trial(row, recorded.reportsAlone(row));
    return amendments.corrected(complete(trial, attributes.read(List.of(trial.number()))));
  }

  private static FrozenTrial complete(
      FrozenTrial trial, Map<Integer, FinishedAttributes.Pair> attributes) {
    FinishedAttributes.Pair pair =
        attributes.getOrDefault(trial.number(), FinishedAttributes.Pair.NONE);
    return trial.withUser(pair.user()).withSystem(pair.system());
  }

  /// All trials by number, with all that is known of them, as they count, also those that were
  /// excluded: for output, not for algorithms.
  public List<FrozenTrial> trials() {
    return recordedTrials().stream().map(amendments::corrected).toList();
  }

  /// All trials by number, with all that is known of them, as they were recorded: for copies.
  public List<FrozenTrial> recordedTrials() {
    List<FrozenTrial> done =
        recorded.rows().mapToObj(row -> recorded.trial(row, recorded.reports(row))).toList();
    Map<Integer, FinishedAttributes.Pair> pairs =
        attributes.read(done.stream().map(FrozenTrial::number).toList());
    List<FrozenTrial> all = new ArrayList<>(done.size());
    done.forEach(trial -> all.add(complete(trial, pairs)));
    all.addAll(running());
    all.addAll(waiting());
    all.sort(Comparator.comparingInt(FrozenTrial::number));
    return all;
  }

  /// The best complete and feasible trial, the earliest of equals.
  ///
  /// @throws IllegalStateException where there are several objectives
  public Optional<FrozenTrial> best() {
    direction();
    OptionalInt row = finished.best();
    return row.isPresent() ? trial(finished.number(row.getAsInt())) : Optional.empty();
  }

  /// The complete and feasible trials that no other one dominates, by number. Equals are all kept.
  public List<FrozenTrial> bestTrials() {
    return BestTrials.rows(this)
        .mapToObj(row -> trial(finished.number(row)).orElseThrow())
        .toList();
  }

  /// When the first trial began, if any has.
  public Optional<Instant> start() {
    Stream<Instant> done =
        recorded.rows().mapToLong(recorded::startMicros).min().stream().mapToObj(History::instant);
    Stream<Instant> now = running().stream().map(FrozenTrial::start).flatMap(Optional::stream);
    return Stream.concat(done, now).min(Instant::compareTo);
  }
}
