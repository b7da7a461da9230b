package org.parzen.app.gui.plugins;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.Messages;
import org.parzen.plugins.jar.PluginFolder;

/// The user's plugins, as a part of the screen of preferences.
public final class PluginsController {

  private final AppContext context;
  private final PluginFolder folder;
  private final PluginsInteractor interactor;
  private final Region view;

  /// @param study begins a study of a kind of objective
  public PluginsController(AppContext context, Path plugins, Consumer<String> study) {
    this.context = context;
    folder = new PluginFolder(plugins, context.objectives().plugins());
    PluginsModel model = new PluginsModel();
    interactor = new PluginsInteractor(context, folder, model);
    view =
        new PluginsView(
                model,
                folder.folder().toString(),
                new PluginsView.Gestures(
                    this::choose, interactor::trust, interactor::remove, study))
            .build();
    interactor.refresh();
  }

  private void choose() {
    context
        .dialogs()
        .file(
            Messages.get("plugins.add"), Path.of(System.getProperty("user.home")), List.of("*.jar"))
        .ifPresent(this::add);
  }

  /// Copies a JAR beside the others and asks whether it is trusted.
  public void add(Path jar) {
    interactor.add(jar);
  }

  /// Looks at the folder again.
  public void refresh() {
    interactor.refresh();
  }

  public Region view() {
    return view;
  }
}
