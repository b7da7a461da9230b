package org.parzen.app.gui.amend;

import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.study.Workspace;

/// What can be done to the selected trials of the open study.
public final class AmendController {

  private final AmendView view;

  public AmendController(AppContext context, Workspace workspace) {
    AmendModel model = new AmendModel();
    view = new AmendView(model, new AmendInteractor(context, workspace, model));
  }

  /// The bar for above the table.
  public Region bar() {
    return view.build();
  }

  /// The menu for the table's rows.
  public ContextMenu menu() {
    return view.menu();
  }

  /// What a key does where the table has the keyboard.
  public void press(KeyEvent event) {
    view.press(event);
  }
}
