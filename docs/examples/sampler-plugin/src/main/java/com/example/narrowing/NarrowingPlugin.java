package com.example.narrowing;

import java.util.List;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.SamplerPlugin;
import org.parzen.setting.Bounds;
import org.parzen.setting.Default;
import org.parzen.setting.Describe;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingRecord;
import org.parzen.setting.Settings;

/// What Parzen finds in the JAR: name, settings, and a way to make the sampler.
public final class NarrowingPlugin implements SamplerPlugin {

  /// Each component is a field of the form and an option of the command line.
  record Options(
      @Describe(title = "Startup trials", help = "So many trials are drawn evenly first.")
          @Bounds(low = 1, high = 1000)
          @Default("10")
          int startupTrials,
      @Describe(title = "Width", help = "How far from the best value the first ones may lie.")
          @Bounds(low = 0.01, high = 1)
          @Default("0.3")
          double width) {}

  private static final SettingRecord<Options> OPTIONS = SettingRecord.of(Options.class);

  @Override
  public String id() {
    return "narrowing";
  }

  @Override
  public String title() {
    return "Narrowing search";
  }

  @Override
  public String help() {
    return "Draws ever closer to the best values so far. Choose it for smooth functions.";
  }

  @Override
  public List<Setting> settings() {
    return OPTIONS.settings();
  }

  @Override
  public Sampler create(Settings settings) {
    Options options = OPTIONS.read(settings);
    return new NarrowingSampler(options.startupTrials(), options.width());
  }
}
