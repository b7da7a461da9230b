package org.parzen.app.gui.run;

import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.LatestTask;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.study.Session;
import org.parzen.app.gui.study.Workspace;
import org.parzen.plugins.command.CommandPlugin;
import org.parzen.plugins.command.PosixQuoting;
import org.parzen.run.StopRule;
import org.parzen.run.StopRules;
import org.parzen.study.StudyDefinition;

/// Follows the open study and computes what is shown of it.
final class RunInteractor {

  private final AppContext context;
  private final RunModel model;
  private final LatestTask<FiguresReader.Input, RunFigures> figures;
  private Subscription following = Subscription.EMPTY;

  RunInteractor(AppContext context, Workspace workspace, RunModel model) {
    this.context = context;
    this.model = model;
    figures =
        new LatestTask<>(
            input -> FiguresReader.read(input, context.parts()),
            model.figuresProperty()::set,
            context.unexpected(),
            context.executors().charts(),
            context.fx());
    model.selectedProperty().bindBidirectional(workspace.selectedTrialsProperty());
    workspace.sessionProperty().subscribe(this::follow);
  }

  private void follow(Optional<Session> session) {
    following.unsubscribe();
    figures.cancel();
    model.figuresProperty().set(RunFigures.NONE);
    model.statusProperty().set(org.parzen.app.gui.study.RunStatus.IDLE);
    model.abandonedProperty().set(List.of());
    model.openProperty().set(session.isPresent());
    following = session.map(this::follow).orElse(Subscription.EMPTY);
  }

  private Subscription follow(Session session) {
    model
        .commandProperty()
        .set(
            PosixQuoting.join(
                List.of(
                    "parzen",
                    "optimize",
                    "--storage",
                    session.file().toAbsolutePath().toString(),
                    "--study-name",
                    session.name())));
    return Subscription.combine(
        session.statusProperty().subscribe(model.statusProperty()::set),
        session.definitionProperty().subscribe(this::define),
        session.abandonedProperty().subscribe(model.abandonedProperty()::set),
        session.viewProperty().subscribe(_ -> refresh(session)));
  }

  private void refresh(Session session) {
    figures.refresh(
        new FiguresReader.Input(
            session.view(), session.definitionProperty().get(), session.file()));
  }

  private void define(Optional<StudyDefinition> definition) {
    model.definedProperty().set(definition.isPresent());
    model
        .reportingProperty()
        .set(
            definition
                .filter(d -> d.objective().settings().containsKey(CommandPlugin.REPORT))
                .isPresent());
    model.budgetProperty().set(definition.map(RunInteractor::budget).orElse(""));
  }

  private static String budget(StudyDefinition definition) {
    List<String> rules =
        definition.stop().stream().map(StopRules::make).map(StopRule::describe).toList();
    return rules.isEmpty() ? Messages.get("run.untilStopped") : String.join(", ", rules);
  }

  /// How many lanes the run is to have from now on, where there is one.
  void setLanes(Optional<Session> session, int lanes) {
    session
        .filter(s -> s.status().phase().isActive() && s.status().lanes() != lanes)
        .ifPresent(s -> s.setLanes(lanes));
  }

  AppContext context() {
    return context;
  }
}
