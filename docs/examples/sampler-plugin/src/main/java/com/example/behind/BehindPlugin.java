package com.example.behind;

import java.util.List;
import org.parzen.pruner.Pruner;
import org.parzen.pruner.PrunerPlugin;
import org.parzen.setting.Bounds;
import org.parzen.setting.Default;
import org.parzen.setting.Describe;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingRecord;
import org.parzen.setting.Settings;

/// What Parzen finds in the JAR: name, settings, and a way to make the pruner.
public final class BehindPlugin implements PrunerPlugin {

  /// Each component is a field of the form and an option of the command line.
  record Options(
      @Describe(title = "Times behind", help = "So many times in a row a trial may be behind.")
          @Bounds(low = 0, high = 1000)
          @Default("3")
          int times) {}

  private static final SettingRecord<Options> OPTIONS = SettingRecord.of(Options.class);

  @Override
  public String id() {
    return "behind";
  }

  @Override
  public String title() {
    return "Behind the best";
  }

  @Override
  public String help() {
    return "Ends a trial that stays behind the best one. Choose it where curves do not cross.";
  }

  @Override
  public List<Setting> settings() {
    return OPTIONS.settings();
  }

  @Override
  public Pruner create(Settings settings) {
    return new BehindPruner(OPTIONS.read(settings).times());
  }
}
