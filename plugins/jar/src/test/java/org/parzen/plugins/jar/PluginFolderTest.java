package org.parzen.plugins.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.plugins.jar.PluginState.Asked;
import org.parzen.plugins.jar.PluginState.Failed;
import org.parzen.plugins.jar.PluginState.Refused;
import org.parzen.plugins.jar.PluginState.Trusted;
import org.parzen.plugins.jar.exchange.Checksum;
import org.parzen.plugins.jar.exchange.PluginClass;
import org.parzen.plugins.jar.exchange.PluginKind;
import org.parzen.setting.Setting;

class PluginFolderTest {
  /// Too short for any Java to start: who lists within it asks nobody.
  private static final Duration AT_ONCE = Duration.ofMillis(1);

  @TempDir Path temporary;
  private Path folder = Path.of("");
  private PluginFolder plugins = new PluginFolder(folder, List.of());

  @BeforeEach
  void open() {
    folder = temporary.resolve("plugins");
    plugins = new PluginFolder(folder, List.of());
  }

  private Path jar(String name) {
    return temporary.resolve(name);
  }

  private String reasonOnceTrusted(Path jar) {
    return reason(plugins.trust(plugins.add(jar)));
  }

  private static String reason(PluginJar jar) {
    assertThat(jar.state()).isInstanceOf(Failed.class);
    return ((Failed) jar.state()).reason();
  }

  @Test
  void nothingIsRunBeforeItIsTrusted() throws IOException {
    Path mark = jar("mark");
    Path jar =
        PluginJars.small(
            jar("small.jar"),
            "Marking",
            PluginJars.body("marking")
                + """
                static { mark(); }
                static void mark() {
                  try { java.nio.file.Files.createFile(java.nio.file.Path.of("%s")); }
                  catch (java.io.IOException e) { throw new RuntimeException(e); }
                }
                """
                    .formatted(mark));
    PluginJar added = plugins.add(jar);
    assertThat(added.state()).isEqualTo(new Asked());
    assertThat(plugins.trusted()).isEmpty();
    assertThatThrownBy(() -> plugins.parts().objectives().plugin("marking"))
        .hasMessageEndingWith("Not used before you trust it (parzen plugins trust): small.jar.");
    assertThat(plugins.refuse(added).state()).isEqualTo(new Refused());
    assertThat(plugins.trusted()).isEmpty();
    assertThat(mark).doesNotExist();
    assertThat(plugins.trust(added).state()).isInstanceOf(Trusted.class);
    assertThat(mark).exists();
    assertThat(plugins.parts().objectives().plugin("marking").id()).isEqualTo("marking");
  }

  @Test
  void whatIsShownBeforeTrustComesFromTheFileAlone() throws IOException {
    Path jar = PluginJars.wild(temporary);
    PluginJar added = plugins.add(jar);
    assertThat(added.file()).isEqualTo(folder.resolve("wild.jar"));
    assertThat(added.origin()).isEqualTo(jar);
    assertThat(added.size()).isEqualTo(Files.size(jar));
    assertThat(added.sha256()).isEqualTo(Checksum.of(jar)).hasSize(64);
    assertThat(added.facts().version()).contains("2.5");
    assertThat(added.facts().api()).contains(ObjectivePlugin.API_VERSION);
    assertThat(added.facts().plugins())
        .containsExactly(new PluginClass(PluginKind.OBJECTIVE, "wild.WildPlugin"));
    assertThat(added.warning()).isEmpty();
  }

  @Test
  void aTrustedPluginSaysWhatItIs() throws IOException {
    plugins.trust(plugins.add(PluginJars.wild(temporary)));
    ObjectivePlugin wild = plugins.trusted().getFirst();
    assertThat(wild.id()).isEqualTo("wild");
    assertThat(wild.title()).isEqualTo("Wild “plugin”");
    assertThat(wild.settings())
        .extracting(Setting::name)
        .startsWith("deed", "high", "heap")
        .contains("timeout", "memory_limit", "keep");
    assertThat(wild.settings().get(1))
        .isEqualTo(
            Setting.real("high", "High", "The upper end of x.", 0, Double.POSITIVE_INFINITY, 5));
  }

  @Test
  void trustAndDescriptionAreRememberedSoThatAStartAsksNobody() throws IOException {
    plugins.trust(plugins.add(PluginJars.wild(temporary)));
    PluginFolder next = new PluginFolder(folder, List.of(), AT_ONCE);
    assertThat(next.list()).isEqualTo(plugins.list());
    assertThat(next.trusted()).hasSize(1);
  }

