package org.parzen.app.gui.shell;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.home.HomeController;
import org.parzen.app.gui.settings.SettingsController;
import org.parzen.app.gui.study.Session;
import org.parzen.app.gui.study.Workspace;

/// The frame around all screens. Belongs to the JavaFX thread.
public final class ShellController {

  private final ShellModel model = new ShellModel();
  private final Workspace workspace;
  private final HomeController home;
  private final Region view;

  /// @param studies where new study files go unless the person says otherwise
  public ShellController(AppContext context, Path studies) {
    workspace = new Workspace(context);
    home =
        new HomeController(
            context,
            workspace,
            new HomeController.Ways(
                () -> show(Section.DEFINITION),
                () -> show(Section.DEFINITION),
                () -> show(Section.DEFINITION),
                () -> show(Section.RUN)));
    Map<Section, Region> screens = new EnumMap<>(Section.class);
    screens.put(Section.HOME, home.view());
    screens.put(Section.SETTINGS, new SettingsController(context).view());
    view = new ShellView(model, screens, new Region()).build();
    acceptFiles();
    workspace.sessionProperty().subscribe(session -> session.ifPresentOrElse(this::name, this::unname));
    model.sectionProperty().subscribe(section -> {
      if (section == Section.HOME) {
        home.refresh();
      }
    });
  }

  private void name(Session session) {
    model.titleProperty().set(session.name());
    model.subtitleProperty().set(session.file().toString());
  }

  private void unname() {
    model.titleProperty().set(Messages.get("shell.noStudy"));
    model.subtitleProperty().set(Messages.get("shell.noStudy.help"));
  }

  private void show(Section section) {
    model.sectionProperty().set(section);
  }

  private void acceptFiles() {
    view.setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
          event.consume();
        });
    view.setOnDragDropped(this::drop);
  }

  private void drop(DragEvent event) {
    List<Path> files = event.getDragboard().getFiles().stream().map(java.io.File::toPath).toList();
    if (!files.isEmpty()) {
      open(files.getFirst());
    }
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }

  /// Opens a study file.
  public void open(Path file) {
    home.open(file);
  }

  /// Whether the window may be closed now.
  ///
  /// @param close closes it later, where it has to wait for the run
  public boolean mayClose(Runnable close) {
    return true;
  }

  /// Ends what runs and lets go of the study.
  public void close() {
    workspace.session().ifPresent(Session::closeNow);
  }

  public Region view() {
    return view;
  }
}
