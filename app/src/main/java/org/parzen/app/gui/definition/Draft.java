package org.parzen.app.gui.definition;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parzen.study.Direction;
import org.parzen.study.FailureSettings.Treatment;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.trial.Constraints;
import org.parzen.trial.FailureKind;

/// A study definition as a person has typed it so far, which may be anything. Immutable.
///
/// @param file where the study is kept
/// @param folder where relative names in the command mean
/// @param constraints one a line
record Draft(
    String name,
    String file,
    String folder,
    Part objective,
    List<Line> parameters,
    List<Aim> goals,
    String constraints,
    Part sampler,
    Part pruner,
    Limits limits) {

  Draft {
    parameters = List.copyOf(parameters);
    goals = List.copyOf(goals);
  }

  /// The same under another name.
  Draft named(String other) {
    return new Draft(
        other, file, folder, objective, parameters, goals, constraints, sampler, pruner, limits);
  }

  /// The same study of another objective: what is known of that one, and the way that is better.
  Draft tuning(Draft other) {
    List<Aim> aims =
        other.goals().stream()
            .map(aim -> new Aim(aim.metric(), goals.getFirst().direction()))
            .toList();
    return new Draft(
        name,
        file,
        folder,
        other.objective,
        other.parameters,
        aims,
        other.constraints,
        sampler,
        pruner,
        limits);
  }

  /// The same with another objective.
  Draft with(Part other) {
    return new Draft(
        name, file, folder, other, parameters, goals, constraints, sampler, pruner, limits);
  }

  /// The same with another pruner.
  Draft prunedBy(Part other) {
    return new Draft(
        name, file, folder, objective, parameters, goals, constraints, sampler, other, limits);
  }

  /// An objective, sampler or pruner with its settings, as typed.
  record Part(String id, Map<String, String> settings) {
    Part {
      settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
  }

  /// A parameter as typed.
  ///
  /// @param choices between commas
  /// @param step empty for none
  record Line(
      String name,
      Kind kind,
      String low,
      String high,
      String step,
      boolean log,
      String choices,
      String fallback,
      String condition) {

    static Line named(String name) {
      return new Line(name, Kind.FLOAT, "", "", "", false, "", "", "");
    }

    /// Whether nothing but the name is there.
    boolean isBlank() {
      return (low + high + step + choices + fallback + condition).isBlank();
    }
  }

  /// What kind of value a parameter has.
  enum Kind {
    FLOAT,
    INT,
    CHOICE
  }

  /// What is measured, and which way is better.
  record Aim(String metric, Direction direction) {}

  /// When a run ends and how it goes about it, as typed; empty texts mean no limit, or a seed drawn
  /// by lot.
  ///
  /// @param rules stop rules beside total and time
  /// @param form how constraints are written; it goes through unchanged
  record Limits(
      String total,
      String time,
      List<Rule> rules,
      String lanes,
      String seed,
      boolean stopOnError,
      boolean repeatable,
      Durability durability,
      Failures failures,
      Constraints.Form form) {
    Limits {
      rules = List.copyOf(rules);
    }
  }

  /// A stop rule as typed.
  record Rule(String id, String value) {}

  /// What failed trials count as, and how often each kind is tried again, as typed.
  record Failures(Treatment error, Treatment nan, Map<FailureKind, String> retry) {

    static final Failures USUAL = new Failures(Treatment.FAILED, Treatment.FAILED, Map.of());

    Failures {
      Map<FailureKind, String> ordered = new EnumMap<>(FailureKind.class);
      ordered.putAll(retry);
      retry = Collections.unmodifiableMap(ordered);
    }
  }
}
