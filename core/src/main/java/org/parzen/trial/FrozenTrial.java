package org.parzen.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parzen.space.Choice;

/// One trial at one moment. Immutable.
///
/// @param number counts the trials of a study from 0, without gaps
/// @param parameters what was suggested so far, in that order
/// @param user attributes that the objective or the user set
/// @param system attributes that samplers, pruners and Parzen itself set
public record FrozenTrial(
    int number,
    TrialState state,
    Map<String, ParameterValue> parameters,
    Reports reports,
    Attributes user,
    Attributes system) {

  /// The parameters that were fixed before the trial began: a JSON object from name to external
  /// value, as Optuna keeps it.
  public static final AttributeKey<Map<String, Choice>> FIXED_PARAMETERS = FixedParameters.KEY;

  public FrozenTrial {
    parameters = parameters instanceof Kept kept ? kept : new Kept(parameters);
  }

  /// A trial in the queue that fixes these values.
  public static FrozenTrial waiting(Map<String, Choice> fixed, Attributes user) {
    return new FrozenTrial(
        0,
        new TrialState.Waiting(),
        Map.of(),
        Reports.NONE,
        user,
        Attributes.NONE.with(FIXED_PARAMETERS, fixed));
  }

  public TrialState.Kind kind() {
    return state.kind();
  }

  /// The external values, in the order in which they were suggested.
  public Map<String, Choice> externalValues() {
    Map<String, Choice> values = new LinkedHashMap<>();
    parameters.forEach((name, value) -> values.put(name, value.external()));
    return values;
  }

  /// Whether the trial failed, whatever it is recorded as.
  public boolean isFailure() {
    return kind() == TrialState.Kind.FAIL || system.get(FailureKind.KEY).isPresent();
  }

  /// Whether the trial failed and another attempt with its parameters follows: then it is not what
  /// came of them in the end.
  public boolean isTriedAgain() {
    return kind() == TrialState.Kind.FAIL && system.get(RetryHistory.PLANNED).isPresent();
  }

  public Map<String, Choice> fixed() {
    return system.get(FIXED_PARAMETERS).orElse(Map.of());
  }

  /// The values that somebody fixed: not those that were drawn before the trial was interrupted.
  public Map<String, Choice> given() {
    Map<String, Choice> given = new LinkedHashMap<>(fixed());
    given.keySet().removeAll(Redo.drawn(this).keySet());
    return given;
  }

  public Constraints constraints() {
    return Constraints.of(system);
  }

  public Optional<Instant> start() {
    return switch (state) {
      case TrialState.Waiting _ -> Optional.empty();
      case TrialState.Running(Instant start) -> Optional.of(start);
      case TrialState.Finished finished -> Optional.of(finished.start());
    };
  }

  public Optional<Instant> end() {
    return state instanceof TrialState.Finished finished
        ? Optional.of(finished.end())
        : Optional.empty();
  }

  public Optional<Duration> duration() {
    return state instanceof TrialState.Finished finished
        ? Optional.of(Duration.between(finished.start(), finished.end()))
        : Optional.empty();
  }

  public FrozenTrial numbered(int other) {
    return new FrozenTrial(other, state, parameters, reports, user, system);
  }

  public FrozenTrial in(TrialState other) {
    return new FrozenTrial(number, other, parameters, reports, user, system);
  }

  public FrozenTrial with(String name, ParameterValue value) {
    Kept more = new Kept(parameters, name, value);
    return new FrozenTrial(number, state, more, reports, user, system);
  }

  public FrozenTrial with(Reports other) {
    return new FrozenTrial(number, state, parameters, other, user, system);
  }

  public FrozenTrial withUser(Attributes other) {
    return new FrozenTrial(number, state, parameters, reports, other, system);
  }

  public FrozenTrial withSystem(Attributes other) {
    return new FrozenTrial(number, state, parameters, reports, user, other);
  }

  /// Parameters that nobody can change any more, so that the next state of a trial shares them
  /// instead of copying them: a trial goes through a dozen states.
  private static final class Kept extends AbstractMap<String, ParameterValue> {

    private final Map<String, ParameterValue> values;

    Kept(Map<String, ParameterValue> values) {
      this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    Kept(Map<String, ParameterValue> values, String name, ParameterValue value) {
      Map<String, ParameterValue> more = new LinkedHashMap<>(values);
      more.put(name, value);
      this.values = Collections.unmodifiableMap(more);
    }

    @Override
    public Set<Entry<String, ParameterValue>> entrySet() {
      return values.entrySet();
    }

    @Override
    public @Nullable ParameterValue get(Object name) {
      return values.get(name);
    }

    @Override
    public boolean containsKey(Object name) {
      return values.containsKey(name);
    }
  }
}
