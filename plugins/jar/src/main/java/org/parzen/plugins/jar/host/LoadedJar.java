package org.parzen.plugins.jar.host;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parzen.objective.Objective;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.plugins.jar.exchange.Checksum;
import org.parzen.plugins.jar.exchange.PluginJob;

/// A JAR whose classes are loaded beside those of Parzen's library.
public final class LoadedJar {
  /// The name of the class loader: it marks the plugin's lines in a stack trace.
  static final String LOADER = "plugin";

  private final Path named;
  private final URLClassLoader loader;

  private LoadedJar(Path file, Path named) {
    this.named = named;
    try {
      URL[] urls = {file.toUri().toURL()};
      this.loader = new URLClassLoader(LOADER, urls, LoadedJar.class.getClassLoader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Loads the JAR that an order names, and lets libraries of this thread find what is in it.
  ///
  /// @throws IllegalArgumentException where the file is not the one that was trusted
  static LoadedJar of(JsonNode order) {
    Path file = Path.of(order.path("jar").asText());
    LoadedJar jar = of(file, order.path("sha256").asText(), file);
    Thread.currentThread().setContextClassLoader(jar.loader);
    return jar;
  }

  /// Loads a JAR.
  ///
  /// @param sha256 the checksum that the file must have
  /// @param named what the file is called in messages
  /// @throws IllegalArgumentException where the file is not the one that was trusted
  public static LoadedJar of(Path file, String sha256, Path named) {
    if (!Checksum.of(file).equals(sha256)) {
      throw new IllegalArgumentException(
          "The file %s has changed since it was trusted: open the list of plugins to look at it again."
              .formatted(named));
    }
    return new LoadedJar(file, named);
  }

  /// Makes a plugin.
  ///
  /// @throws IllegalArgumentException says why the class is no plugin that works
  public <P> P plugin(String className, Class<P> type) {
    try {
      Object made = Class.forName(className, true, loader).getDeclaredConstructor().newInstance();
      if (type.isInstance(made)) {
        return type.cast(made);
      }
      throw wrong(className, "it is no " + type.getSimpleName(), null);
    } catch (ClassNotFoundException e) {
      throw wrong(className, "it is not in the file", e);
    } catch (UnsupportedClassVersionError e) {
      throw wrong(
          className,
          "it needs a newer Java than %d: compile it with --release %d"
              .formatted(Runtime.version().feature(), Runtime.version().feature()),
          e);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw wrong(className, Failures.words(e), e);
    }
  }

  /// @throws IllegalArgumentException says why there can be no such objective
  Objective objective(String className, PluginJob job) {
    ObjectivePlugin plugin = plugin(className, ObjectivePlugin.class);
    return plugin.create(job.spec(plugin));
  }

  private IllegalArgumentException wrong(
      String className, String reason, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "The plugin '%s' of %s does not load: %s."
            .formatted(className, named.getFileName(), reason),
        cause);
  }
}
