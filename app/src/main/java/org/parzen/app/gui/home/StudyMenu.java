package org.parzen.app.gui.home;

import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// What can be done with a study of a list.
///
/// @param copy makes another one of it
/// @param rename gives it another name
/// @param delete removes it
record StudyMenu(Consumer<StudyRow> copy, Consumer<StudyRow> rename, Consumer<StudyRow> delete) {

  MenuButton build(StudyRow study) {
    MenuButton menu = new MenuButton("", Controls.icon(Feather.MORE_VERTICAL));
    String text = Messages.get("home.study", study.name());
    menu.setAccessibleText(text);
    menu.setTooltip(new Tooltip(text));
    menu.getStyleClass().addAll("flat", "button-icon", "no-arrow", "study-menu");
    menu.getItems()
        .addAll(
            item("copy", () -> copy.accept(study)),
            item("rename", () -> rename.accept(study)),
            item("delete", () -> delete.accept(study)));
    return menu;
  }

  private static MenuItem item(String verb, Runnable action) {
    MenuItem item = new MenuItem(Messages.get("home.study." + verb));
    item.setId("study-" + verb);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
