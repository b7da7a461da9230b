package org.parzen.app.gui.context;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.parzen.app.gui.fx.FxExecutor;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.run.Objectives;

/// The kinds of objective that can be used now: those that are installed, and the plugins that the
/// person has put beside them. Changed by the JavaFX thread, read by any.
public final class ObjectiveKinds {

  private final Objectives installed;
  private final ReadOnlyObjectWrapper<Objectives> now;
  private volatile Objectives latest;

  public ObjectiveKinds(Objectives installed) {
    this.installed = installed;
    this.latest = installed;
    this.now = new ReadOnlyObjectWrapper<>(installed);
  }

  /// For the JavaFX thread.
  public ReadOnlyObjectProperty<Objectives> nowProperty() {
    return now.getReadOnlyProperty();
  }

  public Objectives now() {
    return latest;
  }

  /// The first kind that is not built in.
  public Optional<String> firstPlugin() {
    return latest.plugins().stream()
        .map(ObjectivePlugin::id)
        .filter(id -> installed.plugins().stream().noneMatch(p -> p.id().equals(id)))
        .findFirst();
  }

  /// @param found what is installed, and what was found beside it
  public void set(Objectives found) {
    FxExecutor.assertFxThread();
    latest = found;
    now.set(found);
  }
}
