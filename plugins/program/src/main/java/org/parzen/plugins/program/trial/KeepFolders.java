package org.parzen.plugins.program.trial;

import java.util.List;
import java.util.Locale;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;

/// Which trials keep their folders; [KeptFolders] sees to it.
public enum KeepFolders {
  ALL,
  FAILED,
  /// The ten best and the failed ones.
  BEST;

  /// The name of the setting.
  public static final String KEEP = "keep";

  public static Setting setting() {
    return Setting.oneOf(
        KEEP,
        "Keep folders",
        "Which trials keep their folder with outputs and files: all of them, the failed ones, or the ten best and the failed ones (all that have a result, where there are several objectives).",
        List.of("all", "failed", "best"),
        "all");
  }

  public static KeepFolders of(Settings settings) {
    return valueOf(settings.text(KEEP).toUpperCase(Locale.ROOT));
  }
}