  @Test
  void aFileThatChangedIsAskedForAgain() throws IOException {
    Path jar = PluginJars.small(jar("one.jar"), "One", PluginJars.body("one"));
    plugins.trust(plugins.add(jar));
    PluginJars.small(folder.resolve("one.jar"), "One", PluginJars.body("one") + "int more;");
    assertThat(plugins.list()).extracting(PluginJar::state).containsExactly(new Asked());
    assertThat(plugins.trusted()).isEmpty();
    // What was trusted once stays so.
    assertThat(plugins.add(jar).state()).isInstanceOf(Trusted.class);
  }

  @Test
  void aJarThatWasPutThereByHandIsAskedForToo() throws IOException {
    Files.createDirectories(folder);
    Path jar = PluginJars.small(folder.resolve("hand.jar"), "Hand", PluginJars.body("hand"));
    PluginJar found = plugins.list().getFirst();
    assertThat(found.state()).isEqualTo(new Asked());
    assertThat(found.origin()).isEqualTo(jar);
    assertThat(found.warning()).hasValueSatisfying(text -> assertThat(text).contains("Parzen-Api"));
    assertThat(plugins.trust(found).state()).isInstanceOf(Trusted.class);
  }

  @Test
  void aRemovedJarIsForgotten() throws IOException {
    Path jar = PluginJars.small(jar("one.jar"), "One", PluginJars.body("one"));
    plugins.remove(plugins.trust(plugins.add(jar)));
    assertThat(plugins.list()).isEmpty();
    assertThat(plugins.add(jar).state()).isEqualTo(new Asked());
  }

