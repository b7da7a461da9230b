package org.parzen.plugins.command;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parzen.plugins.program.process.OutputLine.Source;
import org.parzen.setting.Settings;

/// What a program gets of a trial beside its arguments. Immutable.
///
/// @param files copied into the trial's folder with values filled in
/// @param environment variables with values filled in
record TrialInputs(List<InputFile> files, List<EnvironmentVariable> environment) {

  TrialInputs {
    files = List.copyOf(files);
    environment = List.copyOf(environment);
    Set<Path> targets = new HashSet<>();
    for (InputFile file : files) {
      Path target = file.target();
      if (!targets.add(target)) {
        throw new IllegalArgumentException(
            "Two input files would both become '%s' in the trial's folder: rename one of them."
                .formatted(target));
      }
      for (Source output : Source.values()) {
        if (target.equals(Path.of(output.fileName()))) {
          throw new IllegalArgumentException(
              "The input file '%s' has the name under which the output is kept: rename it."
                  .formatted(target));
        }
      }
    }
  }

  /// @param folder from which relative names of files are looked for
  /// @throws IllegalArgumentException names what can not work
  static TrialInputs of(Settings settings, Path folder, Set<String> known) {
    return new TrialInputs(
        settings.texts(CommandSettings.INPUTS).stream()
            .filter(name -> !name.isBlank())
            .map(name -> InputFile.read(name.strip(), folder, known))
            .toList(),
        settings.texts(CommandSettings.ENVIRONMENT).stream()
            .filter(text -> !text.isBlank())
            .map(text -> EnvironmentVariable.parse(text, known))
            .toList());
  }

  /// The names in all placeholders.
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    files.forEach(file -> names.addAll(file.names()));
    environment.forEach(variable -> names.addAll(variable.value().names()));
    return names;
  }

  /// Writes a trial's copies of the files.
  void write(Path workdir, Map<String, String> values) {
    files.forEach(file -> file.write(workdir, values));
  }

  /// The declared variables of a trial. One that depends on a parameter which the trial does not
  /// have is not set.
  Map<String, String> variables(Map<String, String> values) {
    Map<String, String> set = new LinkedHashMap<>();
    environment.stream()
        .filter(variable -> variable.value().isFilledBy(values))
        .forEach(variable -> set.put(variable.name(), variable.value().fill(values)));
    return set;
  }

  /// All variables of a trial: the declared ones, and those that every program finds.
  Map<String, String> environment(Map<String, String> values) {
    Map<String, String> set = variables(values);
    for (String name : List.of("trial", "seed", "workdir")) {
      set.put("PARZEN_" + name.toUpperCase(java.util.Locale.ROOT), values.getOrDefault(name, ""));
    }
    return set;
  }
}
