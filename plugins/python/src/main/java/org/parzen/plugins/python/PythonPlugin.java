package org.parzen.plugins.python;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parzen.objective.Objective;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.protocol.ChildSpec;
import org.parzen.plugins.program.protocol.ProtocolObjective;
import org.parzen.plugins.program.trial.KeepFolders;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingType;

/// A Python function that takes a trial, as it was written for Optuna. Optuna need not be
/// installed.
public final class PythonPlugin implements ObjectivePlugin {
  public static final String ID = "python";

  /// The names of the settings.
  public static final String FILE = "file";

  public static final String FUNCTION = "function";
  public static final String PYTHON = "python";

  private final PythonFiles files;

  public PythonPlugin() {
    this(new PythonFiles());
  }

  PythonPlugin(PythonFiles files) {
    this.files = files;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "A Python function";
  }

  @Override
  public String help() {
    return "Calls a function that takes a trial, as it was written for Optuna, which need not be installed.";
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    settings.add(
        Setting.required(
            FILE, "Python file", "The file that the function is in.", new SettingType.File(false)));
    settings.add(
        Setting.text(
            FUNCTION,
            "Function",
            "The function that takes a trial and returns its value; may be empty where the file has just one.",
            ""));
    settings.add(
        Setting.text(
            PYTHON,
            "Python",
            "The interpreter or the folder of a virtual environment; empty for the active environment, .venv or venv beside the file, or python3 in PATH.",
            ""));
    settings.addAll(Limits.settings());
    settings.add(KeepFolders.setting());
    return List.copyOf(settings);
  }

  /// The functions of the file, the likely objective first; the Pythons that are there.
  @Override
  public List<String> suggestions(String setting, Map<String, JsonNode> given) {
    Path here = Path.of("").toAbsolutePath();
    String file = text(given, FILE);
    try {
      return switch (setting) {
        case FUNCTION ->
            file.isBlank()
                ? List.of()
                : files.read(file, text(given, PYTHON), here).functionNames();
        case PYTHON -> files.interpreters(file, here).stream().map(Path::toString).toList();
        default -> List.of();
      };
    } catch (IllegalArgumentException nothingYet) {
      return List.of();
    }
  }

  private static String text(Map<String, JsonNode> given, String setting) {
    return given.getOrDefault(setting, MissingNode.getInstance()).asText();
  }

  /// @throws IllegalArgumentException names what in the definition cannot work
  @Override
  public Objective create(ObjectiveSpec spec) {
    if (!spec.space().parameters().isEmpty()) {
      throw new IllegalArgumentException(
          "The function asks for its own parameters: remove the declared ones (%s)."
              .formatted(String.join(", ", spec.space().names())));
    }
    if (!spec.constraints().isEmpty() || !spec.metrics().isEmpty()) {
      throw new IllegalArgumentException(
          "The function returns its values, and sets constraints with trial.set_constraint: remove %s."
              .formatted(spec.metrics().isEmpty() ? spec.constraints() : spec.metrics()));
    }
    Path folder = spec.folder().toAbsolutePath().normalize();
    PythonFile file = files.read(spec.settings().text(FILE), spec.settings().text(PYTHON), folder);
    List<String> command =
        List.of(
            file.interpreter().toString(),
            ChildFiles.main().toString(),
            "serve",
            file.file().toString(),
            file.function(spec.settings().text(FUNCTION)));
    return new ProtocolObjective(
        new ChildSpec(
            command,
            folder,
            Map.of(),
            Limits.of(spec.settings()),
            KeepFolders.of(spec.settings())));
  }
}
