package org.parzen.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.text.PythonNumber;
import org.parzen.trial.TrialState;

/// What stop rules ask of the results of a study with one objective.
final class Gains {

  private static final MathContext SIX_DIGITS = new MathContext(6);

  private Gains() {}

  /// The best value of a complete and feasible trial.
  static OptionalDouble best(StudyView view) {
    OptionalInt row = view.finished().best();
    return row.isPresent()
        ? OptionalDouble.of(view.finished().value(row.getAsInt(), 0))
        : OptionalDouble.empty();
  }

  /// The value of the complete and feasible trial with the lowest number.
  static OptionalDouble first(StudyView view) {
    History history = view.finished();
    OptionalInt first =
        history
            .rows()
            .filter(row -> isUsable(history, row))
            .reduce((a, b) -> history.number(b) < history.number(a) ? b : a);
    return first.isPresent()
        ? OptionalDouble.of(history.value(first.getAsInt(), 0))
        : OptionalDouble.empty();
  }

  /// How many trials with a result have a higher number than the best one; all where none is best.
  static int sinceBest(StudyView view) {
    History history = view.finished();
    OptionalInt best = history.best();
    int number = best.isPresent() ? history.number(best.getAsInt()) : -1;
    return (int)
        history
            .rows()
            .filter(row -> history.kind(row) != TrialState.Kind.FAIL)
            .filter(row -> history.number(row) > number)
            .count();
  }

  /// How many trials are complete and feasible.
  static int usable(StudyView view) {
    History history = view.finished();
    return (int) history.rows().filter(row -> isUsable(history, row)).count();
  }

  private static boolean isUsable(History history, int row) {
    return history.isSuccess(row) && history.isFeasible(row);
  }

  /// A number in six digits, for people.
  static String rounded(double value) {
    if (!Double.isFinite(value)) {
      return PythonNumber.repr(value);
    }
    String text = PythonNumber.repr(new BigDecimal(value).round(SIX_DIGITS).doubleValue());
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
