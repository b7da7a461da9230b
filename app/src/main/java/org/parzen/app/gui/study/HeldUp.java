package org.parzen.app.gui.study;

import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.parzen.storage.Waiting;

/// What the studies on the screen wait for, such as a file that another program has locked. Heard
/// from any thread, read on the JavaFX thread.
final class HeldUp implements Waiting {

  /// One thing that is waited for: two may have the same words.
  private static final class Reason {
    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  private final Executor fx;
  private final ObservableList<Reason> reasons = FXCollections.observableArrayList();
  private final StringExpression words =
      Bindings.createStringBinding(
          () -> reasons.isEmpty() ? "" : reasons.getFirst().words, reasons);

  HeldUp(Executor fx) {
    this.fx = fx;
  }

  @Override
  public Runnable began(String why) {
    Reason reason = new Reason(why);
    fx.execute(() -> reasons.add(reason));
    return () -> fx.execute(() -> reasons.remove(reason));
  }

  /// What has been waited for longest; empty for nothing.
  StringExpression words() {
    return words;
  }
}
