package org.parzen.plugins.python;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Reads Python files with a Python that is there, and remembers what it read as long as the file
/// stays as it is. Safe for several threads.
public final class PythonFiles {
  private final Interpreters interpreters;
  private final Map<Place, Reading> readings = new ConcurrentHashMap<>();

  private record Place(Path interpreter, Path file) {}

  private record Reading(FileTime changed, long size, PythonFile file) {}

  PythonFiles(Map<String, String> environment) {
    this.interpreters = new Interpreters(environment);
  }

  public PythonFiles() {
    this(System.getenv());
  }

  /// Reads a file.
  ///
  /// @param file absolute, or relative to the folder
  /// @param python the interpreter or the folder of a virtual environment; empty for the one that
  ///   is found
  /// @throws IllegalArgumentException says what is wrong with the file or with Python
  public PythonFile read(String file, String python, Path folder) {
    Path place = existing(file, folder);
    if (!python.isBlank()) {
      return read(interpreters.named(python.strip(), folder), place);
    }
    List<String> unfit = new ArrayList<>();
    for (Path interpreter : found(place, folder)) {
      try {
        return read(interpreter, place);
      } catch (NoPython e) {
        unfit.add(e.getMessage());
      }
    }
    throw new NoPython(
        unfit.isEmpty()
            ? "No Python was found, neither in PATH nor as .venv beside %s: install Python 3.7 or newer, or name one (the setting '%s')."
                .formatted(place, PythonPlugin.PYTHON)
            : String.join(" ", unfit));
  }

  /// The Pythons that are there, the one that is used unless another is named first.
  public List<Path> interpreters(String file, Path folder) {
    return found(folder.resolve(file).toAbsolutePath().normalize(), folder);
  }

  private List<Path> found(Path file, Path folder) {
    Path beside = Optional.ofNullable(file.getParent()).orElse(folder);
    return interpreters.found(List.of(beside, folder.toAbsolutePath().normalize()));
  }

  private static Path existing(String file, Path folder) {
    Path place = folder.resolve(file.strip()).toAbsolutePath().normalize();
    if (file.isBlank()) {
      throw new IllegalArgumentException("The Python file is missing: name one.");
    }
    if (Files.isDirectory(place)) {
      throw new IllegalArgumentException(
          "'%s' is a folder: name a Python file in it.".formatted(file));
    }
    if (!Files.exists(place)) {
      throw new IllegalArgumentException(
          "The Python file '%s' was not found (looked for %s): check its name."
              .formatted(file, place));
    }
    if (!Files.isReadable(place)) {
      throw new IllegalArgumentException(
          "The Python file '%s' can not be read: allow it with chmod +r.".formatted(place));
    }
    return place;
  }

  private PythonFile read(Path interpreter, Path file) {
    try {
      FileTime changed = Files.getLastModifiedTime(file);
      long size = Files.size(file);
      Place place = new Place(interpreter, file);
      Reading known = readings.get(place);
      if (known != null && known.changed().equals(changed) && known.size() == size) {
        return known.file();
      }
      PythonFile read = file(PythonListing.of(interpreter, file), interpreter, file);
      readings.put(place, new Reading(changed, size, read));
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException("%s can not be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static PythonFile file(JsonNode found, Path interpreter, Path file) {
    if (found.hasNonNull("error")) {
      throw new IllegalArgumentException(found.path("error").asText());
    }
    List<PythonFile.Function> functions = new ArrayList<>();
    for (JsonNode f : found.path("functions")) {
      functions.add(
          new PythonFile.Function(
              f.path("name").asText(),
              f.path("trial").asBoolean(),
              f.path("optimized").asBoolean()));
    }
    TreeSet<String> names = new TreeSet<>();
    found.path("names").forEach(name -> names.add(name.asText()));
    return new PythonFile(
        file,
        interpreter,
        found.path("version").asText(),
        functions,
        names,
        found.path("dynamic").asBoolean(),
        hints(found.path("hints")));
  }

  private static PythonFile.Hints hints(JsonNode hints) {
    List<String> directions = new ArrayList<>();
    if (hints.path("direction").isTextual()) {
      directions.add(hints.path("direction").asText());
    }
    hints.path("directions").forEach(direction -> directions.add(direction.asText()));
    JsonNode trials = hints.path("n_trials");
    JsonNode timeout = hints.path("timeout");
    return new PythonFile.Hints(
        Optional.of(hints.path("study_name")).filter(JsonNode::isTextual).map(JsonNode::asText),
        directions.stream().filter(PythonFiles::isDirection).toList(),
        trials.isIntegralNumber() && trials.asLong() > 0
            ? OptionalLong.of(trials.asLong())
            : OptionalLong.empty(),
        timeout.isNumber() && timeout.asDouble() > 0
            ? OptionalDouble.of(timeout.asDouble())
            : OptionalDouble.empty());
  }

  private static boolean isDirection(String word) {
    return word.equals("minimize") || word.equals("maximize");
  }
}
