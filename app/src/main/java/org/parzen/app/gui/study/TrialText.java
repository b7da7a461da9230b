package org.parzen.app.gui.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.parzen.analysis.TrialStatus;
import org.parzen.app.gui.fx.Amounts;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.plot.study.ChartRequest;
import org.parzen.space.Choice;
import org.parzen.study.History;
import org.parzen.study.Shape;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// What is said of a trial beside a chart. Read from the columns of a view: nothing comes from the
/// disk.
public final class TrialText {

  /// More parameters than these are only counted.
  private static final int PARAMETERS = 12;

  /// Longer words lose their middle.
  private static final int WORD = 40;

  private TrialText() {}

  /// The results and the parameters, a line each.
  static List<String> lines(StudyView view, int number) {
    List<String> lines = new ArrayList<>(results(view, number));
    Map<String, Choice> parameters = parameters(view, number);
    parameters.entrySet().stream()
        .limit(PARAMETERS)
        .map(e -> line(e.getKey(), Amounts.value(e.getValue())))
        .forEach(lines::add);
    int more = parameters.size() - PARAMETERS;
    if (more > 0) {
      lines.add(Messages.get("tip.more", Integer.toString(more)));
    }
    return lines;
  }

  /// A trial in one line: its number, state and results.
  public static String headline(StudyView view, int number) {
    List<String> parts = new ArrayList<>();
    parts.add(Messages.get("trial.title", Integer.toString(number)));
    parts.add(Messages.get("status." + key(status(view, number))));
    if (view.amendments().isExcluded(number)) {
      parts.add(Messages.get("trials.excluded"));
    }
    parts.addAll(results(view, number));
    return String.join(" · ", parts);
  }

  private static String key(TrialStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static TrialStatus status(StudyView view, int number) {
    History history = history(view, number);
    OptionalInt row = history.row(number);
    if (row.isPresent()) {
      return TrialStatus.of(history, row.getAsInt());
    }
    return view.trial(number)
        .filter(trial -> trial.kind() == TrialState.Kind.WAITING)
        .map(_ -> TrialStatus.WAITING)
        .orElse(TrialStatus.RUNNING);
  }

  /// As it counts, or as it was recorded where it does not.
  private static History history(StudyView view, int number) {
    return view.amendments().isExcluded(number) ? view.recorded() : view.finished();
  }

  private static List<String> results(StudyView view, int number) {
    History finished = history(view, number);
    OptionalInt row = finished.row(number);
    ChartRequest names = ChartRequest.of(view);
    List<String> lines = new ArrayList<>();
    for (int i = 0; row.isPresent() && i < view.directions().size(); i++) {
      double value = finished.value(row.getAsInt(), i);
      if (!Double.isNaN(value)) {
        lines.add(line(names.valueName(i), Amounts.value(value)));
      }
    }
    return lines;
  }

  private static Map<String, Choice> parameters(StudyView view, int number) {
    History recorded = view.recorded();
    OptionalInt row = recorded.row(number);
    if (row.isEmpty()) {
      return view.trial(number).map(trial -> trial.externalValues()).orElse(Map.of());
    }
    Shape shape = recorded.shape(row.getAsInt());
    Map<String, Choice> values = new LinkedHashMap<>();
    for (int i = 0; i < shape.names().size(); i++) {
      String name = shape.names().get(i);
      double internal = recorded.parameter(row.getAsInt(), name);
      values.put(name, shape.distributions().get(i).external(internal));
    }
    return values;
  }

  private static String line(String name, String value) {
    return shorten(name) + " = " + shorten(value);
  }

  static String shorten(String word) {
    int length = word.codePointCount(0, word.length());
    if (length <= WORD) {
      return word;
    }
    int head = word.offsetByCodePoints(0, WORD * 2 / 3);
    int tail = word.offsetByCodePoints(word.length(), -(WORD / 3 - 1));
    return word.substring(0, head) + "…" + word.substring(tail);
  }
}
