package org.parzen.app.gui.trials;

import javafx.scene.layout.Region;
import org.parzen.analysis.LearningCurves;
import org.parzen.app.gui.amend.AmendController;
import org.parzen.app.gui.chart.ChartPane;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.study.Workspace;
import org.parzen.app.plot.CurvesPlot;

/// All trials of the open study.
public final class TrialsController {

  private final Region view;

  public TrialsController(AppContext context, Workspace workspace) {
    TrialsModel model = new TrialsModel();
    // Lives as long as the workspace that it follows.
    var _ = new TrialsInteractor(context, workspace, model);
    LearningCurves none =
        new LearningCurves(new int[0], new byte[0], new int[1], new long[0], new double[0], -1);
    ChartPane curve =
        new ChartPane(
            new CurvesPlot(none, "", ""),
            context.executors().charts(),
            context.saver(),
            context.unexpected());
    AmendController amend = new AmendController(context, workspace);
    view =
        new TrialsView(model, amend, new DetailView(model, curve, context.dialogs()::open).build())
            .build();
  }

  public Region view() {
    return view;
  }
}
