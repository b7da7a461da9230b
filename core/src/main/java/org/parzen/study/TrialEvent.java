package org.parzen.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.TrialState;

/// One change of one trial: all that ever happens to a trial after it was added. Immutable.
public sealed interface TrialEvent {

  /// The trial's number.
  int number();

  /// A waiting trial is being evaluated from now on.
  record Begun(int number, Instant at) implements TrialEvent {}

  /// The trial got a value for a parameter.
  record Suggested(int number, String name, ParameterValue value) implements TrialEvent {}

  /// The objective reported an intermediate value.
  record Reported(int number, long step, double value) implements TrialEvent {}

  /// An attribute of the user's was set.
  record UserAttributeSet(int number, String key, JsonNode value) implements TrialEvent {}

  /// An attribute of the program's was set.
  record SystemAttributeSet(int number, String key, JsonNode value) implements TrialEvent {}

  /// The trial is finished for good.
  record Ended(int number, TrialState.Finished state) implements TrialEvent {}

  /// The trial was interrupted and goes back to the queue, to be redone in place: its parameters
  /// become fixed ones, its reports and attributes are gone.
  record Requeued(int number) implements TrialEvent {}
}
