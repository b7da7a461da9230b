package org.parzen.app.cli.peer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.talk.Messages;
import org.parzen.app.text.NumberWord;
import org.parzen.objective.Outcome;
import org.parzen.space.Choice;

/// What `tell` was told: values, a state, or both. Immutable.
record Told(List<Double> values, State state) {
  /// What the trial is to become; undecided, the values decide.
  enum State {
    UNDECIDED,
    COMPLETE,
    PRUNED,
    FAIL
  }

  /// @throws IllegalArgumentException where a value is no number, the state is unknown, or values
  ///   are given to a state that has none
  static Told of(List<String> values, @Nullable String state) {
    String word = state == null ? "" : state;
    State wanted =
        switch (word) {
          case "" -> State.UNDECIDED;
          case "complete" -> State.COMPLETE;
          case "pruned" -> State.PRUNED;
          case "fail" -> State.FAIL;
          default -> throw new IllegalArgumentException(Messages.get("tell.unknown", word));
        };
    boolean ends = wanted == State.PRUNED || wanted == State.FAIL;
    if (ends && !values.isEmpty()) {
      throw new IllegalArgumentException(
          Messages.get("tell.unwanted", wanted, String.join(" ", values)));
    }
    return new Told(values.stream().map(Told::number).toList(), wanted);
  }

  private static double number(String text) {
    return NumberWord.parse(text)
        .orElseThrow(() -> new IllegalArgumentException(Messages.get("tell.number", text)));
  }

  boolean isUndecided() {
    return state == State.UNDECIDED;
  }

  /// Refuses a complete trial whose values do not fit.
  ///
  /// @throws IllegalArgumentException names what does not fit
  void check(int objectives) {
    if (state != State.COMPLETE) {
      return;
    }
    if (values.isEmpty()) {
      throw new IllegalArgumentException(Messages.get("tell.missing"));
    }
    if (values.size() != objectives) {
      throw new IllegalArgumentException(Messages.get("tell.count", values.size(), objectives));
    }
    for (double value : values) {
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException(
            Messages.get("tell.unacceptable", Choice.of(value).text()));
      }
    }
  }

  Outcome outcome() {
    return switch (state) {
      case UNDECIDED, COMPLETE -> new Outcome.Values(values);
      case PRUNED -> Outcome.pruned("");
      case FAIL -> Outcome.failed(Messages.get("tell.asFailed"));
    };
  }
}
