package org.parzen.app.gui.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.parzen.app.gui.chart.ChartPane;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.definition.DefinitionController;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.study.Budget;
import org.parzen.app.gui.study.Session;
import org.parzen.app.gui.study.Workspace;
import org.parzen.app.plot.Plot;
import org.parzen.run.Release;
import org.parzen.study.StudyDefinition;

/// Starts, shows and ends runs.
public final class RunController {

  /// Where a person goes from here.
  ///
  /// @param started shows the run screen
  /// @param openTrial shows a trial in full
  public record Ways(Runnable started, IntConsumer openTrial) {}

  private final AppContext context;
  private final Workspace workspace;
  private final DefinitionController definition;
  private final Ways ways;
  private final RunModel model = new RunModel();
  private final RunInteractor interactor;
  private final Region bar;
  private final Region view;

  /// @param log stands below the charts
  /// @param ways lead to other screens
  public RunController(
      AppContext context,
      Workspace workspace,
      DefinitionController definition,
      Region log,
      Ways ways) {
    this.context = context;
    this.workspace = workspace;
    this.definition = definition;
    this.ways = ways;
    interactor = new RunInteractor(context, workspace, model);
    bar =
        new RunBarView(model, new RunBarView.Gestures(this::start, this::finish, this::stopNow))
            .build();
    ExportMenu export = new ExportMenu(model, context.saver());
    ChartPane history = createChart("history", RunFigures::history, workspace);
    ChartPane curves = createChart("curves", RunFigures::curves, workspace);
    view =
        new RunView(model, history, curves, log, export.build(), createAbandoned().build()).build();
    ObservableValue<Optional<DefinitionController.Ready>> ready = definition.readyProperty();
    ready.subscribe(this::become);
    definition.problemProperty().subscribe(model.whyProperty()::set);
    model.lanesProperty().subscribe(now -> changeLanes(now.intValue()));
    definition.lanesProperty().subscribe(now -> model.lanesProperty().set(now));
  }

  private void become(Optional<DefinitionController.Ready> ready) {
    model.readyProperty().set(ready.isPresent());
  }

  private void changeLanes(int lanes) {
    definition.setLanes(lanes);
    interactor.setLanes(workspace.session(), lanes);
  }

  private ChartPane createChart(String id, Function<RunFigures, Plot> plot, Workspace workspace) {
    ChartPane chart =
        new ChartPane(
            plot.apply(RunFigures.NONE),
            context.executors().charts(),
            context.saver(),
            context.unexpected());
    chart.setId(id);
    model.figuresProperty().subscribe(figures -> chart.setPlot(plot.apply(figures)));
    chart.selectedTrialsProperty().bindBidirectional(model.selectedProperty());
    chart.detailsProperty().bind(workspace.tips().detailsProperty());
    chart.openerProperty().set(Optional.of(ways.openTrial()));
    return chart;
  }

  /// Starts what the definition says, or goes on with the open study.
  public void start() {
    DefinitionController.Ready ready = definition.readyProperty().getValue().orElse(null);
    if (ready == null) {
      return;
    }
    Optional<Session> session = workspace.session();
    if (session.isEmpty()) {
      workspace.start(ready.file(), ready.definition(), ways.started(), context.dialogs()::failure);
    } else {
      goOn(session.get(), ready.definition());
    }
  }

  /// A study that has all its results is asked for more.
  private void goOn(Session session, StudyDefinition wanted) {
    StudyDefinition next = wanted;
    Optional<Integer> reached = Budget.reached(wanted, session.view());
    if (reached.isPresent()) {
      String more = Integer.toString(reached.get());
      Optional<Integer> answer =
          context
              .dialogs()
              .choose(
                  Messages.get("run.reached"),
                  Messages.get("run.reached.help", more),
                  List.of(Messages.get("run.reached.more", more)));
      if (answer.isEmpty()) {
        return;
      }
      next = Budget.extended(wanted, session.view(), reached.get());
    }
    session.start(next, context.dialogs()::failure);
    ways.started().run();
  }

  private AbandonedBar createAbandoned() {
    return new AbandonedBar(
        model,
        new AbandonedBar.Gestures(
            () -> release(Release.REQUEUE),
            () -> release(Release.FAIL),
            () -> workspace.session().ifPresent(Session::leaveAbandoned)));
  }

  private void release(Release release) {
    workspace.session().ifPresent(session -> session.release(release, context.dialogs()::failure));
  }

  private void finish() {
    workspace.session().ifPresent(Session::finish);
  }

  private void stopNow() {
    workspace.session().ifPresent(Session::stopNow);
  }

  public Region bar() {
    return bar;
  }

  public Region view() {
    return view;
  }
}
