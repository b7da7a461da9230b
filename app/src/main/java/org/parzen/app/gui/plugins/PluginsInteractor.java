package org.parzen.app.gui.plugins;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.Messages;
import org.parzen.part.Parts;
import org.parzen.plugins.jar.PluginFolder;
import org.parzen.plugins.jar.PluginJar;
import org.parzen.plugins.jar.PluginState;

/// Works on the folder of plugins, away from the JavaFX thread, and makes what is trusted a part of
/// studies.
final class PluginsInteractor {

  private record Found(List<PluginJar> jars, Parts parts) {}

  private final AppContext context;
  private final PluginFolder folder;
  private final PluginsModel model;

  PluginsInteractor(AppContext context, PluginFolder folder, PluginsModel model) {
    this.context = context;
    this.folder = folder;
    this.model = model;
  }

  /// Looks at the folder again.
  void refresh() {
    work(() -> true, _ -> {});
  }

  /// Does something to the folder and shows what is in it then.
  private <T> void work(Callable<T> change, Consumer<T> done) {
    model.busyProperty().set(true);
    context
        .tasks()
        .compute(
            () -> {
              T result = change.call();
              return new Changed<>(result, new Found(folder.list(), folder.parts()));
            },
            changed -> {
              show(changed.found());
              done.accept(changed.result());
            },
            failure -> {
              model.busyProperty().set(false);
              context.dialogs().failure(failure);
            });
  }

  private record Changed<T>(T result, Found found) {}

  private void show(Found found) {
    model.busyProperty().set(false);
    List<PluginRow> rows = found.jars().stream().map(PluginRows::of).toList();
    if (!rows.equals(model.rows())) { // A button is not taken away while it is pressed.
      model.rows().setAll(rows);
    }
    context.known().set(found.parts());
  }

  /// Copies a JAR into the folder and asks whether it is trusted, if nobody has answered yet.
  void add(Path jar) {
    work(
        () -> folder.add(jar),
        added -> {
          if (added.state() instanceof PluginState.Asked) {
            trust(added);
          }
        });
  }

  void trust(PluginRow row) {
    withJar(row, this::trust);
  }

  private void trust(PluginJar jar) {
    boolean trusted =
        context
            .dialogs()
            .confirm(
                Messages.get("plugins.trust.ask", jar.file().getFileName().toString()),
                Messages.get(
                    "plugins.trust.help",
                    jar.origin().toString(),
                    jar.facts().version().orElse(Messages.get("plugins.noVersion")),
                    PluginRows.size(jar.size()),
                    jar.sha256(),
                    PluginTexts.place(jar)),
                Messages.get("plugins.trust.yes"));
    if (trusted) {
      work(() -> folder.trust(jar), _ -> {});
    }
  }

  void remove(PluginRow row) {
    boolean agreed =
        context
            .dialogs()
            .confirm(
                Messages.get("plugins.remove.ask", row.title()),
                Messages.get("plugins.remove.help"),
                Messages.get("plugins.remove"));
    if (agreed) {
      withJar(
          row,
          jar ->
              work(
                  () -> {
                    folder.remove(jar);
                    return true;
                  },
                  _ -> {}));
    }
  }

  /// The JAR as it is now: it may have been changed since it was listed.
  private void withJar(PluginRow row, Consumer<PluginJar> use) {
    context
        .tasks()
        .compute(
            () -> folder.list().stream().filter(j -> j.file().equals(row.file())).findFirst(),
            jar -> jar.ifPresentOrElse(use, this::refresh));
  }
}
