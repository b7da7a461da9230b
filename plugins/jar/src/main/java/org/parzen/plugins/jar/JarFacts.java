package org.parzen.plugins.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.plugins.jar.exchange.PluginClass;
import org.parzen.plugins.jar.exchange.PluginKind;

/// What a JAR says of itself while nothing in it is run. Immutable.
///
/// @param version of the plugin, from its manifest
/// @param vendor who made it, from its manifest
/// @param api the version of [ObjectivePlugin] that it was built for, from its manifest
/// @param plugins the classes that it offers
public record JarFacts(
    Optional<String> version,
    Optional<String> vendor,
    Optional<String> api,
    List<PluginClass> plugins) {

  /// The line of the manifest that says which version of [ObjectivePlugin] a plugin was built for.
  public static final String API = "Parzen-Api";

  static final JarFacts UNKNOWN =
      new JarFacts(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  public JarFacts {
    plugins = List.copyOf(plugins);
  }

  /// Looks into a file.
  ///
  /// @throws IllegalArgumentException says why it can not be a plugin
  static JarFacts read(Path file) {
    try (ZipFile jar = new ZipFile(file.toFile())) {
      Attributes manifest = manifest(jar);
      JarFacts facts =
          new JarFacts(
              value(manifest, Attributes.Name.IMPLEMENTATION_VERSION.toString()),
              value(manifest, Attributes.Name.IMPLEMENTATION_VENDOR.toString()),
              value(manifest, API),
              plugins(jar));
      facts.requireUsable(jar);
      return facts;
    } catch (IOException e) {
      throw new IllegalArgumentException("It is no JAR that can be read: " + e.getMessage(), e);
    }
  }

  private static Attributes manifest(ZipFile jar) throws IOException {
    ZipEntry entry = jar.getEntry(JarFile.MANIFEST_NAME);
    if (entry == null) {
      return new Attributes();
    }
    try (InputStream text = jar.getInputStream(entry)) {
      return new Manifest(text).getMainAttributes();
    }
  }

  private static Optional<String> value(Attributes manifest, String name) {
    @Nullable String value = manifest.getValue(name);
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  /// The kinds of plugin that it offers, in their usual order.
  public List<PluginKind> kinds() {
    return plugins.stream().map(PluginClass::kind).distinct().sorted().toList();
  }

  private static List<PluginClass> plugins(ZipFile jar) throws IOException {
    List<PluginClass> plugins = new ArrayList<>();
    for (PluginKind kind : PluginKind.values()) {
      names(jar, kind.service()).forEach(name -> plugins.add(new PluginClass(kind, name)));
    }
    return plugins;
  }

  private static List<String> names(ZipFile jar, String service) throws IOException {
    ZipEntry entry = jar.getEntry(service);
    if (entry == null) {
      return List.of();
    }
    try (InputStream text = jar.getInputStream(entry)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .distinct()
          .toList();
    }
  }

  private void requireUsable(ZipFile jar) {
    if (plugins.isEmpty()) {
      throw new IllegalArgumentException(
          "It offers no plugin: an objective is named in its file %s, a sampler in %s, a pruner in %s."
              .formatted(
                  PluginKind.OBJECTIVE.service(),
                  PluginKind.SAMPLER.service(),
                  PluginKind.PRUNER.service()));
    }
    for (PluginClass plugin : plugins) {
      if (jar.getEntry(plugin.name().replace('.', '/') + ".class") == null) {
        throw new IllegalArgumentException(
            "It names the plugin '%s', which is not in it.".formatted(plugin.name()));
      }
    }
    api.map(ApiVersion::parse).ifPresent(ApiVersion::requireWorksHere);
  }
}
