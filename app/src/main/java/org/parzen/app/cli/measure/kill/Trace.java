package org.parzen.app.cli.measure.kill;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parzen.space.Choice;
import org.parzen.study.StudyView;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

/// What became of a trial: all but when, in which process, and how often it was begun. Immutable.
record Trace(
    int number,
    TrialState.Kind state,
    List<Double> values,
    List<Map.Entry<String, ParameterValue>> parameters,
    Reports reports,
    Map<String, Choice> given,
    Map<String, String> user,
    Map<String, String> system) {

  /// What belongs to an attempt.
  private static final Set<String> PASSING =
      Set.of("parzen:worker", "parzen:drawn", "parzen:batch", "parzen:given", "fixed_params");

  static List<Trace> of(StudyView view) {
    return view.trials().stream().map(Trace::of).toList();
  }

  private static Trace of(FrozenTrial trial) {
    return new Trace(
        trial.number(),
        trial.kind(),
        trial.state().values(),
        List.copyOf(trial.parameters().entrySet()),
        trial.reports(),
        trial.given(),
        texts(trial.user()),
        texts(trial.system()));
  }

  /// As they are written: what was read back may be another kind of number.
  private static Map<String, String> texts(Attributes attributes) {
    return attributes.values().entrySet().stream()
        .filter(entry -> !PASSING.contains(entry.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> PythonJson.write(entry.getValue())));
  }
}
