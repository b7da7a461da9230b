package org.parzen.app.gui.trials;

import java.util.Optional;
import java.util.Set;
import javafx.collections.SetChangeListener;
import javafx.util.Subscription;
import org.parzen.analysis.TrialStatus;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.LatestTask;
import org.parzen.app.gui.study.Session;
import org.parzen.app.gui.study.Workspace;

/// Sorts, filters and reads trials away from the JavaFX thread.
final class TrialsInteractor {

  private final Workspace workspace;
  private final TrialsModel model;
  private final LatestTask<TrialOrder.Wanted, TrialOrder.Sorted> sorting;
  private final LatestTask<DetailReader.Input, Optional<TrialDetail>> reading;
  private Subscription following = Subscription.EMPTY;

  TrialsInteractor(AppContext context, Workspace workspace, TrialsModel model) {
    this.workspace = workspace;
    this.model = model;
    sorting =
        new LatestTask<>(
            TrialOrder::of,
            sorted -> model.sortedProperty().set(Optional.of(sorted)),
            context.unexpected(),
            context.executors().charts(),
            context.fx());
    reading =
        new LatestTask<>(
            input -> DetailReader.read(input, context.objectives()),
            model.detailProperty()::set,
            context.unexpected(),
            context.executors().work(),
            context.fx());
    model.selectedProperty().bindBidirectional(workspace.selectedTrialsProperty());
    model.selectedProperty().addListener((_, _, _) -> workspace.session().ifPresent(this::read));
    model.textProperty().addListener((_, _, _) -> workspace.session().ifPresent(this::sort));
    model.excludedProperty().addListener((_, _, _) -> workspace.session().ifPresent(this::sort));
    model.sortingProperty().addListener((_, _, _) -> workspace.session().ifPresent(this::sort));
    model
        .statuses()
        .addListener(
            (SetChangeListener<TrialStatus>) _ -> workspace.session().ifPresent(this::sort));
    workspace.sessionProperty().subscribe(this::follow);
  }

  private void follow(Optional<Session> session) {
    following.unsubscribe();
    sorting.cancel();
    reading.cancel();
    model.sortedProperty().set(Optional.empty());
    model.detailProperty().set(Optional.empty());
    model.openProperty().set(session.isPresent());
    following =
        session
            .map(
                s ->
                    s.viewProperty()
                        .subscribe(
                            _ -> {
                              sorting.refresh(wanted(s));
                              read(s);
                            }))
            .orElse(Subscription.EMPTY);
  }

  private void sort(Session session) {
    sorting.submit(wanted(session));
  }

  private TrialOrder.Wanted wanted(Session session) {
    TrialsModel.Sorting by = model.sortingProperty().get();
    return new TrialOrder.Wanted(
        session.view(),
        Set.copyOf(model.statuses()),
        model.excludedProperty().get(),
        model.textProperty().get(),
        by.column(),
        by.descending());
  }

  /// Reads the selected trial again: it may be running.
  private void read(Session session) {
    Set<Integer> selected = model.selectedProperty().get();
    if (selected.isEmpty()) {
      reading.cancel();
      model.detailProperty().set(Optional.empty());
      return;
    }
    reading.submit(
        new DetailReader.Input(
            session.view(),
            session.definitionProperty().get(),
            session.file(),
            session::note,
            selected.iterator().next()));
  }

  Optional<Session> session() {
    return workspace.session();
  }
}
