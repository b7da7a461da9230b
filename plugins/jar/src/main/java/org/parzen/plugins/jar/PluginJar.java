package org.parzen.plugins.jar;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parzen.plugins.jar.exchange.PluginKind;

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

  /// The kinds of its plugins that run inside Parzen itself, and so can do anything that Parzen
  /// can.
  public List<PluginKind> inside() {
    return facts.kinds().stream().filter(PluginKind::runsInside).toList();
  }

  PluginJar in(PluginState other) {
    return new PluginJar(file, origin, size, sha256, facts, other);
  }
}
