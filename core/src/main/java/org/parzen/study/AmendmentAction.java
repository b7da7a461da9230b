package org.parzen.study;

import java.util.List;

/// What somebody did to a finished trial afterwards. Immutable.
public sealed interface AmendmentAction {

  /// The trial counts for nothing: neither for samplers, pruners and stop rules, nor in charts.
  record Exclude() implements AmendmentAction {}

  /// An excluded trial counts again.
  record Include() implements AmendmentAction {}

  /// The trial counts as something else than was recorded.
  record Correct(Correction correction) implements AmendmentAction {}

  /// The trial counts as it was recorded.
  record Restore() implements AmendmentAction {}

  /// The trial got a note. The note itself is where Optuna's dashboard has it.
  ///
  /// @param before the note until then
  record Annotate(String note, String before) implements AmendmentAction {}

  /// The latest action that still stood does not any more.
  record Undo() implements AmendmentAction {}

  /// The name in study files.
  default String word() {
    return switch (this) {
      case Exclude _ -> "exclude";
      case Include _ -> "include";
      case Correct(Correction.Values _) -> "correct";
      case Correct(Correction.Failed _) -> "fail";
      case Restore _ -> "restore";
      case Annotate _ -> "note";
      case Undo _ -> "undo";
    };
  }

  /// A correction to these values.
  static AmendmentAction correct(List<Double> values) {
    return new Correct(new Correction.Values(values));
  }

  /// A correction to a failure.
  static AmendmentAction fail() {
    return new Correct(new Correction.Failed());
  }
}
