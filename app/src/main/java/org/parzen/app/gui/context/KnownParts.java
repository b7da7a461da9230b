package org.parzen.app.gui.context;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.parzen.app.gui.fx.FxExecutor;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.part.Parts;

/// What studies can be made of now: what is installed, and the plugins that the person has put
/// beside it. Changed by the JavaFX thread, read by any.
public final class KnownParts {

  private final Parts installed;
  private final ReadOnlyObjectWrapper<Parts> now;
  private volatile Parts latest;

  public KnownParts(Parts installed) {
    this.installed = installed;
    this.latest = installed;
    this.now = new ReadOnlyObjectWrapper<>(installed);
  }

  /// For the JavaFX thread.
  public ReadOnlyObjectProperty<Parts> nowProperty() {
    return now.getReadOnlyProperty();
  }

  public Parts now() {
    return latest;
  }

  /// The first kind of objective that is not built in.
  public Optional<String> firstPlugin() {
    return latest.objectives().plugins().stream()
        .map(ObjectivePlugin::id)
        .filter(id -> installed.objectives().plugins().stream().noneMatch(p -> p.id().equals(id)))
        .findFirst();
  }

  /// @param found what is installed, and what was found beside it
  public void set(Parts found) {
    FxExecutor.assertFxThread();
    latest = found;
    now.set(found);
  }
}
