package org.parzen.app.gui.context;

import java.util.function.Consumer;
import org.parzen.app.gui.dialog.DialogService;
import org.parzen.app.gui.fx.FileSaver;
import org.parzen.app.gui.fx.FxExecutor;
import org.parzen.app.gui.fx.Tasks;
import org.parzen.app.gui.preferences.PreferencesStore;
import org.parzen.app.gui.theme.ThemeSwitch;
import org.parzen.part.Objectives;
import org.parzen.part.Parts;

/// What is made once and given to every screen: the window's composition root.
///
/// @param fx hands work to the JavaFX thread
public record AppContext(
    AppExecutors executors,
    FxExecutor fx,
    DialogService dialogs,
    PreferencesStore preferences,
    ThemeSwitch theme,
    KnownParts known) {

  /// What studies can be made of now. Safe for any thread.
  public Parts parts() {
    return known.now();
  }

  /// The kinds of objective that can be used now. Safe for any thread.
  public Objectives objectives() {
    return parts().objectives();
  }

  /// Work away from the JavaFX thread whose failures end in a dialog.
  public Tasks tasks() {
    return new Tasks(executors.work(), fx, unexpected());
  }

  /// Tells the person of a failure that no screen expected.
  public Consumer<Throwable> unexpected() {
    return failure -> fx.execute(() -> dialogs.failure(failure));
  }

  /// Asks where a chart's picture goes, and writes it there.
  public FileSaver saver() {
    return (name, content) ->
        dialogs
            .saveFile(name)
            .ifPresent(file -> tasks().run(() -> Pictures.write(file, content), () -> {}));
  }
}
