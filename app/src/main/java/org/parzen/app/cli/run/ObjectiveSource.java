package org.parzen.app.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.talk.Messages;
import org.parzen.plugins.command.CommandPlugin;
import org.parzen.plugins.command.PosixQuoting;
import org.parzen.plugins.program.ProgramPlugin;
import org.parzen.plugins.python.PythonFile;
import org.parzen.plugins.python.PythonFiles;
import org.parzen.plugins.python.PythonPlugin;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Who evaluates a trial: a Python function, a command, a program that speaks the line protocol, or
/// a plugin. The options name at most one of them.
final class ObjectiveSource {
  private final PythonFiles files = new PythonFiles();

  @Parameters(index = "0", arity = "0..1", paramLabel = "FILE.py", descriptionKey = "python-file")
  private @Nullable Path file;

  @Parameters(index = "1", arity = "0..1", paramLabel = "FUNCTION", descriptionKey = "function")
  private @Nullable String function;

  @Option(names = "--python", paramLabel = "PATH")
  private @Nullable String python;

  @Option(names = "--command", paramLabel = "LINE")
  private @Nullable String command;

  @Option(names = "--program", paramLabel = "LINE")
  private @Nullable String program;

  @Option(names = "--plugin", paramLabel = "ID")
  private @Nullable String plugin;

  /// The kind of objective, if the options name one.
  ///
  /// @throws IllegalArgumentException where they name two
  Optional<String> kind() {
    Map<String, String> kinds = kinds();
    if (kinds.values().stream().distinct().count() > 1) {
      List<String> typed = List.copyOf(kinds.keySet());
      throw new IllegalArgumentException(
          Messages.get("objective.two", typed.getFirst(), typed.getLast()));
    }
    return kinds.values().stream().findFirst();
  }

  /// What was typed, and the kind that it means.
  private Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    if (file != null) {
      kinds.put(file.toString(), PythonPlugin.ID);
    }
    if (command != null) {
      kinds.put("--command", CommandPlugin.ID);
    }
    if (program != null) {
      kinds.put("--program", ProgramPlugin.ID);
    }
    if (plugin != null) {
      kinds.put("--plugin " + plugin, plugin);
    }
    return kinds;
  }

  /// How the user named the objective; empty where it is the one of a definition.
  Optional<String> typed() {
    return kinds().keySet().stream().findFirst();
  }

  boolean hasPython() {
    return python != null;
  }

  /// The settings that the options stand for.
  ///
  /// @param base the objective so far
  /// @param folder what relative names in it mean
  /// @throws IllegalArgumentException names what can not be understood
  Map<String, JsonNode> settings(Component base, Path folder) {
    Map<String, JsonNode> settings = new LinkedHashMap<>();
    if (file != null) {
      String name = name(file, base, folder);
      settings.put(PythonPlugin.FILE, TextNode.valueOf(name));
      settings.put(PythonPlugin.FUNCTION, TextNode.valueOf(function(file, name, base)));
    }
    if (python != null) {
      settings.put(PythonPlugin.PYTHON, TextNode.valueOf(python));
    }
    if (command != null) {
      settings.put(CommandPlugin.COMMAND, words(command));
    }
    if (program != null) {
      settings.put(ProgramPlugin.COMMAND, words(program));
    }
    return settings;
  }

  /// The directions that the Python file gives to its own study; none where it does not say.
  ///
  /// @throws IllegalArgumentException says what is wrong with the file
  List<Direction> hints() {
    return file == null
        ? List.of()
        : read(file).hints().directions().stream().map(Direction::parse).toList();
  }

  private static ArrayNode words(String line) {
    ArrayNode words = JsonNodeFactory.instance.arrayNode();
    PosixQuoting.split(line).forEach(words::add);
    return words;
  }

  /// As the definition has it, where both mean the same file; from another folder as a whole.
  private static String name(Path typed, Component base, Path folder) {
    Path whole = typed.toAbsolutePath().normalize();
    Optional<String> stored = text(base, PythonPlugin.FILE);
    if (stored.isPresent() && folder.resolve(stored.get()).normalize().equals(whole)) {
      return stored.get();
    }
    boolean here = folder.toAbsolutePath().normalize().equals(Path.of("").toAbsolutePath());
    return here ? typed.toString() : whole.toString();
  }

  /// The function that was named, or else the one of the definition, or the only one of the file.
  private String function(Path typed, String name, Component base) {
    if (function != null) {
      return function;
    }
    Optional<String> stored = text(base, PythonPlugin.FUNCTION);
    if (stored.isPresent() && text(base, PythonPlugin.FILE).equals(Optional.of(name))) {
      return stored.get();
    }
    return read(typed).function("");
  }

  private PythonFile read(Path typed) {
    Path here = Path.of("").toAbsolutePath();
    return files.read(typed.toString(), python == null ? "" : python, here);
  }

  private static Optional<String> text(Component base, String setting) {
    return base.id().equals(PythonPlugin.ID)
        ? Optional.ofNullable(base.settings().get(setting)).map(JsonNode::asText)
        : Optional.empty();
  }
}
