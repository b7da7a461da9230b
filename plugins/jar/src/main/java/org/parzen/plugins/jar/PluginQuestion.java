package org.parzen.plugins.jar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.parzen.plugins.program.process.LineListener;
import org.parzen.plugins.program.process.ProcessGuard;
import org.parzen.plugins.program.process.ProcessResult;
import org.parzen.plugins.program.process.ProcessResult.Ending;
import org.parzen.plugins.program.process.ProcessSpec;
import org.parzen.plugins.program.trial.TrialFolder;
import org.parzen.text.PythonJson;

/// A question to a plugin, answered by a Java of its own.
final class PluginQuestion {
  private final Duration patience;

  /// @param patience how long a plugin may take to answer
  PluginQuestion(Duration patience) {
    this.patience = patience;
  }

  /// The answer to an order as [org.parzen.plugins.jar.host.PluginHost] takes it.
  ///
  /// @throws IllegalArgumentException says why the plugin gives no answer
  /// @throws IllegalStateException says why it could not be asked
  JsonNode ask(ObjectNode order) {
    try {
      Path folder = Files.createTempDirectory("parzen-plugin-");
      try {
        return ask(order, folder);
      } finally {
        TrialFolder.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode ask(ObjectNode order, Path folder) throws IOException {
    Path question = folder.resolve("question.json");
    Path answer = folder.resolve("answer.json");
    Files.writeString(question, PythonJson.write(order));
    ProcessResult result =
        ProcessGuard.run(
            new ProcessSpec(
                ChildJava.forQuestion(question, answer),
                folder,
                Map.of(),
                folder,
                Optional.of(patience)),
            LineListener.none());
    if (result.ending() == Ending.STOPPED) {
      throw new IllegalStateException("It was not asked to the end.");
    } else if (result.ending() == Ending.TIMED_OUT) {
      throw new IllegalArgumentException(
          "It has not said within %d s what it is.".formatted(patience.toSeconds()));
    } else if (!Files.exists(answer)) {
      throw new IllegalArgumentException(
          "Its Java ended with exit code %d before it said what it is: %s"
              .formatted(result.exitCode(), result.tail(500)));
    }
    JsonNode said = PythonJson.read(Files.readString(answer));
    if (said.has("failed")) {
      throw new IllegalArgumentException(said.path("failed").asText());
    }
    return said;
  }
}
