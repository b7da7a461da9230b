package com.example.curvefit;

import java.nio.file.Path;
import java.util.List;
import org.parzen.objective.Objective;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.setting.Bounds;
import org.parzen.setting.Default;
import org.parzen.setting.Describe;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingRecord;

/// What Parzen finds in the JAR: name, settings, and a way to make the objective.
public final class CurveFitPlugin implements ObjectivePlugin {

  /// Each component is a field of the form and an option of the command line.
  record Options(
      @Describe(
              title = "Measurements",
              help = "A file with two numbers x, y a line; without one, points of a sine.")
          @Default("")
          Path measurements,
      @Describe(title = "Most terms", help = "How many terms a curve may have.")
          @Bounds(low = 1, high = 8)
          @Default("4")
          int mostTerms) {}

  private static final SettingRecord<Options> OPTIONS = SettingRecord.of(Options.class);

  @Override
  public String id() {
    return "curve-fit";
  }

  @Override
  public String title() {
    return "Curve fit";
  }

  @Override
  public String help() {
    return "Fits a polynomial or a sum of waves to measurements; minimise the error.";
  }

  @Override
  public List<Setting> settings() {
    return OPTIONS.settings();
  }

  @Override
  public Objective create(ObjectiveSpec spec) {
    Options options = OPTIONS.read(spec.settings());
    Measurements measured =
        options.measurements().toString().isEmpty()
            ? Measurements.ofSine()
            : Measurements.read(spec.folder().resolve(options.measurements()));
    return new CurveFit(measured, options.mostTerms());
  }
}
