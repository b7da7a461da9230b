package org.parzen.app.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.parzen.app.folders.UserFolders;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.context.AppExecutors;
import org.parzen.app.gui.context.KnownParts;
import org.parzen.app.gui.dialog.DialogService;
import org.parzen.app.gui.dialog.WindowDialogs;
import org.parzen.app.gui.fx.FxExecutor;
import org.parzen.app.gui.preferences.Preferences;
import org.parzen.app.gui.preferences.PreferencesStore;
import org.parzen.app.gui.shell.ShellController;
import org.parzen.app.gui.theme.ThemeSwitch;
import org.parzen.part.Parts;

/// Puts the window together and takes it apart again. Belongs to the JavaFX thread.
public final class MainWindow implements AutoCloseable {

  private static final double WIDTH = 1320;
  private static final double HEIGHT = 860;

  private final UserFolders folders;
  private final Parts installed;
  private @Nullable AppContext context;
  private @Nullable ShellController shell;

  /// @param installed what is there without plugins
  public MainWindow(UserFolders folders, Parts installed) {
    this.folders = folders;
    this.installed = installed;
  }

  /// Shows the window with dialogs of its own.
  public void show(Stage stage) {
    ThemeSwitch theme = new ThemeSwitch();
    show(stage, theme, new WindowDialogs(stage, theme::style));
  }

  /// @param dialogs answer the questions, for a test in the person's place
  public void show(Stage stage, ThemeSwitch theme, DialogService dialogs) {
    FxExecutor fx = new FxExecutor();
    PreferencesStore preferences =
        new PreferencesStore(folders.config().resolve("preferences.json"));
    AppExecutors executors =
        new AppExecutors(failure -> fx.execute(() -> dialogs.failure(failure)));
    theme.choose(preferences.get().theme());
    AppContext made =
        new AppContext(executors, fx, dialogs, preferences, theme, new KnownParts(installed));
    context = made;
    ShellController frame = new ShellController(made, folders);
    shell = frame;
    Scene scene = new Scene(frame.view(), WIDTH, HEIGHT);
    theme.style(scene);
    stage.setScene(scene);
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    place(stage, preferences.get());
    stage.setOnCloseRequest(event -> closeRequested(stage, event));
    stage.show();
  }

  private static void place(Stage stage, Preferences preferences) {
    Optional<Preferences.Bounds> bounds =
        preferences
            .window()
            .filter(
                b -> !Screen.getScreensForRectangle(b.x(), b.y(), b.width(), b.height()).isEmpty());
    bounds.ifPresent(
        b -> {
          stage.setX(b.x());
          stage.setY(b.y());
          stage.setWidth(b.width());
          stage.setHeight(b.height());
          stage.setMaximized(b.maximized());
        });
  }

  private void closeRequested(Stage stage, WindowEvent event) {
    Preferences.Bounds bounds =
        new Preferences.Bounds(
            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    if (context != null) {
      context.preferences().change(p -> p.withWindow(bounds));
    }
    ShellController frame = shell;
    if (frame != null && !frame.mayClose(stage::close)) {
      event.consume();
    }
  }

  /// Opens a study file, or takes a plugin, as if it were dropped onto the window.
  public void open(Path file) {
    if (shell != null) {
      shell.take(List.of(file));
    }
  }

  @Override
  public void close() {
    if (shell != null) {
      shell.close();
    }
    if (context != null) {
      context.executors().close();
    }
  }
}
