package org.parzen.app.gui.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.parzen.part.Parts;
import org.parzen.part.Registry;
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

  /// Settings whose names are those of parameters, and whether each takes several values.
  private static final Map<String, Boolean> BY_PARAMETER =
      Map.of("search_space", true, "fixed_params", false);

  /// What makes a way of searching or giving up what it is, although it has a default.
  private static final Set<String> LEADING = Set.of("base_sampler", "percentile");

  /// Whether a parameter takes several values; empty where names are no parameters.
  static Optional<Boolean> byParameter(Setting setting) {
    return Optional.ofNullable(BY_PARAMETER.get(setting.name()));
  }

  /// The same setting as a person knows it who has only seen the form.
  static Setting asSeen(Setting setting) {
    return new Setting(
        setting.title(), setting.title(), setting.help(), setting.type(), setting.fallback());
  }

  /// The same message with the settings named as the form names them. Names that are words of the
  /// language stay: they may mean something else.
  static String asSeen(String message, List<Setting> settings) {
    String seen = message;
    for (Setting setting : settings) {
      if (setting.name().indexOf('_') > 0) {
        String title = Matcher.quoteReplacement("'" + setting.title() + "'");
        seen = seen.replaceAll("'?\\b" + setting.name() + "\\b'?", title);
      }
    }
    return seen;
  }

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

    /// What can not be left as it is, or says most.
    List<Setting> leading() {
      return settings.stream()
          .filter(s -> s.fallback().isEmpty() || LEADING.contains(s.name()))
          .toList();
    }

    /// What few need.
    List<Setting> further() {
      return settings.stream().filter(s -> !leading().contains(s)).toList();
    }

    /// What it does, and on a line of its own when to choose it.
    String helpInLines() {
      return help.replaceFirst("\\. (?=\\p{Lu})", ".\n");
    }

    @Override
    public String toString() {
      return title;
    }
  }
}
