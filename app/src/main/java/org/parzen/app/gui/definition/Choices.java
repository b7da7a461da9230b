package org.parzen.app.gui.definition;

import java.util.List;
import org.parzen.setting.Setting;

/// What the form offers to choose between. Immutable.
record Choices(List<Kind> objectives, List<Kind> samplers, List<Kind> pruners) {

  /// The objective whose form is made by hand, and the name of its first setting.
  static final String COMMAND = "command";

  static final String REPORT = "report";
  static final String TIMEOUT = "timeout";
  static final String KEEP = "keep";

  /// One of them, with its settings.
  record Kind(String id, String title, String help, List<Setting> settings) {
    Kind {
      settings = List.copyOf(settings);
    }

    @Override
    public String toString() {
      return title;
    }
  }

  Kind objective(String id) {
    return objectives.stream()
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElse(new Kind(id, id, "", List.of()));
  }
}
