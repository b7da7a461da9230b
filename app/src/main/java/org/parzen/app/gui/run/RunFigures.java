package org.parzen.app.gui.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.analysis.TrialStatus;
import org.parzen.app.gui.fx.Amounts;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.plot.NoticePlot;
import org.parzen.app.plot.Plot;
import org.parzen.app.plot.PlotView;
import org.parzen.space.Choice;

/// All that the run screen says of a study at one moment. Immutable.
///
/// @param counts trials by status
/// @param excluded finished trials that count for nothing
/// @param search how settings are chosen now, in words; empty where that is not known
/// @param health empty while all is well
/// @param command of the best trial, for a terminal
record RunFigures(
    Plot history,
    Plot curves,
    Map<TrialStatus, Integer> counts,
    int excluded,
    Optional<Best> best,
    List<Row> parameters,
    String search,
    Optional<Health> health,
    Optional<String> command) {

  static final RunFigures NONE =
      new RunFigures(
          new NoticePlot("", ""),
          new NoticePlot("", ""),
          Map.of(),
          0,
          Optional.empty(),
          List.of(),
          "",
          Optional.empty(),
          Optional.empty());

  /// The best trial.
  ///
  /// @param comparison with the default, in words; empty where there is none
  /// @param better whether it beats the default
  /// @param values its parameters
  record Best(
      int trial, String value, String comparison, boolean better, Map<String, Choice> values) {
    Best {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /// What keeps going wrong.
  ///
  /// @param words how much of it, and why, in a line
  /// @param reason all that is known of the latest failure
  record Health(String words, String reason) {}

  /// A parameter of the best trial beside its default.
  ///
  /// @param standard empty where there is no default
  record Row(String name, String best, String standard) {
    boolean changed() {
      return !standard.isEmpty() && !standard.equals(best);
    }
  }

  /// Whether any trial has reported.
  boolean reported() {
    return curves.notice(PlotView.automatic()).isEmpty();
  }

  /// Trials that came to something.
  int results() {
    return count(TrialStatus.COMPLETE) + count(TrialStatus.INFEASIBLE) + count(TrialStatus.PRUNED);
  }

  /// What to say in the place of the best: nothing is there yet, or nothing that counts.
  String missing(String none, String infeasible) {
    int missed = count(TrialStatus.INFEASIBLE);
    return missed > 0 && count(TrialStatus.COMPLETE) == 0
        ? Messages.get(infeasible, Amounts.count(missed))
        : Messages.get(none);
  }

  int count(TrialStatus status) {
    return counts.getOrDefault(status, 0);
  }
}
