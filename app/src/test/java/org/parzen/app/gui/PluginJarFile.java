package org.parzen.app.gui;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.sampler.SamplerPlugin;

/// A plugin as somebody else builds it: compiled from a source, packed into a JAR.
final class PluginJarFile {

  private PluginJarFile() {}

  /// Asks for parameters in a loop and under a condition, as no form could declare them.
  static final String SOURCE =
      """
      package example;

      import java.util.List;
      import org.parzen.objective.Objective;
      import org.parzen.objective.ObjectivePlugin;
      import org.parzen.objective.ObjectiveSpec;
      import org.parzen.setting.Setting;

      public final class Valley implements ObjectivePlugin {
        public String id() { return "valley"; }
        public String title() { return "Valley"; }
        public String help() { return "The bottom of a valley of some dimensions."; }
        public List<Setting> settings() {
          return List.of(Setting.whole("dimensions", "Dimensions", "How many.", 1, 9, 2));
        }
        public Objective create(ObjectiveSpec spec) {
          long dimensions = spec.settings().whole("dimensions");
          return Objective.of(trial -> {
            double sum = 0;
            for (int i = 0; i < dimensions; i++) {
              double x = trial.suggestFloat("x" + i, -3, 3);
              sum += x * x;
            }
            if (trial.suggestCategorical("shape", "round", "tilted").equals("tilted")) {
              sum += trial.suggestFloat("tilt", 0, 1);
            }
            System.out.println("looked at " + sum);
            return sum;
          });
        }
      }
      """;

  /// Draws the lowest value of every parameter.
  private static final String SAMPLER =
      """
      package example;

      import java.util.List;
      import java.util.random.RandomGenerator;
      import org.parzen.sampler.Sampler;
      import org.parzen.sampler.SamplerPlugin;
      import org.parzen.sampler.TrialContext;
      import org.parzen.setting.Setting;
      import org.parzen.setting.Settings;
      import org.parzen.space.Distribution;
      import org.parzen.study.StudyView;

      public final class Corner implements SamplerPlugin {
        public String id() { return "corner"; }
        public String title() { return "Corner search"; }
        public String help() { return "Looks into one corner. Choose it to see an example."; }
        public List<Setting> settings() {
          return List.of(Setting.flag("stubborn", "Stubborn", "Never leaves it.", true));
        }
        public Sampler create(Settings settings) {
          return new Sampler() {
            @Override
            public double sample(
                StudyView view, TrialContext self, String name, Distribution d, RandomGenerator random) {
              return d.first();
            }
          };
        }
      }
      """;

  /// Writes the JAR of an objective.
  static Path in(Path folder) throws IOException {
    return write(folder, "Valley", SOURCE, ObjectivePlugin.class);
  }

  /// Writes the JAR of a sampler.
  static Path sampler(Path folder) throws IOException {
    return write(folder, "Corner", SAMPLER, SamplerPlugin.class);
  }

  private static Path write(Path folder, String name, String text, Class<?> service)
      throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path source = Files.createDirectories(folder.resolve("example")).resolve(name + ".java");
    Files.writeString(source, text);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      boolean compiled =
          compiler
              .getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none", "-d", classes.toString()),
                  null,
                  files.getJavaFileObjects(source))
              .call();
      if (!compiled) {
        throw new AssertionError("The plugin does not compile");
      }
    }
    return pack(
        classes,
        folder.resolve(name.toLowerCase(Locale.ROOT) + ".jar"),
        "example." + name,
        "META-INF/services/" + service.getName());
  }

  private static Path pack(Path classes, Path jar, String plugin, String service)
      throws IOException {
    Manifest manifest = new Manifest();
    Attributes facts = manifest.getMainAttributes();
    facts.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    facts.put(Attributes.Name.IMPLEMENTATION_VERSION, "2.1");
    facts.putValue("Parzen-Api", ObjectivePlugin.API_VERSION);
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        Stream<Path> found = Files.walk(classes)) {
      out.putNextEntry(new JarEntry(service));
      out.write((plugin + "\n").getBytes(StandardCharsets.UTF_8));
      for (Path compiled : found.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(compiled).toString().replace('\\', '/')));
        Files.copy(compiled, out);
      }
    }
    return jar;
  }
}
