package org.parzen.app.cli.options;

import org.parzen.app.cli.talk.Messages;
import org.parzen.study.StudyView;

/// Which objective of a study is meant: its number, counted from 0, or its name. Immutable.
public record ObjectiveChoice(String text) {

  /// The number of the objective that is meant; whether there is one of that number is for others
  /// to say.
  ///
  /// @throws IllegalArgumentException quotes what is neither a number nor a name that the study
  ///   keeps
  public int in(StudyView study) {
    int named = study.metricNames().indexOf(text);
    if (named >= 0) {
      return named;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          study.metricNames().isEmpty()
              ? Messages.get("objective.unnamed", text, study.name())
              : Messages.get("objective.unknown", text, String.join(", ", study.metricNames())),
          e);
    }
  }
}
