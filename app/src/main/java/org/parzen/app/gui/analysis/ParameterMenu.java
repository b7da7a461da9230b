package org.parzen.app.gui.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.parzen.app.gui.fx.Lifetime;
import org.parzen.app.gui.fx.Messages;

/// Any number of parameters, as a list to be ticked that stays open meanwhile.
final class ParameterMenu {

  private final PanelModel model;
  private final StudyFacts facts;
  private final Lifetime life;
  private final Map<String, CheckBox> boxes = new LinkedHashMap<>();

  /// @param life ends where the chart takes other choices
  ParameterMenu(PanelModel model, StudyFacts facts, Lifetime life) {
    this.model = model;
    this.facts = facts;
    this.life = life;
  }

  MenuButton build() {
    MenuButton menu = new MenuButton();
    menu.getStyleClass().addAll("small", "panel-choice");
    menu.setTooltip(new Tooltip(Messages.get("analysis.parameters.help")));
    MenuItem automatic = new MenuItem(Messages.get("analysis.parameters.automatic"));
    automatic.setOnAction(_ -> choose(List.of()));
    menu.getItems().addAll(automatic, new SeparatorMenuItem());
    for (String name : facts.parameters()) {
      CheckBox box = new CheckBox(name);
      box.setOnAction(_ -> chooseTicked());
      boxes.put(name, box);
      menu.getItems().add(new CustomMenuItem(box, false));
    }
    life.keep(model.wantedProperty().subscribe(wanted -> show(menu, wanted.choice().parameters())));
    return menu;
  }

  private void show(MenuButton menu, List<String> chosen) {
    boxes.forEach((name, box) -> box.setSelected(chosen.contains(name)));
    menu.setText(
        chosen.isEmpty()
            ? Messages.get("analysis.parameters.automatic")
            : Messages.get(
                "analysis.parameters.some",
                Integer.toString(chosen.size()),
                Integer.toString(facts.parameters().size())));
  }

  private void chooseTicked() {
    choose(facts.parameters().stream().filter(name -> ticked(name)).toList());
  }

  private boolean ticked(String name) {
    CheckBox box = boxes.get(name);
    return box != null && box.isSelected();
  }

  private void choose(List<String> names) {
    model.choose(model.wantedProperty().get().choice().withParameters(names));
  }
}
