package org.parzen.app.gui.run;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Clipboards;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.FileSaver;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.params.ParameterFormat;
import org.parzen.space.Choice;

/// Gives the best parameters to other programs, by the clipboard or as a file.
final class ExportMenu {

  private final RunModel model;
  private final FileSaver saver;

  ExportMenu(RunModel model, FileSaver saver) {
    this.model = model;
    this.saver = saver;
  }

  MenuButton build() {
    MenuButton menu = new MenuButton(Messages.get("run.export"), Controls.icon(Feather.SHARE));
    menu.setId("export-best");
    menu.getStyleClass().add("small");
    for (ParameterFormat format : ParameterFormat.values()) {
      menu.getItems().add(item("copy", format, () -> copy(format)));
    }
    menu.getItems().add(new SeparatorMenuItem());
    for (ParameterFormat format : ParameterFormat.values()) {
      menu.getItems().add(item("save", format, () -> save(format)));
    }
    model.figuresProperty().subscribe(figures -> menu.setDisable(figures.best().isEmpty()));
    return menu;
  }

  private static MenuItem item(String verb, ParameterFormat format, Runnable action) {
    String name = Messages.get("run.export." + format.word());
    MenuItem item = new MenuItem(Messages.get("run.export." + verb, name));
    item.setId("export-" + verb + "-" + format.word());
    item.setOnAction(_ -> action.run());
    return item;
  }

  private Optional<Map<String, Choice>> values() {
    return model.figuresProperty().get().best().map(RunFigures.Best::values);
  }

  private void copy(ParameterFormat format) {
    values().ifPresent(values -> Clipboards.copy(format.write(values)));
  }

  private void save(ParameterFormat format) {
    values()
        .ifPresent(
            values ->
                saver.save(
                    "best." + format.word(),
                    format.write(values).getBytes(StandardCharsets.UTF_8)));
  }
}
