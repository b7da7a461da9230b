package org.parzen.app.gui.table;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.layout.Region;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.study.Workspace;

/// The form in which a table becomes a study.
public final class ImportController {

  private final AppContext context;
  private final ImportInteractor interactor;
  private final Region view;

  /// @param studies where files of new studies go
  /// @param opened shows the study
  /// @param listed shows the lists anew, where the study is not opened
  public ImportController(
      AppContext context, Workspace workspace, Path studies, Runnable opened, Runnable listed) {
    this.context = context;
    ImportModel model = new ImportModel();
    interactor = new ImportInteractor(context, workspace, model, studies);
    view =
        new ImportView(
                model,
                new ImportView.Gestures(
                    interactor::chooseFile,
                    () -> interactor.run(opened, listed),
                    interactor::command,
                    interactor::close))
            .build();
  }

  /// Asks for a table, and shows what it may be.
  public void choose() {
    context
        .dialogs()
        .file(
            Messages.get("home.table"),
            Path.of(System.getProperty("user.home")),
            List.of("*.csv", "*.tsv", "*.txt"))
        .ifPresent(interactor::begin);
  }

  /// Seen while a table is being imported.
  public Region view() {
    return view;
  }
}
