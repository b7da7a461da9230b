package org.parzen.app.gui.definition;

import java.util.List;
import java.util.Set;
import org.parzen.run.Parts;
import org.parzen.run.Registry;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingType;

/// What the form offers to choose between beside the kinds of objective. Immutable.
record Choices(List<Kind> samplers, List<Kind> pruners) {

  /// What these parts offer.
  static Choices of(Parts parts) {
    return new Choices(kinds(parts.samplers()), kinds(parts.pruners()));
  }

  private static <T> List<Kind> kinds(Registry<T> registry) {
    return registry.entries().stream()
        .map(e -> new Kind(e.id(), e.title(), e.help(), e.settings()))
        .toList();
  }

  /// The objective whose parameters and result are described in the form; all others ask for their
  /// own.
  static final String COMMAND = "command";

  static final String REPORT = "report";

  /// What a trial may take, and what stays of it: folded away, because few need it.
  private static final Set<String> LIMITS =
      Set.of(
          "timeout", "cpu_limit", "silence_limit", "memory_limit", "output_limit", "heap", "keep");

  /// Settings whose texts are the words of one command; those of others have a line each.
  private static final Set<String> COMMAND_LINES = Set.of(COMMAND, "prepare", "check");

  static boolean isCommandLine(String setting) {
    return COMMAND_LINES.contains(setting);
  }

  /// One of them, with its settings.
  record Kind(String id, String title, String help, List<Setting> settings) {
    Kind {
      settings = List.copyOf(settings);
    }

    boolean isCommand() {
      return id.equals(COMMAND);
    }

    /// Whether names of files may be relative to a folder.
    boolean usesFiles() {
      return settings.stream()
          .map(Setting::type)
          .anyMatch(type -> type instanceof SettingType.File || type instanceof SettingType.Texts);
    }

    List<Setting> limits() {
      return settings.stream().filter(setting -> LIMITS.contains(setting.name())).toList();
    }

    /// What has no place of its own in the form.
    List<Setting> ordinary() {
      return settings.stream()
          .filter(setting -> !LIMITS.contains(setting.name()))
          .filter(setting -> !isCommand() || !Set.of(COMMAND, REPORT).contains(setting.name()))
          .toList();
    }

    @Override
    public String toString() {
      return title;
    }
  }
}
