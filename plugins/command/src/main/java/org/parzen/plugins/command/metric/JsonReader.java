package org.parzen.plugins.command.metric;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parzen.plugins.command.metric.MetricSource.Json;
import org.parzen.plugins.program.process.OutputLine;
import org.parzen.plugins.program.process.ProcessResult;
import org.parzen.text.PythonJson;

/// Reads a number from JSON: a file, or the last object that is printed on a line of its own. Not
/// for several threads.
final class JsonReader implements SourceReader {
  private static final int SHOWN = 300;

  private final String metric;
  private final Json source;
  private @Nullable JsonNode latest;

  JsonReader(String metric, Json source) {
    this.metric = metric;
    this.source = source;
  }

  @Override
  public void line(OutputLine line) {
    if (source.file().isEmpty()) {
      JsonNumbers.object(line.text()).ifPresent(object -> latest = object);
    }
  }

  @Override
  public List<Reading> read(ProcessResult result, Function<String, Path> files) {
    if (source.file().isPresent()) {
      return List.of(inFile(files.apply(source.file().get())));
    }
    JsonNode object = latest;
    return List.of(
        object == null
            ? TextReader.missing("No line of the output is a JSON object.", result)
            : reading(object, "The last JSON object in the output"));
  }

  private Reading inFile(Path file) {
    try {
      return reading(PythonJson.read(Files.readString(file)), "The file '" + file + "'");
    } catch (IOException e) {
      return new Reading.Missing(
          "The file '%s', in which %s is looked for, was not written, or cannot be read."
              .formatted(file, source.path().text()));
    } catch (IllegalArgumentException e) {
      return new Reading.Missing("The file '%s' is not JSON: %s".formatted(file, e.getMessage()));
    }
  }

  private Reading reading(JsonNode root, String where) {
    Optional<JsonNode> found = source.path().find(root);
    return found.isPresent()
        ? JsonNumbers.reading(found.get(), metric)
        : new Reading.Missing(
            "%s has nothing at '%s': %s".formatted(where, source.path().text(), shown(root)));
  }

  private static String shown(JsonNode root) {
    String text = root.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
