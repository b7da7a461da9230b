package org.parzen.app.gui.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.tryout.TriedValues;
import org.parzen.app.tryout.Tryout;
import org.parzen.plugins.command.metric.MetricSuggestion;
import org.parzen.run.Study;
import org.parzen.study.StudyDefinition;

/// Evaluates before there is a study, and makes a number of the output the metric.
final class TryInteractor {

  private final AppContext context;
  private final TryModel model;
  private final DefinitionModel form;
  private Optional<FutureTask<Boolean>> running = Optional.empty();

  TryInteractor(AppContext context, TryModel model, DefinitionModel form) {
    this.context = context;
    this.model = model;
    this.form = form;
    form.objective().idProperty().subscribe(this::change);
  }

  private void change(String kind) {
    stop();
    model.clear();
    model.pickableProperty().set(kind.equals(Choices.COMMAND));
  }

  /// Runs what the form says now.
  void tryIt(TriedValues at) {
    Optional<StudyDefinition> definition =
        form.checkedProperty().get().flatMap(Checked::definition);
    if (definition.isEmpty() || model.busyProperty().get()) {
      return;
    }
    model.busyProperty().set(true);
    model.clear();
    FutureTask<Boolean> task = new FutureTask<>(() -> evaluate(definition.get(), at));
    running = Optional.of(task);
    context.executors().work().execute(task);
    context.tasks().compute(() -> outcome(task), _ -> end(), this::fail);
  }

  /// Shows each result as soon as it is there.
  private boolean evaluate(StudyDefinition form, TriedValues at)
      throws IOException, InterruptedException {
    // Whoever draws once more wants to see others.
    StudyDefinition definition = form.placed(form.name(), form.folder(), Study.freshSeed());
    List<TriedValues> plan = Collections.nCopies(at.times(), at);
    Path folder = Files.createTempDirectory("parzen-try-");
    try (Tryout tryout = new Tryout(definition, context.objectives(), plan, folder)) {
      for (int i = 0; i < plan.size(); i++) {
        TryResult result = TryResult.of(tryout.next());
        context.fx().execute(() -> show(result, definition));
      }
    }
    return true;
  }

  private static boolean outcome(FutureTask<Boolean> task) throws Exception {
    try {
      return task.get();
    } catch (CancellationException e) {
      return false;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private void show(TryResult result, StudyDefinition definition) {
    if (model.busyProperty().get()) {
      model.add(result);
      List<Duration> times =
          model.resultsProperty().get().stream()
              .filter(TryResult::isFine)
              .map(TryResult::duration)
              .toList();
      model.estimateProperty().set(Estimate.words(definition, times));
    }
  }

  private void end() {
    model.busyProperty().set(false);
  }

  private void fail(Throwable failure) {
    end();
    context.dialogs().failure(failure);
  }

  /// Ends the program.
  void stop() {
    running.ifPresent(task -> task.cancel(true));
  }

  /// Makes the number at a place of the output the metric.
  ///
  /// @param at counted from the beginning of the output
  void pick(int at) {
    Optional<String> metric =
        model.resultProperty().get().flatMap(r -> MetricSuggestion.propose(r.output(), at));
    metric.ifPresent(form.goals().getFirst().metricProperty()::set);
    model
        .pickedProperty()
        .set(
            metric
                .map(found -> Messages.get("try.picked", found))
                .orElseGet(() -> Messages.get("try.notPicked")));
  }
}
