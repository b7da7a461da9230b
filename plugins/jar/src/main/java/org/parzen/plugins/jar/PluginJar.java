package org.parzen.plugins.jar;

import java.nio.file.Path;
import java.util.Optional;

/// One JAR in the folder of plugins, as it was when it was looked at. Immutable.
///
/// @param file in the folder
/// @param origin where it was copied from; the file itself where it was put into the folder by hand
/// @param size in bytes
/// @param sha256 the checksum that trust is remembered by
public record PluginJar(
    Path file, Path origin, long size, String sha256, JarFacts facts, PluginState state) {

  /// What the user should know before trusting it.
  public Optional<String> warning() {
    return state instanceof PluginState.Failed || facts.api().isPresent()
        ? Optional.empty()
        : Optional.of(
            "It does not say which version of Parzen's plugin interface it was built for (%s in its manifest)."
                .formatted(JarFacts.API));
  }

  PluginJar in(PluginState other) {
    return new PluginJar(file, origin, size, sha256, facts, other);
  }
}
