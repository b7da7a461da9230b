package org.parzen.plugins.program.trial;

import java.util.List;
import java.util.Locale;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;

/// Which trials keep their folders.
public enum KeepFolders {
  ALL,
  FAILED;

  /// The name of the setting.
  public static final String KEEP = "keep";

  public static Setting setting() {
    return Setting.oneOf(
        KEEP,
        "Keep folders",
        "Which trials keep their folder with outputs and files: all of them, or the failed ones.",
        List.of("all", "failed"),
        "all");
  }

  public static KeepFolders of(Settings settings) {
    return valueOf(settings.text(KEEP).toUpperCase(Locale.ROOT));
  }
}
