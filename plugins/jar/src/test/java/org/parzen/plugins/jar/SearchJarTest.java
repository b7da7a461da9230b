package org.parzen.plugins.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.part.Parts;
import org.parzen.part.Registry;
import org.parzen.plugins.jar.PluginState.Failed;
import org.parzen.plugins.jar.PluginState.Trusted;
import org.parzen.plugins.jar.exchange.PluginKind;
import org.parzen.setting.Setting;
import org.parzen.study.Component;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// Samplers and pruners of JARs that are built here.
class SearchJarTest {
  private static final String NO_SETTINGS =
      "public List<Setting> settings() { return List.of(); }\n";

  @TempDir Path temporary;
  private PluginFolder plugins = new PluginFolder(Path.of(""), List.of());

  @BeforeEach
  void open() {
    plugins = new PluginFolder(temporary.resolve("plugins"), List.of(new SearchedStudy.Line()));
  }

  private Path jar(String name) {
    return temporary.resolve(name);
  }

  private SearchedStudy odd() throws IOException {
    plugins.trust(plugins.add(PluginJars.odd(temporary)));
    return study().sampler("odd");
  }

  private SearchedStudy study() {
    return new SearchedStudy(temporary, plugins.parts());
  }

  private static String named(String id) {
    return "public String id() { return \"" + id + "\"; }\n";
  }

  private PluginJar trusted(Path jar) {
    return plugins.trust(plugins.add(jar));
  }

  private static String reason(PluginJar jar) {
    assertThat(jar.state()).isInstanceOf(Failed.class);
    return ((Failed) jar.state()).reason();
  }

  @Test
  void aJarSaysWhatItHoldsBeforeAnythingInItIsRun() throws IOException {
    PluginJar added = plugins.add(PluginJars.odd(temporary));
    assertThat(added.facts().kinds()).containsExactly(PluginKind.SAMPLER, PluginKind.PRUNER);
    assertThat(added.inside()).containsExactly(PluginKind.SAMPLER, PluginKind.PRUNER);
    Parts parts = plugins.parts();
    assertThatThrownBy(() -> parts.samplers().entry("odd"))
        .hasMessageStartingWith("There is no sampler 'odd'. There is: auto, tpe")
        .hasMessageEndingWith("Not used before you trust it (parzen plugins trust): odd.jar.");
    assertThatThrownBy(() -> parts.pruners().entry("odd"))
        .hasMessageEndingWith("Not used before you trust it (parzen plugins trust): odd.jar.");
    assertThatThrownBy(() -> parts.objectives().plugin("odd")).hasMessageNotContaining("odd.jar");
  }

  @Test
  void itIsDescribedElsewhereAndLoadedWhenItIsUsed() throws Exception {
    String body =
        named("marking")
            + NO_SETTINGS
            + "static { System.setProperty(\"parzen.test.marking\", \"loaded\"); }";
    trusted(PluginJars.sampler(jar("marking.jar"), "Marking", body));
    assertThat(plugins.parts().samplers().entry("marking").title()).isEqualTo("Small");
    assertThat(System.getProperty("parzen.test.marking")).isNull();
    assertThat(study().sampler("marking").run(3)).hasSize(3);
    assertThat(System.getProperty("parzen.test.marking")).isEqualTo("loaded");
  }

  @Test
  void itIsASamplerLikeTheOthers() throws Exception {
    SearchedStudy study = odd();
    Registry.Entry<?> entry = plugins.parts().samplers().entry("odd");
    assertThat(entry.help()).isEqualTo("Does what it is told.");
    assertThat(entry.settings())
        .extracting(Setting::name)
        .containsExactly("deed", "share", "repeats");
    assertThat(study.set("share", 0.25).run(4)).extracting(SearchedStudy::x).containsOnly(1.0);
    assertThat(SearchedStudy.x(study.set("deed", "propose").run(1).getFirst())).isEqualTo(1.25);
    assertThat(study.set("deed", "draw").set("repeats", "draw_again").run(4))
        .extracting(FrozenTrial::externalValues)
        .doesNotHaveDuplicates();
    assertThatThrownBy(() -> odd().set("share", 3).run(1))
        .hasMessage(
            "sampler odd: '3.0' is not allowed for 'share', which takes a number from 0.0 to 1.0.");
  }

