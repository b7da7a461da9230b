package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.text.PythonJson;

/// A plugin that was built elsewhere, from the command line. On Linux, where a variable says which
/// folder is the user's.
@EnabledOnOs(OS.LINUX)
class PluginsTest {
  private static final String SOURCE =
      """
      package far;
      import java.util.List;
      import org.parzen.objective.*;
      import org.parzen.setting.Setting;
      public class Parabola implements ObjectivePlugin {
        public String id() { return "parabola"; }
        public String title() { return "Parabola"; }
        public String help() { return "Has one minimum."; }
        public List<Setting> settings() {
          return List.of(Setting.real("middle", "Middle", "Where it is.", -9, 9, 0));
        }
        public Objective create(ObjectiveSpec spec) {
          double middle = spec.settings().real("middle");
          return Objective.of(
              trial -> Math.pow(trial.suggestFloat("x", -9, 9) - middle, 2) + middle * 100);
        }
      }
      """;

  private static final String SAMPLER =
      """
      package far;
      import java.util.List;
      import java.util.random.RandomGenerator;
      import org.parzen.sampler.*;
      import org.parzen.setting.*;
      import org.parzen.space.Distribution;
      import org.parzen.study.StudyView;
      public class Corner implements SamplerPlugin, Sampler {
        private double more;
        public String id() { return "corner"; }
        public String title() { return "Corner"; }
        public String help() { return "Draws the lowest value, and some more."; }
        public List<Setting> settings() {
          return List.of(Setting.real("more", "More", "How much more.", 0, 99, 0));
        }
        public Sampler create(Settings settings) {
          Corner made = new Corner();
          made.more = settings.real("more");
          return made;
        }
        @Override
        public double sample(
            StudyView view, TrialContext self, String name, Distribution d, RandomGenerator random) {
          return d.first() + more;
        }
      }
      """;

  @TempDir Path folder;

  private Typed parzen(String... args) {
    return Typed.in(Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString()), args);
  }

  private Path jar() throws IOException {
    return jar("Parabola", SOURCE, "org.parzen.objective.ObjectivePlugin");
  }

  private Path sampler() throws IOException {
    return jar("Corner", SAMPLER, "org.parzen.sampler.SamplerPlugin");
  }

  private Path jar(String name, String text, String service) throws IOException {
    Path source = folder.resolve(name + ".java");
    Files.writeString(source, text);
    String classPath = System.getProperty("java.class.path");
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", classPath, "-d", folder.toString(), source.toString());
    assertThat(status).isZero();
    Path jar = folder.resolve(name.toLowerCase(Locale.ROOT) + "-1.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("far/" + name + ".class"));
      Files.copy(folder.resolve("far").resolve(name + ".class"), out);
      out.putNextEntry(new JarEntry("META-INF/services/" + service));
      out.write(("far." + name + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private JsonNode listed() {
    Typed typed = parzen("plugins", "-f", "json");
    assertThat(typed.status()).isZero();
    return PythonJson.read(typed.output());
  }

  @Test
  void aPluginIsRunOnceItIsTrusted() throws IOException {
    assertThat(listed()).isEmpty();
    Typed added = parzen("plugins", "add", jar().toString());
    assertThat(added.status()).as(added.errors()).isZero();
    assertThat(added.output()).isEmpty();
    assertThat(added.errors()).contains("parzen plugins trust parabola-1.jar");
    JsonNode asked = listed().path(0);
    assertThat(asked.path("state").asText()).isEqualTo("not trusted yet");
    assertThat(asked.path("sha256").asText()).matches("[0-9a-f]{64}");
    assertThat(asked.path("origin").asText()).isEqualTo(jar().toString());
    assertRefused(parzen("optimize", "--plugin", "parabola"), "'parabola'");

    assertThat(parzen("plugins", "trust", "parabola-1").errors()).contains("--plugin parabola");
    assertThat(listed().path(0).path("plugins").asText()).isEqualTo("parabola");

    Typed run = optimize();
    assertThat(run.status()).as(run.errors()).isZero();
    assertThat(PythonJson.read(run.output()).path("value").asDouble()).isBetween(200.0, 321.0);
    String[] again = {"try", "--storage", folder.resolve("s.db").toString(), "--trial", "best"};
    assertThat(parzen(again).output()).contains(", equal");

    assertThat(parzen("plugins", "remove", "parabola").status()).isZero();
    assertThat(listed()).isEmpty();
    assertRefused(parzen("plugins", "remove", "parabola"), "'parabola'");
  }

  private Typed optimize() {
    return parzen(
        "optimize",
        "--storage",
        folder.resolve("s.db").toString(),
        "--plugin",
        "parabola",
        "--option",
        "middle=2",
        "--n-trials",
        "5");
  }

  @Test
  void addingAndTrustingMayBeOneCommand() throws IOException {
    Typed added = parzen("plugins", "add", "--trust", jar().toString());
    assertThat(added.status()).as(added.errors()).isZero();
    assertThat(optimize().status()).isZero();
  }

  private Typed optimizeBranin(String sampler) {
    return parzen(
        ("optimize --plugin functions --option function=branin --option pause=0 --n-trials 2 --storage "
                + folder.resolve("s.db")
                + " --sampler "
                + sampler)
            .split(" "));
  }

  @Test
  void aSamplerIsUsedLikeAnyOtherOnceItIsTrusted() throws IOException {
    assertThat(parzen("plugins", "add", sampler().toString()).errors())
        .contains("corner-1.jar holds a sampler, which runs inside Parzen itself");
    assertThat(listed().path(0).path("kinds").asText()).isEqualTo("sampler");
    assertRefused(
        optimizeBranin("corner"),
        "'corner'",
        "Not used before you trust it (parzen plugins trust): corner-1.jar");
    assertThat(parzen("plugins", "trust", "corner-1").errors()).contains("--sampler corner");

    Typed run = optimizeBranin("corner --sampler-option more=1");
    assertThat(run.status()).as(run.errors()).isZero();
    assertThat(run.output()).contains("\"x\": -4.0", "\"y\": 1.0");
    String[] ask = {
      "ask",
      "--storage",
      folder.resolve("s.db").toString(),
      "--study-name",
      "study",
      "--sampler",
      "corner",
      "--sampler-kwargs",
      "{\"more\": 2}",
      "--search-space",
      "{\"z\": {\"name\": \"FloatDistribution\", \"attributes\": {\"low\": 3, \"high\": 9}}}"
    };
    assertThat(parzen(ask).output()).contains("\"z\": 5.0");
  }

  @Test
  void aSamplerIsMeasuredLikeAnyOther() throws IOException {
    assertThat(parzen("plugins", "add", "--trust", sampler().toString()).status()).isZero();
    String bench = "bench quality --sampler corner --seeds 1 --case branin";
    assertThat(parzen(bench.split(" ")).output()).startsWith("corner: ");
    assertThat(parzen((bench + " --trials 1 --sampler-option more=50").split(" ")).errors())
        .contains("The sampler 'corner' drew");
  }

  @Test
  void whatIsNoPluginIsNotTaken() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.jar"), "notes");
    assertRefused(parzen("plugins", "add", text.toString()), "notes.jar");
    assertRefused(parzen("plugins", "trust", "other"), "'other'");
    assertThat(listed()).isEmpty();
  }

  private static void assertRefused(Typed typed, String... words) {
    assertThat(typed.errors().lines())
        .singleElement()
        .asString()
        .startsWith("parzen: ")
        .contains(words);
    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.output()).isEmpty();
  }
}
