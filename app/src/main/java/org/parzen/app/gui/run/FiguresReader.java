package org.parzen.app.gui.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.parzen.analysis.TrialStatus;
import org.parzen.app.gui.fx.Amounts;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.study.FailureText;
import org.parzen.app.gui.study.StudyFiles;
import org.parzen.app.params.TrialCommand;
import org.parzen.app.plot.Plot;
import org.parzen.app.plot.study.ChartKind;
import org.parzen.app.plot.study.ChartRequest;
import org.parzen.part.Objectives;
import org.parzen.part.Parts;
import org.parzen.run.Study;
import org.parzen.space.Choice;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// Computes what the run screen says of a study. May read attributes from the disk.
final class FiguresReader {

  /// Fewer trials than these say nothing about a run as a whole.
  private static final int RECENT = 10;

  private FiguresReader() {}

  /// A study at one moment.
  ///
  /// @param file the study's
  record Input(StudyView view, Optional<StudyDefinition> definition, Path file) {}

  static RunFigures read(Input input, Parts parts) {
    StudyView view = input.view();
    Objectives objectives = parts.objectives();
    boolean single = view.directions().size() == 1;
    Optional<FrozenTrial> best = single ? view.best() : Optional.empty();
    Optional<FrozenTrial> standard = single ? standard(input, objectives) : Optional.empty();
    return new RunFigures(
        chart(ChartKind.HISTORY, view, Messages.get("run.history")),
        chart(ChartKind.CURVES, view, Messages.get("run.curves")),
        counts(view),
        view.excluded(),
        best.map(trial -> best(trial, standard, view.directions().getFirst())),
        best.map(trial -> rows(trial, defaults(input, objectives))).orElse(List.of()),
        SearchReader.words(view, input.definition(), parts.samplers()),
        health(input, objectives),
        best.flatMap(trial -> command(input, objectives, trial)));
  }

  private static Plot chart(ChartKind kind, StudyView view, String title) {
    return kind.plot(new ChartRequest(List.of(view), title, 0, List.of(), Optional.empty()));
  }

  private static Optional<String> command(Input input, Objectives objectives, FrozenTrial trial) {
    return input
        .definition()
        .flatMap(
            definition ->
                TrialCommand.of(
                    definition,
                    objectives,
                    trial,
                    StudyFiles.place(input.file(), definition.name())));
  }

  private static Map<TrialStatus, Integer> counts(StudyView view) {
    Map<TrialStatus, Integer> counts = new EnumMap<>(TrialStatus.class);
    History finished = view.finished();
    finished.rows().forEach(row -> counts.merge(TrialStatus.of(finished, row), 1, Integer::sum));
    counts.put(TrialStatus.RUNNING, view.count(TrialState.Kind.RUNNING));
    counts.put(TrialStatus.WAITING, view.count(TrialState.Kind.WAITING));
    return counts;
  }

  private static Map<String, Choice> defaults(Input input, Objectives objectives) {
    return input
        .definition()
        .flatMap(definition -> objectives.space(definition).defaults())
        .orElse(Map.of());
  }

  /// The trial that evaluated the defaults: the first one of a new study.
  private static Optional<FrozenTrial> standard(Input input, Objectives objectives) {
    Map<String, Choice> defaults = defaults(input, objectives);
    return input
        .view()
        .trial(0)
        .filter(trial -> trial.kind() == TrialState.Kind.COMPLETE)
        .filter(trial -> !defaults.isEmpty() && same(trial.externalValues(), defaults));
  }

  private static boolean same(Map<String, Choice> values, Map<String, Choice> defaults) {
    return values.keySet().equals(defaults.keySet())
        && defaults.entrySet().stream()
            .allMatch(
                e ->
                    Optional.ofNullable(values.get(e.getKey()))
                        .map(value -> value.sameAs(e.getValue()))
                        .orElse(false));
  }

  private static RunFigures.Best best(
      FrozenTrial best, Optional<FrozenTrial> standard, Direction direction) {
    double value = best.state().values().getFirst();
    String text = Amounts.value(value);
    if (standard.isEmpty() || standard.get().number() == best.number()) {
      String comparison = standard.isPresent() ? Messages.get("run.best.isDefault") : "";
      return new RunFigures.Best(best.number(), text, comparison, false, best.externalValues());
    }
    double before = standard.get().state().values().getFirst();
    return new RunFigures.Best(
        best.number(),
        text,
        Messages.get("run.best.default", Amounts.value(before), change(before, value)),
        direction.better(value, before),
        best.externalValues());
  }

  private static String change(double before, double now) {
    double percent = (now - before) / Math.abs(before) * 100;
    if (!Double.isFinite(percent)) {
      return Amounts.value(now - before);
    }
    String digits = Math.abs(percent) < 0.1 ? "%+.3f %%" : "%+.1f %%";
    return String.format(Locale.ROOT, digits, percent).replace('-', '−');
  }

  private static List<RunFigures.Row> rows(FrozenTrial best, Map<String, Choice> defaults) {
    Set<String> names = new LinkedHashSet<>(best.externalValues().keySet());
    names.addAll(defaults.keySet());
    List<RunFigures.Row> rows = new ArrayList<>();
    for (String name : names) {
      rows.add(new RunFigures.Row(name, text(best.externalValues(), name), text(defaults, name)));
    }
    return rows;
  }

  private static String text(Map<String, Choice> values, String name) {
    return Optional.ofNullable(values.get(name)).map(Amounts::value).orElse("");
  }

  /// Looks at the trials that finished last, and tells of the latest failure; of the first trial's
  /// while that is among them, because it keeps most of its output.
  private static Optional<RunFigures.Health> health(Input input, Objectives objectives) {
    History finished = input.view().finished();
    int from = Math.max(0, finished.size() - RECENT);
    int failed = 0;
    OptionalInt told = OptionalInt.empty();
    for (int row = from; row < finished.size(); row++) {
      if (finished.isFailure(row)) {
        failed++;
        told =
            told.isPresent() && told.getAsInt() == 0 ? told : OptionalInt.of(finished.number(row));
      }
    }
    if (told.isEmpty()) {
      return Optional.empty();
    }
    Optional<FrozenTrial> trial = input.view().trial(told.getAsInt());
    Optional<String> reason = trial.flatMap(t -> t.system().get(Study.REASON));
    String words =
        Messages.get(
            "run.health.failing",
            Integer.toString(failed),
            Integer.toString(finished.size() - from),
            Integer.toString(told.getAsInt()),
            reason.map(FailureText::brief).orElse(Messages.get("run.health.noReason")));
    String again =
        trial.flatMap(t -> command(input, objectives, t)).map(FiguresReader::again).orElse("");
    String all = reason.map(why -> FailureText.namesCommand(why) ? why : why + again).orElse("");
    return Optional.of(new RunFigures.Health(words, all));
  }

  private static String again(String command) {
    return "\n" + Messages.get("run.health.again", command);
  }
}
