package org.parzen.app.gui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/// How long a part of the window is there: what it listens to goes on until then and no longer.
/// What it listens to may be there for longer than the part, and would keep it.
public final class Lifetime {

  private final List<Subscription> listening = new ArrayList<>();

  /// Goes on until the end.
  public void keep(Subscription subscription) {
    listening.add(subscription);
  }

  /// Ends what was kept. The next part of the same place may begin with the same object.
  public void end() {
    List<Subscription> ended = List.copyOf(listening);
    listening.clear();
    ended.forEach(Subscription::unsubscribe);
  }
}
