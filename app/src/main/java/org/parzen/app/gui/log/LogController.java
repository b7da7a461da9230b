package org.parzen.app.gui.log;

import javafx.scene.layout.Region;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.study.Workspace;

/// What happened in the open study.
public final class LogController {

  private final Region view;

  public LogController(AppContext context, Workspace workspace) {
    LogModel model = new LogModel();
    // Lives as long as the workspace that it follows.
    var _ = new LogInteractor(context, workspace, model);
    view = new LogView(model).build();
  }

  public Region view() {
    return view;
  }
}
