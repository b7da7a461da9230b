package org.parzen.trial;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where a trial stands, with what is known of it then. Immutable.
public sealed interface TrialState {

  /// The name that study files and the command line use.
  enum Kind {
    RUNNING,
    COMPLETE,
    PRUNED,
    FAIL,
    WAITING;

    public boolean isFinished() {
      return this != RUNNING && this != WAITING;
    }
  }

  /// In the queue: some or all of its parameters may be fixed.
  record Waiting() implements TrialState {}

  /// Being evaluated.
  record Running(Instant start) implements TrialState {}

  /// A state that never changes again.
  sealed interface Finished extends TrialState {
    Instant start();

    Instant end();
  }

  /// Evaluated: one value an objective, none of them not-a-number.
  record Complete(Instant start, Instant end, List<Double> values) implements Finished {
    public Complete {
      values = List.copyOf(values);
      if (values.isEmpty() || values.stream().anyMatch(v -> v.isNaN())) {
        throw new IllegalArgumentException(
            "A complete trial needs a number for each objective, not " + values + ".");
      }
    }
  }

  /// Ended early; its last report, if that was a number, stands for its value.
  record Pruned(Instant start, Instant end, List<Double> values) implements Finished {
    public Pruned {
      values = List.copyOf(values);
    }
  }

  /// Ended without a result.
  record Failed(Instant start, Instant end) implements Finished {}

  /// The state that a file tells of, with what other programs may leave out: a time that is missing
  /// is the other one, and a complete trial whose values are missing counts as failed.
  static TrialState of(
      Kind kind, Optional<Instant> start, Optional<Instant> end, List<Double> values) {
    Instant began = start.or(() -> end).orElse(Instant.EPOCH);
    Instant ended = end.orElse(began);
    boolean valued = !values.isEmpty() && values.stream().noneMatch(value -> value.isNaN());
    return switch (kind) {
      case WAITING -> new Waiting();
      case RUNNING -> new Running(start.orElse(Instant.EPOCH));
      case COMPLETE -> valued ? new Complete(began, ended, values) : new Failed(began, ended);
      case PRUNED -> new Pruned(began, ended, valued ? values : List.of());
      case FAIL -> new Failed(began, ended);
    };
  }

  default Kind kind() {
    return switch (this) {
      case Waiting _ -> Kind.WAITING;
      case Running _ -> Kind.RUNNING;
      case Complete _ -> Kind.COMPLETE;
      case Pruned _ -> Kind.PRUNED;
      case Failed _ -> Kind.FAIL;
    };
  }

  /// One value an objective, or none.
  default List<Double> values() {
    return switch (this) {
      case Complete(_, _, List<Double> values) -> values;
      case Pruned(_, _, List<Double> values) -> values;
      case Waiting _, Running _, Failed _ -> List.of();
    };
  }
}
