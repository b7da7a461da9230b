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
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.parzen.objective.Objective;
import org.parzen.objective.ObjectivePlugin;

/// Builds plugins from sources, as their authors do.
final class PluginJars {
  private static final String SERVICE = "META-INF/services/" + ObjectivePlugin.class.getName();

  private PluginJars() {}

  /// The JAR of the plugin that misbehaves.
  static Path wild(Path folder) throws IOException {
    return build(
        folder.resolve("wild.jar"),
        "wild.WildPlugin",
        Files.readString(Path.of("src/test/plugins/wild/WildPlugin.java")),
        "Parzen-Api: " + ObjectivePlugin.API_VERSION,
        "Implementation-Version: 2.5");
  }

  /// A plugin of one small class.
  ///
  /// @param body what it has beside a title and a help text
  static Path small(Path jar, String className, String body, String... manifest)
      throws IOException {
    return build(
        jar,
        "small." + className,
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
            .formatted(className, body),
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

  private static Path build(Path jar, String className, String source, String... manifest)
      throws IOException {
    Path classes = Files.createTempDirectory(jar.getParent(), "classes");
    Path file = classes.resolve(className.replaceFirst(".*\\.", "") + ".java");
    Files.writeString(file, source);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", classPath(), "-d", classes.toString(), file.toString());
    assertThat(status).isZero();
    Files.delete(file);
    return pack(jar, classes, className, manifest);
  }

  /// Packs the files of a folder.
  ///
  /// @param service the class that is offered as a plugin; empty for none
  static Path pack(Path jar, Path folder, String service, String... manifest) throws IOException {
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
      if (!service.isEmpty()) {
        out.putNextEntry(new JarEntry(SERVICE));
        out.write((service + " # the plugin\n").getBytes(StandardCharsets.UTF_8));
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
