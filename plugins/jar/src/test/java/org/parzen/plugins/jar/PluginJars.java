package org.parzen.plugins.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.parzen.objective.Objective;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.plugins.jar.exchange.PluginKind;

/// Builds plugins from sources, as their authors do.
final class PluginJars {
  private PluginJars() {}

  /// The JAR of the plugin that misbehaves.
  static Path wild(Path folder) throws IOException {
    return build(
        folder.resolve("wild.jar"),
        Map.of("wild.WildPlugin", PluginKind.OBJECTIVE),
        Map.of("WildPlugin", Files.readString(Path.of("src/test/plugins/wild/WildPlugin.java"))),
        "Parzen-Api: " + ObjectivePlugin.API_VERSION,
        "Implementation-Version: 2.5");
  }

  /// The JAR with a sampler and a pruner that do as they are told.
  static Path odd(Path folder) throws IOException {
    return build(
        folder.resolve("odd.jar"),
        Map.of("odd.OddSampler", PluginKind.SAMPLER, "odd.OddPruner", PluginKind.PRUNER),
        Map.of(
            "OddSampler",
            Files.readString(Path.of("src/test/plugins/odd/OddSampler.java")),
            "OddPruner",
            Files.readString(Path.of("src/test/plugins/odd/OddPruner.java"))),
        "Parzen-Api: " + ObjectivePlugin.API_VERSION);
  }

  /// A sampler of one small class, without settings of its own unless the body has some.
  ///
  /// @param body what it has beside a title and a help text
  static Path sampler(Path jar, String className, String body) throws IOException {
    String source =
        """
        package small;
        import java.util.*;
        import org.parzen.sampler.*;
        import org.parzen.sampler.random.*;
        import org.parzen.setting.*;
        public class %s implements SamplerPlugin {
          public String title() { return "Small"; }
          public String help() { return "Is small."; }
          public Sampler create(Settings settings) { return new RandomSampler(); }
          %s
        }
        """
            .formatted(className, body);
    return build(jar, Map.of("small." + className, PluginKind.SAMPLER), Map.of(className, source));
  }

  /// A plugin of one small class.
  ///
  /// @param body what it has beside a title and a help text
  static Path small(Path jar, String className, String body, String... manifest)
      throws IOException {
    String source =
        """
        package small;
        import java.util.*;
        import org.parzen.objective.*;
        import org.parzen.setting.*;
        public class %s implements ObjectivePlugin {
          public String title() { return "Small"; }
          public String help() { return "Is small."; }
          %s
        }
        """
            .formatted(className, body);
    return build(
        jar,
        Map.of("small." + className, PluginKind.OBJECTIVE),
        Map.of(className, source),
        manifest);
  }

  /// The body of a small plugin without settings that works.
  static String body(String id) {
    return """
    public String id() { return "%s"; }
    public List<Setting> settings() { return List.of(); }
    public Objective create(ObjectiveSpec spec) { return trial -> Outcome.of(1); }
    """
        .formatted(id);
  }

  /// @param services the classes that are offered as plugins
  /// @param sources by the simple names of their classes
  private static Path build(
      Path jar, Map<String, PluginKind> services, Map<String, String> sources, String... manifest)
      throws IOException {
    Path classes = Files.createTempDirectory(jar.getParent(), "classes");
    List<String> arguments = new ArrayList<>(List.of("-cp", classPath(), "-d", classes.toString()));
    Path folder = Files.createTempDirectory(jar.getParent(), "sources");
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey() + ".java");
      arguments.add(Files.writeString(file, source.getValue()).toString());
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(status).isZero();
    return pack(jar, classes, services, manifest);
  }

  /// Packs the files of a folder.
  ///
  /// @param services the classes that are offered as plugins
  static Path pack(Path jar, Path folder, Map<String, PluginKind> services, String... manifest)
      throws IOException {
    Manifest lines = new Manifest();
    lines.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    for (String line : manifest) {
      String[] parts = line.split(": ", 2);
      lines.getMainAttributes().putValue(parts[0], parts[1]);
    }
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, lines);
        Stream<Path> files = Files.walk(folder)) {
      for (Path entry : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(folder.relativize(entry).toString().replace('\\', '/')));
        Files.copy(entry, out);
      }
      for (Map.Entry<String, PluginKind> service : services.entrySet()) {
        out.putNextEntry(new JarEntry(service.getValue().service()));
        out.write((service.getKey() + " # the plugin\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  private static String classPath() {
    return libraries().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /// What plugins are compiled against, as folders or JARs.
  static List<Path> libraries() {
    return Stream.of(Objective.class, JsonNode.class, JsonFactory.class, JsonInclude.class)
        .map(PluginJars::place)
        .toList();
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
