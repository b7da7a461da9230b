package org.parzen.app.gui.shell;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.study.Session;
import org.parzen.app.gui.study.StudyFiles;
import org.parzen.app.gui.study.Workspace;

/// Says what the times of the open file mean, where that is not certain.
final class FileZoneMenu {

  private final AppContext context;
  private final Workspace workspace;
  private final MenuButton menu = new MenuButton("", Controls.icon(Feather.CLOCK));
  private final Map<Optional<String>, RadioMenuItem> choices = new LinkedHashMap<>();

  FileZoneMenu(AppContext context, Workspace workspace) {
    this.context = context;
    this.workspace = workspace;
  }

  MenuButton build() {
    menu.setId("file-zone");
    menu.getStyleClass().addAll("flat", "button-icon", "no-arrow");
    menu.setAccessibleText(Messages.get("shell.zone"));
    menu.setTooltip(new Tooltip(Messages.get("shell.zone")));
    ToggleGroup group = new ToggleGroup();
    add(group, Optional.empty(), Messages.get("shell.zone.file"));
    add(group, Optional.of("utc"), Messages.get("shell.zone.utc"));
    add(group, Optional.of("local"), Messages.get("shell.zone.local", ZoneId.systemDefault()));
    workspace.sessionProperty().subscribe(this::follow);
    return menu;
  }

  private void add(ToggleGroup group, Optional<String> zone, String text) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setId("file-zone-" + zone.orElse("file"));
    item.setToggleGroup(group);
    item.setOnAction(_ -> workspace.readTimes(zone));
    choices.put(zone, item);
    menu.getItems().add(item);
  }

  /// What was said before is shown, so that it can be taken back.
  private boolean isAsked(Session shown) {
    return !shown.areTimesCertain() || said(shown).isPresent();
  }

  private Optional<String> said(Session shown) {
    return Optional.ofNullable(
        context.preferences().get().zones().get(StudyFiles.name(shown.file())));
  }

  private void follow(Optional<Session> session) {
    menu.setVisible(session.filter(this::isAsked).isPresent());
    menu.setManaged(menu.isVisible());
    menu.disableProperty().unbind();
    session.ifPresent(
        shown -> {
          choices.getOrDefault(said(shown), new RadioMenuItem()).setSelected(true);
          menu.disableProperty().bind(shown.statusProperty().map(s -> s.phase().isActive()));
        });
  }
}
