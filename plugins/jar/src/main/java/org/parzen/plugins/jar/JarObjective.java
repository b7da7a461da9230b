package org.parzen.plugins.jar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.parzen.objective.Objective;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.objective.Outcome;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.protocol.ChildSpec;
import org.parzen.plugins.program.protocol.ProtocolObjective;
import org.parzen.plugins.program.trial.KeepFolders;
import org.parzen.setting.Settings;
import org.parzen.text.PythonJson;
import org.parzen.trial.FailureKind;
import org.parzen.trial.Trial;

/// Evaluates trials in a Java of its own a lane. Safe for several threads.
final class JarObjective implements Objective {
  private final Objective children;
  private final Path order;
  private final String heap;

  private JarObjective(Objective children, Path order, String heap) {
    this.children = children;
    this.order = order;
    this.heap = heap;
  }

  /// @param order what [org.parzen.plugins.jar.host.PluginHost] is to do
  /// @param heap in bytes
  static JarObjective of(ObjectNode order, long heap, ObjectiveSpec spec) {
    Settings settings = spec.settings();
    Limits limits = Limits.of(settings);
    Path file = write(order);
    ChildSpec child =
        new ChildSpec(
            ChildJava.forTrials(heap, file),
            spec.folder(),
            Map.of(),
            limits,
            KeepFolders.of(settings));
    return new JarObjective(new ProtocolObjective(child), file, settings.text(JarPlugin.HEAP));
  }

  private static Path write(ObjectNode order) {
    try {
      Path file = Files.createTempFile("parzen-plugin-", ".json");
      // A run that is cut short closes nothing.
      file.toFile().deleteOnExit();
      return Files.writeString(file, PythonJson.write(order));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Outcome evaluate(Trial trial) throws Exception {
    Outcome outcome = children.evaluate(trial);
    boolean full =
        outcome instanceof Outcome.Failed(String reason, _)
            && reason.contains(OutOfMemoryError.class.getName());
    return full
        ? Outcome.failed(
            "The plugin's objects took more than its heap of %s: give it more with the setting '%s'."
                .formatted(heap, JarPlugin.HEAP),
            FailureKind.LIMIT)
        : outcome;
  }

  @Override
  public void close() {
    children.close();
    try {
      Files.deleteIfExists(order);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
