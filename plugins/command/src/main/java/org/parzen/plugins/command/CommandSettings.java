package org.parzen.plugins.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.trial.KeepFolders;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingType;

/// The settings of a command objective.
final class CommandSettings {
  static final String INPUTS = "inputs";
  static final String ENVIRONMENT = "environment";
  static final String WORK_IN = "work_in";
  static final String PREPARE = "prepare";
  static final String CHECK = "check";
  static final String REPEATS = "repeats";
  static final String REPEATS_BY = "repeats_by";

  /// The values of `work_in`.
  static final String STUDY = "study";

  static final String TRIAL = "trial";

  private static final int MOST_REPEATS = 1000;

  private CommandSettings() {}

  static List<Setting> all() {
    List<Setting> settings = new ArrayList<>();
    settings.add(
        Setting.required(
            CommandPlugin.COMMAND,
            "Command",
            "The program and its arguments, with {name} where the value of a parameter goes; also {trial}, {seed}, {workdir}.",
            new SettingType.Texts()));
    settings.addAll(inputs());
    settings.addAll(steps());
    settings.add(
        Setting.text(
            CommandPlugin.REPORT,
            "Learning curve",
            "regex: and a pattern with two groups, step and value, that is found in the output while the program runs.",
            ""));
    settings.addAll(Limits.settings());
    settings.add(KeepFolders.setting());
    return List.copyOf(settings);
  }

  private static List<Setting> inputs() {
    return List.of(
        texts(
            INPUTS,
            "Input files",
            "Files with {name} where a value goes, one a line; each trial's folder gets a copy with the values filled in."),
        texts(
            ENVIRONMENT,
            "Environment",
            "Variables for the program, NAME=value, one a line, with {name} where the value of a parameter goes."),
        Setting.oneOf(
            WORK_IN,
            "Works in",
            "The folder in which the program works: the study's, or the trial's own, for a program that reads a file of a fixed name from where it is.",
            List.of(STUDY, TRIAL),
            STUDY));
  }

  private static List<Setting> steps() {
    return List.of(
        texts(
            PREPARE,
            "Prepare",
            "A command that runs before the program, to build something for instance; where it fails, the trial fails."),
        texts(
            CHECK,
            "Check",
            "A command that runs after the program and ends with an exit code other than 0 where the answer is wrong: such a trial is never the best."),
        Setting.whole(
            REPEATS, "Repeats", "How often the program runs in a trial.", 1, MOST_REPEATS, 1),
        Setting.oneOf(
            REPEATS_BY,
            "Repeats give",
            "Which number the repeats of a trial become.",
            List.of("mean", "median"),
            "mean"));
  }

  private static Setting texts(String name, String title, String help) {
    return new Setting(
        name,
        title,
        help,
        new SettingType.Texts(),
        Optional.of(JsonNodeFactory.instance.arrayNode()));
  }
}
