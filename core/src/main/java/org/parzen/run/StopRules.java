package org.parzen.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.parzen.setting.Durations;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingType;

/// All stop rules; each has one setting, `value`.
public final class StopRules {

  public static final Registry<StopRule> ALL =
      new Registry<>(
          "stop rule",
          List.of(
              new Registry.Entry<>(
                  "total",
                  "MaxTrialsCallback",
                  "Trials in total",
                  "Ends when the study has so many complete or pruned trials.",
                  List.of(trials()),
                  s -> new StopRule.Total((int) s.whole("value"))),
              new Registry.Entry<>(
                  "n_trials",
                  "n_trials",
                  "More trials",
                  "Ends when this run has begun so many trials.",
                  List.of(trials()),
                  s -> new StopRule.Additional((int) s.whole("value"))),
              new Registry.Entry<>(
                  "timeout",
                  "timeout",
                  "Time",
                  "Begins no trial after so much time; running ones finish.",
                  List.of(time()),
                  s -> new StopRule.Timeout(Durations.parse(s.text("value"))))));

  private StopRules() {}

  private static Setting trials() {
    return new Setting(
        "value",
        "Trials",
        "How many.",
        new SettingType.Whole(1, Integer.MAX_VALUE),
        Optional.<JsonNode>empty());
  }

  private static Setting time() {
    return Setting.required("value", "Time", "How long: 30s, 10m, 1h30m.", new SettingType.Text());
  }
}
