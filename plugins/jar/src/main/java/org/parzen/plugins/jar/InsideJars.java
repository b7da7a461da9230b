package org.parzen.plugins.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parzen.plugins.jar.host.LoadedJar;

/// The JARs whose classes run inside Parzen. Each is loaded when something of it is used for the
/// first time, and stays as it was then until Parzen ends, whatever becomes of the file.
final class InsideJars {
  private static final Map<String, LoadedJar> LOADED = new ConcurrentHashMap<>();

  private InsideJars() {}

  /// Makes a plugin.
  ///
  /// @throws IllegalArgumentException where the file is not the one that was trusted, or says why
  ///   the class is no plugin that works
  static <P> P plugin(TrustedPlugin plugin, Class<P> type) {
    return LOADED
        .computeIfAbsent(plugin.sha256(), sum -> load(plugin.jar(), sum))
        .plugin(plugin.type().name(), type);
  }

  private static LoadedJar load(Path jar, String sha256) {
    try {
      // What is loaded is what was looked at, and the file can be replaced while it is in use.
      Path copy = Files.createTempFile("parzen-plugin-", ".jar");
      copy.toFile().deleteOnExit();
      Files.write(copy, Files.readAllBytes(jar));
      return LoadedJar.of(copy, sha256, jar);
    } catch (IOException e) {
      throw new UncheckedIOException("The file %s can not be read.".formatted(jar), e);
    }
  }
}
