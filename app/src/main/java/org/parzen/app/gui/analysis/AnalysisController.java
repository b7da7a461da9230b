package org.parzen.app.gui.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.layout.Region;
import org.parzen.app.gui.chart.ChartPane;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.study.Workspace;
import org.parzen.app.plot.NoticePlot;

/// The charts of the open study.
public final class AnalysisController {

  private final AnalysisModel model = new AnalysisModel();
  private final Region view;

  /// @param openTrial shows a trial in full
  public AnalysisController(AppContext context, Workspace workspace, IntConsumer openTrial) {
    List<Region> panels = new ArrayList<>();
    for (int i = 0; i < AnalysisModel.PANELS; i++) {
      panels.add(new PanelView(model, i, createChart(context, workspace, openTrial)).build());
    }
    // Lives as long as the workspace that it follows.
    var _ = new AnalysisInteractor(context, workspace, model);
    Runnable open = () -> model.only().ifPresent(openTrial::accept);
    view = new AnalysisView(model, panels, open).build();
  }

  private ChartPane createChart(AppContext context, Workspace workspace, IntConsumer openTrial) {
    ChartPane chart =
        new ChartPane(
            new NoticePlot("", Messages.get("analysis.computing")),
            context.executors().charts(),
            context.saver(),
            context.unexpected());
    chart.openerProperty().set(Optional.of(openTrial));
    chart.detailsProperty().bind(workspace.tips().detailsProperty());
    // Nothing is painted while it is not seen.
    model
        .seenProperty()
        .subscribe(
            seen -> {
              if (seen) {
                chart.selectedTrialsProperty().bindBidirectional(model.selectedProperty());
              } else {
                chart.selectedTrialsProperty().unbindBidirectional(model.selectedProperty());
              }
            });
    return chart;
  }

  public Region view() {
    return view;
  }
}
