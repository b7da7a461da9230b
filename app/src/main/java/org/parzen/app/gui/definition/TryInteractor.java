package org.parzen.app.gui.definition;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.tryout.Tried;
import org.parzen.app.tryout.TriedValues;
import org.parzen.app.tryout.Tryout;
import org.parzen.app.tryout.TryoutFolder;
import org.parzen.plugins.command.metric.MetricSuggestion;
import org.parzen.run.Study;
import org.parzen.study.StudyDefinition;

/// Evaluates before there is a study, and makes a number of the output the metric.
final class TryInteractor {

  private final AppContext context;
  private final TryModel model;
  private final DefinitionModel form;
  private Optional<FutureTask<Boolean>> running = Optional.empty();
  private Draft tried;

  TryInteractor(AppContext context, TryModel model, DefinitionModel form) {
    this.context = context;
    this.model = model;
    this.form = form;
    tried = evaluated(form.draft());
    form.objective().idProperty().subscribe(this::change);
    form.onChange(() -> model.staleProperty().set(!tried.equals(evaluated(form.draft()))));
  }

  /// What an evaluation depends on; how to search, and for how long, makes no difference to it.
  private static Draft evaluated(Draft draft) {
    return Drafts.empty("", "", "", draft.folder()).tuning(draft);
  }

  private void remember() {
    tried = evaluated(form.draft());
    model.staleProperty().set(false);
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
    remember();
    FutureTask<Boolean> task = new FutureTask<>(() -> evaluate(definition.get(), at));
    running = Optional.of(task);
    context.executors().work().execute(task);
    context.tasks().compute(() -> outcome(task), _ -> end(), this::fail);
  }

  /// Shows each result as soon as it is there.
  private boolean evaluate(StudyDefinition form, TriedValues at) throws InterruptedException {
    // Whoever draws once more wants to see others.
    StudyDefinition definition = form.placed(form.name(), form.folder(), Study.freshSeed());
    List<TriedValues> plan = Collections.nCopies(at.times(), at);
    try (TryoutFolder folder = new TryoutFolder();
        Tryout tryout = new Tryout(definition, context.objectives(), plan, folder.path())) {
      for (int i = 0; i < plan.size(); i++) {
        Tried tried = tryout.next();
        folder.ended(tried);
        TryResult result = TryResult.of(tried);
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
    boolean stale = model.staleProperty().get();
    metric.ifPresent(form.goals().getFirst().metricProperty()::set);
    if (!stale) {
      remember(); // It is what the output was looked at for.
    }
    model
        .pickedProperty()
        .set(
            metric
                .map(found -> Messages.get("try.picked", found))
                .orElseGet(() -> Messages.get("try.notPicked")));
  }
}