  @Test
  void itMayChooseWhatPartialFixingLeavesFree() throws Exception {
    trusted(PluginJars.odd(temporary));
    List<FrozenTrial> trials =
        study()
            .sampler("partial_fixed")
            .set("fixed_params", Map.of("word", "c"))
            .set("base_sampler", "odd")
            .set("base_options", Map.of("share", "0.75"))
            .run(3);
    assertThat(trials)
        .extracting(trial -> trial.externalValues().toString())
        .allMatch(text -> text.contains("3.0") && text.contains("c"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          throw           | The sampler 'odd' failed: not today (OddSampler.java:
          index           | The sampler 'odd' failed: IndexOutOfBoundsException: Index: 2 Size: 2 (OddSampler.java:
          overflow        | The sampler 'odd' failed: StackOverflowError (OddSampler.java:
          miss            | The sampler 'odd' failed: For input string: "frog" (OddSampler.java:
          NaN             | The sampler 'odd' drew NaN for the parameter 'x float 0.0..4.0', which it can not be.
          beyond          | The sampler 'odd' drew 77.0 for the parameter 'x float 0.0..4.0', which it can not be.
          half            | The sampler 'odd' drew 0.5 for the parameter 'word choice a,b,c,d,e', which it can not be.
          propose nothing | The sampler 'odd' gave no answer.
          propose NaN     | The sampler 'odd' proposed NaN for 'x'.
          """)
  void whatItDoesWrongFailsTheTrialWithItsName(String deed, String reason) throws Exception {
    assertThat(odd().set("deed", deed).reason()).startsWith(reason);
  }

  @Test
  void aProposalOutsideTheRangeIsDrawnInstead() throws Exception {
    FrozenTrial trial = odd().set("deed", "propose beyond").run(1).getFirst();
    assertThat(SearchedStudy.x(trial)).isEqualTo(2);
  }

  @Test
  void itMayEndARun() throws Exception {
    assertThat(odd().set("deed", "end").run(9)).hasSize(3);
    SearchedStudy broken = odd().set("deed", "no end");
    assertThat(broken.run(9)).isEmpty();
    assertThat(broken.ending()).startsWith("The sampler 'odd' failed: who knows (OddSampler.java:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          refuse  | The deed 'refuse' can not be done.
          break   | The sampler 'odd' failed: UnsupportedOperationException: no such thing (OddSampler.java:
          nothing | The sampler 'odd' gave no answer.
          fit nothing | Nothing fits.
          fit badly   | The sampler 'odd' failed: UnsupportedOperationException: no idea (OddSampler.java:
          """)
  void whatCanNotBeMadeSaysWhy(String deed, String reason) throws IOException {
    SearchedStudy study = odd().set("deed", deed);
    assertThatThrownBy(() -> study.run(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(reason);
  }

  @Test
  void aPrunerEndsTrials() throws Exception {
    List<FrozenTrial> trials = odd().pruner("odd", "prune").run(4);
    assertThat(trials)
        .extracting(FrozenTrial::kind)
        .containsExactly(
            TrialState.Kind.COMPLETE,
            TrialState.Kind.PRUNED,
            TrialState.Kind.COMPLETE,
            TrialState.Kind.PRUNED);
    assertThat(odd().pruner("odd", "throw").reason())
        .startsWith("The pruner 'odd' failed: not today (OddPruner.java:");
    assertThat(odd().pruner("odd", "nothing").reason())
        .isEqualTo("The pruner 'odd' gave no answer.");
  }

  @Test
  void aFileThatChangedIsNotLoaded() throws Exception {
    Path jar = PluginJars.sampler(jar("one.jar"), "One", named("one") + NO_SETTINGS);
    PluginJar one = trusted(jar);
    Parts before = plugins.parts();
    PluginJars.sampler(one.file(), "One", named("one") + NO_SETTINGS + "int more;");
    assertThatThrownBy(() -> before.samplers().make(new Component("one")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one.jar has changed since it was trusted");
    assertThatThrownBy(() -> plugins.parts().samplers().make(new Component("one")))
        .hasMessageEndingWith("Not used before you trust it (parzen plugins trust): one.jar.");
  }

  @Test
  void whatIsLoadedStaysAsItWasTrusted() throws Exception {
    Path jar = PluginJars.sampler(jar("two.jar"), "Two", named("two") + NO_SETTINGS);
    PluginJar two = trusted(jar);
    Parts parts = plugins.parts();
    assertThat(new SearchedStudy(temporary, parts).sampler("two").run(2)).hasSize(2);
    plugins.remove(two);
    assertThat(new SearchedStudy(temporary, parts).sampler("two").run(2)).hasSize(2);
    Path other = PluginJars.sampler(jar("three.jar"), "Three", named("two") + NO_SETTINGS);
    Files.copy(other, two.file(), StandardCopyOption.REPLACE_EXISTING);
    assertThat(plugins.list())
        .extracting(PluginJar::state)
        .containsExactly(new PluginState.Asked());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tpe", "partial_fixed"})
  void theNamesOfBuiltInSamplersAreTaken(String id) throws IOException {
    Path jar = PluginJars.sampler(jar("a.jar"), "Same", named(id) + NO_SETTINGS);
    assertThat(reason(trusted(jar)))
        .isEqualTo(
            "Its plugin '%s' has the same name as one of Parzen itself: remove one of them."
                .formatted(id));
  }

  @Test
  void aNameBelongsToOneSampler() throws IOException {
    trusted(PluginJars.sampler(jar("a.jar"), "One", named("same") + NO_SETTINGS));
    Path two = PluginJars.sampler(jar("b.jar"), "Two", named("same") + NO_SETTINGS);
    assertThat(reason(trusted(two))).contains("the same name as one of a.jar");
    // An objective is another thing.
    PluginJar objective = trusted(PluginJars.small(jar("c.jar"), "C", PluginJars.body("same")));
    assertThat(objective.state()).isInstanceOf(Trusted.class);
    assertThat(plugins.parts().samplers().entry("same").id()).isEqualTo("same");
  }

  @Test
  void whatCanNotBeOfferedIsListedWithTheReason() throws IOException {
    String repeats =
        "public List<Setting> settings() { return List.of(Setting.text(\"repeats\", \"\", \"\", \"\")); }\n";
    assertThat(reason(trusted(PluginJars.sampler(jar("a.jar"), "A", named("a") + repeats))))
        .isEqualTo(
            "The sampler 'a' has a setting 'repeats', which every sampler has already: rename it.");
    String broken =
        "public List<Setting> settings() { throw new IllegalStateException(\"ill\"); }\n";
    assertThat(reason(trusted(PluginJars.sampler(jar("b.jar"), "B", named("b") + broken))))
        .startsWith("ill (B.java:");
    String exits = NO_SETTINGS + "{ System.exit(5); }";
    assertThat(reason(trusted(PluginJars.sampler(jar("c.jar"), "C", named("c") + exits))))
        .contains("exit code 5");
  }
}
