package org.parzen.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.parzen.part.Registry;
import org.parzen.setting.Durations;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingText;
import org.parzen.setting.SettingType;
import org.parzen.study.Component;
import org.parzen.study.StopJson;
import org.parzen.text.PythonJson;

/// All stop rules; each has one setting, `value`. The value of `all` is a list of rules in
/// definitions, and a text as on the command line in forms.
public final class StopRules {

  /// The name of the only setting.
  public static final String VALUE = StopJson.VALUE;

  /// The rule that joins others.
  public static final String TOGETHER = "all";

  public static final Registry<StopRule> ALL =
      new Registry<>(
          "stop rule",
          List.of(
              new Registry.Entry<>(
                  "total",
                  "MaxTrialsCallback",
                  "Trials in total",
                  "Ends when the study has so many complete or pruned trials.",
                  List.of(whole("Trials", "How many.", 1)),
                  s -> new StopRule.Total((int) s.whole(VALUE))),
              new Registry.Entry<>(
                  "n_trials",
                  "n_trials",
                  "More trials",
                  "Ends when this run has begun so many trials.",
                  List.of(whole("Trials", "How many.", 1)),
                  s -> new StopRule.Additional((int) s.whole(VALUE))),
              new Registry.Entry<>(
                  "timeout",
                  "timeout",
                  "Time",
                  "Begins no trial after so much time; running ones finish.",
                  List.of(value("Time", "How long: 30s, 10m, 1h30m.", new SettingType.Text())),
                  s -> new StopRule.Timeout(Durations.parse(s.text(VALUE)))),
              new Registry.Entry<>(
                  "target",
                  "target",
                  "Value reached",
                  "Ends when a complete and feasible trial is at least as good. One objective.",
                  List.of(
                      value(
                          "Value",
                          "The value that is good enough.",
                          new SettingType.Real(-Double.MAX_VALUE, Double.MAX_VALUE))),
                  s -> new StopRule.Target(s.real(VALUE))),
              new Registry.Entry<>(
                  "no_gain",
                  "BestValueStagnationEvaluator",
                  "No gain",
                  "Ends when so many trials with a result have come after the best one. One"
                      + " objective.",
                  List.of(whole("Trials", "How many without a better one.", 1)),
                  s -> new StopRule.NoGain((int) s.whole(VALUE))),
              new Registry.Entry<>(
                  "failures",
                  "failures",
                  "Failures",
                  "Ends when more than so many trials of this run have failed.",
                  List.of(whole("Failures", "How many are still allowed.", 0)),
                  s -> new StopRule.Failures((int) s.whole(VALUE))),
              new Registry.Entry<>(
                  "regret",
                  "RegretBoundEvaluator",
                  "Estimated regret",
                  "Ends when what further trials can still improve is estimated to be below a"
                      + " value. One objective, and 20 complete trials first.",
                  List.of(
                      value(
                          "Below",
                          "A value above 0, in the objective's units.",
                          new SettingType.Real(0, Double.MAX_VALUE))),
                  s -> new StopRule.Regret(s.real(VALUE))),
              new Registry.Entry<>(
                  TOGETHER,
                  TOGETHER,
                  "All of them",
                  "Ends when several rules all say so.",
                  List.of(
                      value(
                          "Rules",
                          "Two or more: no_gain 30 and total 100.",
                          new SettingType.Text())),
                  s -> make(parse(s.text(VALUE))))));

  private static final Pattern AND = Pattern.compile("\\s+and\\s+");
  private static final Pattern BLANK = Pattern.compile("\\s+");

  private StopRules() {}

  private static Setting whole(String title, String help, long low) {
    return value(title, help, new SettingType.Whole(low, Integer.MAX_VALUE));
  }

  private static Setting value(String title, String help, SettingType type) {
    return Setting.required(VALUE, title, help, type);
  }

  /// Makes a rule from its name and value.
  ///
  /// @throws IllegalArgumentException names what is unknown or not allowed
  public static StopRule make(Component rule) {
    JsonNode value = rule.settings().get(VALUE);
    return rule.id().equals(TOGETHER) && value != null && value.isArray()
        ? new StopRule.All(StopJson.read(value).stream().map(StopRules::make).toList())
        : ALL.make(rule);
  }

  /// Reads what a person types: `no_gain 30`, or `no_gain 30 and total 100`, where both must say
  /// so.
  ///
  /// @throws IllegalArgumentException quotes what can not be read, or lists the rules
  public static Component parse(String typed) {
    List<Component> rules = new ArrayList<>();
    for (String one : AND.split(typed.strip(), -1)) {
      rules.add(single(one.strip()));
    }
    if (rules.size() == 1) {
      return rules.getFirst();
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    rules.forEach(rule -> list.addObject().set(rule.id(), rule.settings().get(VALUE)));
    return new Component(TOGETHER, Map.of(VALUE, list));
  }

  private static Component single(String typed) {
    String[] words = BLANK.split(typed, 2);
    Registry.Entry<StopRule> entry = ALL.entry(words[0]);
    if (words.length < 2 || entry.id().equals(TOGETHER)) {
      throw new IllegalArgumentException(
          "The stop rule '%s' needs a value after its name, such as 'no_gain 30', or several rules with 'and' between them."
              .formatted(typed));
    }
    JsonNode value =
        SettingText.read("stop rule " + entry.id(), entry.settings().getFirst(), words[1]);
    Component rule = new Component(entry.id(), Map.of(VALUE, value));
    StopRule _ = make(rule);
    return rule;
  }

  /// What [#parse] reads.
  public static String write(Component rule) {
    JsonNode value = rule.settings().get(VALUE);
    if (value == null) {
      return rule.id();
    }
    return rule.id().equals(TOGETHER)
        ? value.isArray()
            ? String.join(" and ", StopJson.read(value).stream().map(StopRules::write).toList())
            : value.asText()
        : rule.id() + " " + (value.isTextual() ? value.asText() : PythonJson.write(value));
  }
}
