package org.parzen.plugins.jar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.text.PythonJson;

/// What is remembered of JARs, by checksum: whether they are trusted, where they came from, and
/// what their plugins said of themselves. A JSON file that is read before and replaced after each
/// change, so that window and command line see each other's answers.
final class FolderIndex {
  private static final Logger LOG = System.getLogger(FolderIndex.class.getName());

  private final Path file;

  FolderIndex(Path file) {
    this.file = file;
  }

  /// Whether a JAR is trusted, once somebody has said so.
  Optional<Boolean> trusted(String sha256) {
    return Optional.ofNullable(entry(sha256).get("trusted")).map(JsonNode::booleanValue);
  }

  void trust(String sha256, boolean trusted) {
    change(sha256, entry -> entry.put("trusted", trusted));
  }

  Optional<Path> origin(String sha256) {
    return Optional.ofNullable(entry(sha256).get("origin")).map(JsonNode::asText).map(Path::of);
  }

  void origin(String sha256, Path origin) {
    change(sha256, entry -> entry.put("origin", origin.toString()));
  }

  /// What the plugins of a JAR said, if this Parzen has asked them.
  Optional<JsonNode> described(String sha256) {
    JsonNode described = entry(sha256).path("described");
    return described.path("for").asText().equals(form())
        ? Optional.of(described.path("plugins"))
        : Optional.empty();
  }

  void described(String sha256, JsonNode plugins) {
    change(
        sha256, entry -> entry.putObject("described").put("for", form()).set("plugins", plugins));
  }

  /// Forgets what the plugins of a JAR said, so that they are asked again.
  void forgetDescription(String sha256) {
    change(sha256, entry -> entry.remove("described"));
  }

  void forget(String sha256) {
    ObjectNode all = read();
    all.remove(sha256);
    write(all);
  }

  /// Another version may describe more.
  private static String form() {
    return "2/" + ObjectivePlugin.API_VERSION;
  }

  private JsonNode entry(String sha256) {
    return read().path(sha256);
  }

  private void change(String sha256, Consumer<ObjectNode> change) {
    ObjectNode all = read();
    change.accept(all.withObjectProperty(sha256));
    write(all);
  }

  private ObjectNode read() {
    try {
      if (Files.exists(file) && PythonJson.read(Files.readString(file)) instanceof ObjectNode all) {
        return all;
      }
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.WARNING, "{0} can not be read, so that all plugins are asked for again.", file);
    }
    return JsonNodeFactory.instance.objectNode();
  }

  private void write(ObjectNode all) {
    try {
      Path next = Files.createTempFile(file.getParent(), "plugins", ".new");
      Files.writeString(next, PythonJson.write(all));
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("%s can not be written.".formatted(file), e);
    }
  }
}
