package org.parzen.app.gui.trials;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parzen.analysis.LearningCurves;
import org.parzen.analysis.TrialStatus;
import org.parzen.app.gui.fx.Amounts;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.log.OutputFiles;
import org.parzen.app.gui.study.StudyFiles;
import org.parzen.app.params.StudyPlace;
import org.parzen.app.params.TrialCommand;
import org.parzen.part.Objectives;
import org.parzen.plugins.program.trial.RunFacts;
import org.parzen.run.Study;
import org.parzen.study.Amendment;
import org.parzen.study.AmendmentAction;
import org.parzen.study.Correction;
import org.parzen.study.FailureSettings.Treatment;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyView;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;
import org.parzen.trial.Constraints;
import org.parzen.trial.FailureKind;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Reports;

/// Reads all that is known of one trial, from the study and from the trial's folder.
final class DetailReader {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private DetailReader() {}

  private static String local(Instant time) {
    return TIME.format(time.atZone(ZoneId.systemDefault()));
  }

  /// A trial of a study.
  ///
  /// @param file the study's
  /// @param notes reads the note of a trial
  record Input(
      StudyView view,
      Optional<StudyDefinition> definition,
      Path file,
      BiFunction<StudyView, Integer, String> notes,
      int number) {

    StudyPlace place() {
      return StudyFiles.place(file, view.name());
    }

    /// The folder of the trial, which may be gone.
    Path folder() {
      return TrialCommand.folder(place().trials(), number);
    }
  }

  static Optional<TrialDetail> read(Input input, Objectives objectives) {
    return input
        .view()
        .trial(input.number())
        .map(
            trial -> {
              TrialRows rows = new TrialRows(input.view());
              TrialStatus status = rows.status(trial.number());
              return new TrialDetail(
                  trial.number(),
                  status,
                  Amounts.values(trial.state().values()),
                  rows.isExcluded(trial.number()),
                  recorded(input, rows),
                  input.notes().apply(input.view(), trial.number()),
                  Origin.of(trial),
                  reason(trial),
                  groups(trial, input.view().amendments().of(trial.number())),
                  curve(trial, status),
                  output(input, trial),
                  input
                      .definition()
                      .flatMap(d -> TrialCommand.of(d, objectives, trial, input.place())),
                  TrialFiles.in(input.folder()));
            });
  }

  private static String recorded(Input input, TrialRows rows) {
    return IntStream.range(0, input.view().directions().size())
        .mapToObj(objective -> rows.recordedText(input.number(), objective))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String reason(FrozenTrial trial) {
    return trial
        .system()
        .get(Study.REUSED_FROM)
        .map(from -> Messages.get("trial.reused", Integer.toString(from)))
        .or(() -> trial.system().get(Study.REASON).map(why -> why + failure(trial)))
        .orElse("");
  }

  /// What kind of failure it was, and what it is recorded as, after the reason.
  private static String failure(FrozenTrial trial) {
    return trial
        .system()
        .get(FailureKind.KEY)
        .map(
            kind ->
                Messages.get(
                    "trial.failure",
                    kind.word(),
                    trial.system().get(Study.FAILED).orElse(Treatment.FAILED.word())))
        .map(words -> "\n" + words)
        .orElse("");
  }

  private static List<String> output(Input input, FrozenTrial trial) {
    List<String> lines = OutputFiles.tail(input.folder());
    return lines.isEmpty()
        ? trial.system().get(RunFacts.KEY).map(f -> f.output().lines().toList()).orElse(List.of())
        : lines;
  }

  private static List<TrialDetail.Group> groups(FrozenTrial trial, Amendment amendment) {
    List<TrialDetail.Group> groups = new ArrayList<>();
    groups.add(new TrialDetail.Group("changes", changes(amendment)));
    groups.add(
        new TrialDetail.Group(
            "parameters",
            trial.externalValues().entrySet().stream()
                .map(e -> new TrialDetail.Fact(e.getKey(), Amounts.value(e.getValue())))
                .toList()));
    groups.add(
        new TrialDetail.Group(
            "constraints",
            trial.constraints().values().entrySet().stream()
                .map(e -> new TrialDetail.Fact(e.getKey(), constraint(e.getValue())))
                .toList()));
    groups.add(new TrialDetail.Group("times", times(trial)));
    groups.add(new TrialDetail.Group("attributes", attributes(trial.user())));
    groups.add(new TrialDetail.Group("system", attributes(withoutOwn(trial.system()))));
    return groups.stream().filter(group -> !group.facts().isEmpty()).toList();
  }

  private static List<TrialDetail.Fact> changes(Amendment amendment) {
    return amendment.changes().stream()
        .map(
            change ->
                new TrialDetail.Fact(
                    words(change.action()),
                    Messages.get("trial.changed", local(change.when()), change.who())
                        + (change.why().isEmpty() ? "" : ": " + change.why())))
        .toList();
  }

  private static String words(AmendmentAction action) {
    String key = "trial.change." + action.word();
    return action instanceof AmendmentAction.Correct(Correction.Values(List<Double> values))
        ? Messages.get(key, Amounts.values(values))
        : Messages.get(key);
  }

  private static String constraint(double violation) {
    return violation <= 0
        ? Messages.get("trial.constraint.met")
        : Messages.get("trial.constraint.broken", Amounts.value(violation));
  }

  private static List<TrialDetail.Fact> times(FrozenTrial trial) {
    List<TrialDetail.Fact> times = new ArrayList<>();
    trial.start().ifPresent(start -> times.add(time("trial.started", start)));
    trial.end().ifPresent(end -> times.add(time("trial.ended", end)));
    trial
        .duration()
        .ifPresent(
            duration ->
                times.add(
                    new TrialDetail.Fact(
                        Messages.get("trials.duration"), Amounts.duration(duration))));
    return times;
  }

  private static TrialDetail.Fact time(String key, Instant time) {
    return new TrialDetail.Fact(Messages.get(key), local(time));
  }

  private static List<TrialDetail.Fact> attributes(Attributes attributes) {
    return attributes.values().entrySet().stream()
        .map(
            e ->
                new TrialDetail.Fact(
                    e.getKey(),
                    e.getValue().isTextual()
                        ? e.getValue().textValue()
                        : PythonJson.write(e.getValue())))
        .toList();
  }

  /// What is shown in a better way already.
  private static Attributes withoutOwn(Attributes system) {
    Attributes rest = Attributes.NONE;
    for (var entry : system.values().entrySet()) {
      String key = entry.getKey();
      if (!key.startsWith("parzen:")
          && !Origin.KEYS.contains(key)
          && !key.startsWith(Constraints.PREFIX)
          && !key.equals(Constraints.LIST)) {
        rest = rest.with(key, entry.getValue());
      }
    }
    return rest;
  }

  private static LearningCurves curve(FrozenTrial trial, TrialStatus status) {
    Reports reports = trial.reports();
    long[] steps = new long[reports.size()];
    double[] values = new double[reports.size()];
    Integer[] order = new Integer[reports.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Arrays.sort(order, Comparator.comparingLong(reports::step));
    for (int i = 0; i < order.length; i++) {
      steps[i] = reports.step(order[i]);
      values[i] = reports.value(order[i]);
    }
    return new LearningCurves(
        new int[] {trial.number()},
        new byte[] {status.code()},
        new int[] {0, steps.length},
        steps,
        values,
        -1);
  }
}
