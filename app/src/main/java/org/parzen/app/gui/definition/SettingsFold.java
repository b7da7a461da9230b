package org.parzen.app.gui.definition;

import java.util.List;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.parzen.app.gui.fx.Lifetime;
import org.parzen.app.gui.fx.Messages;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingType;

/// Settings that few need, folded; the title says which of them are set.
final class SettingsFold extends TitledPane {

  private final String title;
  private final List<Setting> settings;
  private final PartModel part;

  /// @param shown as long as the settings are those of the kind that is chosen
  SettingsFold(String title, List<Setting> settings, PartModel part, VBox fields, Lifetime shown) {
    super(title, fields);
    this.title = title;
    this.settings = settings;
    this.part = part;
    setAnimated(false);
    setExpanded(false);
    getStyleClass().addAll("dense", "details");
    settings.forEach(setting -> shown.keep(part.setting(setting.name()).subscribe(this::tell)));
    tell();
  }

  private void tell() {
    List<String> set =
        settings.stream().filter(setting -> !typed(setting).isBlank()).map(this::words).toList();
    setText(
        set.isEmpty() ? title : Messages.get("definition.fold.set", title, String.join(", ", set)));
  }

  private String words(Setting setting) {
    String typed = typed(setting).strip().replace('\n', ' ');
    return setting.type() instanceof SettingType.Flag && typed.equals("true")
        ? setting.title()
        : setting.title() + " " + SettingsForm.asRead(typed);
  }

  private String typed(Setting setting) {
    return part.setting(setting.name()).get();
  }
}
