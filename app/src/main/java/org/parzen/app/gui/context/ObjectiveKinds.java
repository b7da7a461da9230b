package org.parzen.app.gui.context;

import java.util.ArrayList;
import java.util.List;
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

  /// What was installed keeps its words: a plugin can not take the place of a kind that is built
  /// in.
  public void setPlugins(List<ObjectivePlugin> plugins) {
    FxExecutor.assertFxThread();
    List<ObjectivePlugin> all = new ArrayList<>(installed.plugins());
    for (ObjectivePlugin plugin : plugins) {
      if (all.stream().noneMatch(other -> other.id().equals(plugin.id()))) {
        all.add(plugin);
      }
    }
    latest = new Objectives(all);
    now.set(latest);
  }
}
