package org.parzen.app.gui.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.Amounts;
import org.parzen.app.gui.fx.Messages;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.plugins.command.CommandPlugin;
import org.parzen.plugins.command.Evaluation;
import org.parzen.plugins.command.metric.MetricSuggestion;
import org.parzen.setting.Settings;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.Parameter;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;

/// Runs the command once, and makes a number of its output the metric.
final class TryInteractor {

  private final AppContext context;
  private final TryModel model;
  private final DefinitionModel form;
  private Optional<FutureTask<TryResult>> running = Optional.empty();

  TryInteractor(AppContext context, TryModel model, DefinitionModel form) {
    this.context = context;
    this.model = model;
    this.form = form;
  }

  /// Runs what the form says now, with the defaults, or the middle of a range where there is none.
  void tryOnce() {
    Optional<StudyDefinition> definition =
        form.checkedProperty().get().flatMap(Checked::definition);
    if (definition.isEmpty() || model.busyProperty().get()) {
      return;
    }
    model.busyProperty().set(true);
    model.pickedProperty().set("");
    Callable<TryResult> work = () -> evaluate(definition.get());
    FutureTask<TryResult> task = new FutureTask<>(work);
    running = Optional.of(task);
    context.executors().work().execute(task);
    context.tasks().compute(() -> outcome(task), this::show, this::fail);
  }

  private static Optional<TryResult> outcome(FutureTask<TryResult> task) throws Exception {
    try {
      return Optional.of(task.get());
    } catch (CancellationException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private void show(Optional<TryResult> result) {
    model.busyProperty().set(false);
    model.resultProperty().set(result);
  }

  private void fail(Throwable failure) {
    model.busyProperty().set(false);
    context.dialogs().failure(failure);
  }

  /// Ends the program.
  void stop() {
    running.ifPresent(task -> task.cancel(true));
  }

  private TryResult evaluate(StudyDefinition definition) throws IOException {
    ObjectivePlugin plugin = context.objectives().plugin(definition.objective().id());
    ObjectiveSpec spec =
        new ObjectiveSpec(
            Settings.check(plugin.title(), plugin.settings(), definition.objective().settings()),
            definition.parameters(),
            definition.goals().stream().map(Goal::metric).filter(m -> !m.isEmpty()).toList(),
            definition.constraints(),
            Path.of(definition.folder()));
    Map<String, Choice> values = definition.parameters().values(TryInteractor::asInTrial);
    Path folder = Files.createTempDirectory("parzen-try");
    return result(CommandPlugin.tryOnce(spec, values, folder), values);
  }

  /// The typical value in the form that a trial gives it: 4.0, not 4, where any number may be.
  private static Choice asInTrial(Parameter parameter) {
    Distribution distribution = parameter.distribution();
    return distribution.external(distribution.internal(parameter.typical()));
  }

  private static TryResult result(Evaluation evaluation, Map<String, Choice> values) {
    Map<String, String> given = new LinkedHashMap<>();
    values.forEach((name, value) -> given.put(name, value.text()));
    Map<String, String> further = new LinkedHashMap<>();
    evaluation.numbers().forEach((name, value) -> further.put(name, Amounts.value(value)));
    String result =
        evaluation.metrics().stream()
            .map(measured -> further.remove(measured.metric().name()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    long millis = Math.round(evaluation.result().seconds() * 1000);
    return new TryResult(
        evaluation.commandLine(),
        given,
        result,
        further,
        evaluation.failure().map(text -> text.lines().findFirst().orElse("")).orElse(""),
        Amounts.duration(Duration.ofMillis(millis)),
        evaluation.result().output().replace("\r\n", "\n").replace('\r', '\n').lines().toList());
  }

  /// Makes the number at a place of the output the metric.
  ///
  /// @param at counted from the beginning of the output
  void pick(int at) {
    Optional<String> metric =
        model.resultProperty().get().flatMap(r -> MetricSuggestion.propose(r.output(), at));
    metric.ifPresent(form.metricProperty()::set);
    model
        .pickedProperty()
        .set(
            metric
                .map(found -> Messages.get("try.picked", found))
                .orElseGet(() -> Messages.get("try.notPicked")));
  }
}