  @Test
  void whatIsNoPluginIsNotCopied() throws IOException {
    Path text = Files.writeString(jar("text.jar"), "no archive");
    assertThatThrownBy(() -> plugins.add(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("'text.jar' can not be added. It is no JAR that can be read");
    assertThatThrownBy(() -> plugins.add(jar("none.jar")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("none.jar' can not be added: there is no such file.");
    Path empty = PluginJars.pack(jar("empty.jar"), Files.createDirectory(jar("e")), Map.of());
    assertThatThrownBy(() -> plugins.add(empty)).hasMessageContaining("It offers no plugin");
    Path hollow =
        PluginJars.pack(jar("hollow.jar"), jar("e"), Map.of("a.Missing", PluginKind.OBJECTIVE));
    assertThatThrownBy(() -> plugins.add(hollow))
        .hasMessageContaining("names the plugin 'a.Missing', which is not in it");
    assertThat(plugins.list()).isEmpty();
  }

  @Test
  void whatIsNoPluginIsListedWithTheReason() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("a.jar"), "no archive");
    PluginJars.pack(folder.resolve("b.jar"), Files.createDirectory(jar("e")), Map.of());
    PluginJars.pack(folder.resolve("c.jar"), jar("e"), Map.of("a.Missing", PluginKind.OBJECTIVE));
    Files.createDirectory(folder.resolve("d.jar"));
    assertThat(plugins.list())
        .map(PluginFolderTest::reason)
        .satisfiesExactly(
            a -> assertThat(a).startsWith("It is no JAR that can be read"),
            b -> assertThat(b).startsWith("It offers no plugin"),
            c -> assertThat(c).contains("'a.Missing'"),
            d -> assertThat(d).startsWith("It can not be read"));
  }

  @Test
  void theVersionOfTheInterfaceCounts() throws IOException {
    assertThatThrownBy(() -> plugins.add(versioned("2.0.0")))
        .hasMessageContaining("version 2.0 of Parzen's plugin interface, which is not that of");
    assertThatThrownBy(() -> plugins.add(versioned("1.99.0")))
        .hasMessageContaining("which is newer than that of this Parzen (1.2): install a newer");
    assertThatThrownBy(() -> plugins.add(versioned("one")))
        .hasMessageContaining("'Parzen-Api: one', which is no version like 1.2.0");
    assertThat(plugins.add(versioned("1.0.7")).state()).isEqualTo(new Asked());
  }

  private Path versioned(String api) throws IOException {
    return PluginJars.small(
        jar("versioned.jar"), "Small", PluginJars.body("small"), "Parzen-Api: " + api);
  }

  @Test
  void aNameBelongsToOnePlugin() throws IOException {
    Path one = PluginJars.small(jar("a.jar"), "One", PluginJars.body("same"));
    Path two = PluginJars.small(jar("b.jar"), "Two", PluginJars.body("same"));
    plugins.trust(plugins.add(one));
    assertThat(reasonOnceTrusted(two))
        .isEqualTo("Its plugin 'same' has the same name as one of a.jar: remove one of them.");
    assertThat(plugins.trusted()).hasSize(1);
    PluginFolder beside = new PluginFolder(folder, plugins.trusted());
    assertThat(beside.list())
        .map(PluginFolderTest::reason)
        .allMatch(r -> r.contains("Parzen itself"));
    // The other one steps in once the first is gone.
    plugins.remove(plugins.list().getFirst());
    assertThat(plugins.trusted()).hasSize(1);
  }

  @Test
  void aPluginThatBreaksWhenAskedIsListedWithTheReason() throws IOException {
    String id = "public String id() { return \"x\"; }\n";
    String create = "public Objective create(ObjectiveSpec s) { return t -> Outcome.of(1); }\n";
    String settings = "public List<Setting> settings() { return List.of(); }\n";
    assertThat(
            reasonOnceTrusted(
                PluginJars.small(
                    jar("a.jar"),
                    "Throws",
                    id
                        + create
                        + "public List<Setting> settings() { throw new IllegalStateException(\"no pond\"); }")))
        .startsWith("no pond (Throws.java:");
    assertThat(
            reasonOnceTrusted(
                PluginJars.small(
                    jar("b.jar"), "Exits", id + create + settings + "{ System.exit(4); }")))
        .contains("exit code 4");
    assertThat(
            reasonOnceTrusted(
                PluginJars.small(
                    jar("c.jar"),
                    "Clashes",
                    id
                        + create
                        + "public List<Setting> settings() { return List.of(Setting.text(\"heap\", \"\", \"\", \"\")); }")))
        .contains("has a setting 'heap', which every plugin has already");
    assertThat(
            reasonOnceTrusted(PluginJars.small(jar("d.jar"), "Shouts", PluginJars.body("Big One"))))
        .contains("calls itself 'Big One'");
    assertThat(
            reasonOnceTrusted(
                PluginJars.small(
                    jar("e.jar"), "Hidden", id + create + settings + "private Hidden() {}")))
        .contains("'small.Hidden'");
  }

  @Test
  void aPluginThatDoesNotAnswerIsListedWithTheReason() throws IOException {
    plugins = new PluginFolder(folder, List.of(), Duration.ofSeconds(2));
    Path jar =
        PluginJars.small(
            jar("a.jar"),
            "Sleeps",
            PluginJars.body("x")
                + "{ while (Thread.currentThread().isAlive()) { Thread.onSpinWait(); } }");
    assertThat(reasonOnceTrusted(jar)).isEqualTo("It has not said within 2 s what it is.");
  }

  @Test
  void aPluginWhoseClassBreaksSaysHow() throws IOException {
    Path jar =
        PluginJars.small(
            jar("a.jar"),
            "Static",
            PluginJars.body("x") + "static final int N = Integer.parseInt(\"frog\");");
    assertThat(reasonOnceTrusted(jar)).contains("\"frog\" (Static.java:");
  }

  @Test
  void askingIsTriedAgainWhereItWasCutShort() throws IOException {
    PluginJar jar = plugins.add(PluginJars.small(jar("a.jar"), "One", PluginJars.body("one")));
    Thread.currentThread().interrupt();
    assertThat(reason(plugins.trust(jar))).isEqualTo("It was not asked to the end.");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(plugins.list().getFirst().state()).isInstanceOf(Trusted.class);
  }

  @Test
  void aPluginForANewerJavaSaysSo() throws IOException {
    Path jar = PluginJars.small(jar("a.jar"), "Newer", PluginJars.body("x"));
    try (FileSystem content = FileSystems.newFileSystem(jar)) {
      Path type = content.getPath("small/Newer.class");
      byte[] bytes = Files.readAllBytes(type);
      bytes[7] = 120;
      Files.write(type, bytes);
    }
    assertThat(reasonOnceTrusted(jar)).contains("needs a newer Java than");
  }

  @Test
  void anIndexThatCanNotBeReadCostsOnlyTheAnswers() throws IOException {
    plugins.trust(plugins.add(PluginJars.small(jar("a.jar"), "One", PluginJars.body("one"))));
    Files.writeString(folder.resolve("plugins.json"), "{");
    assertThat(plugins.list()).extracting(PluginJar::state).containsExactly(new Asked());
    assertThat(plugins.trust(plugins.list().getFirst()).state()).isInstanceOf(Trusted.class);
  }
}
