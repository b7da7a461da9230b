package org.parzen.app.gui.amend;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// Offers what is done for good: in a new study beside the old one.
final class NewStudyMenu {

  private final AmendModel model;
  private final AmendInteractor interactor;

  NewStudyMenu(AmendModel model, AmendInteractor interactor) {
    this.model = model;
    this.interactor = interactor;
  }

  MenuButton build() {
    MenuButton menu = new MenuButton(Messages.get("amend.new"), Controls.icon(Feather.FILE_PLUS));
    menu.setId("amend-new");
    menu.setTooltip(new Tooltip(Messages.get("amend.new.help")));
    menu.getStyleClass().addAll("small", "flat", "amend-new");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.getItems()
        .addAll(
            item("apply", model.appliableProperty(), interactor::apply),
            item("delete", model.deletableProperty(), interactor::delete));
    return menu;
  }

  private static MenuItem item(String verb, ObservableValue<Boolean> can, Runnable action) {
    MenuItem item = new MenuItem(Messages.get("amend." + verb));
    item.setId("amend-" + verb);
    item.setOnAction(_ -> action.run());
    item.disableProperty().bind(can.map(possible -> !possible));
    return item;
  }
}
