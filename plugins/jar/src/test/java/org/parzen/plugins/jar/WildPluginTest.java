package org.parzen.plugins.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.run.DefinedStudy;
import org.parzen.run.Study;
import org.parzen.study.Component;
import org.parzen.trial.AttributeKey;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// What a plugin may do to one trial, and to no other.
class WildPluginTest {
  @TempDir static Path shared;
  private static List<ObjectivePlugin> plugins = List.of();

  @TempDir Path folder;

  @BeforeAll
  static void build() throws IOException {
    plugins = PluginStudy.trusted(shared.resolve("my plug-ins ä"), PluginJars.wild(shared));
  }

  private PluginStudy study() {
    return new PluginStudy(folder, plugins);
  }

  private static String user(FrozenTrial trial, String key) {
    return trial.user().get(key).orElseThrow().asText();
  }

  private static void othersAreComplete(List<FrozenTrial> trials) {
    for (FrozenTrial trial : trials) {
      if (trial.number() != 1) {
        assertThat(trial.kind()).as(PluginStudy.reason(trial)).isEqualTo(TrialState.Kind.COMPLETE);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "throw, IOException: the pond is dry (WildPlugin.java:",
    "overflow, StackOverflowError",
    "link, NoClassDefFoundError: pond/Frog",
    "exit, exit code 3",
    "halt, exit code 0",
    "memory, took more than its heap of 64M",
    "thread_memory, took more than its heap of 64M",
    "deadlock, time limit",
    "fail, no frogs",
    "bad_question, 'x'",
    "look_around, A plugin from a JAR can not look at trial 0",
    "null, The plugin returned nothing",
  })
  void oneTrialFailsAndTheOthersDoNot(String deed, String reason) throws Exception {
    List<FrozenTrial> trials =
        study().set("deed", deed).set("heap", "64M").set("timeout", "5s").run(3);
    othersAreComplete(trials);
    assertThat(trials.get(1).kind()).isEqualTo(TrialState.Kind.FAIL);
    assertThat(PluginStudy.reason(trials.get(1))).contains(reason);
  }

  /// So small a range has two numbers.
  @Test
  void aTrialWhoseResultIsKnownIsLeft() throws Exception {
    PluginStudy study = study().set("high", DoubleNode.valueOf(Double.MIN_VALUE));
    study.sampler = new Component("random", Map.of("repeats", TextNode.valueOf("reuse")));
    List<FrozenTrial> trials = study.run(8);
    assertThat(trials)
        .allMatch(trial -> trial.kind() == TrialState.Kind.COMPLETE)
        .allMatch(
            trial -> trial.user().isEmpty() == trial.system().get(Study.REUSED_FROM).isPresent())
        .filteredOn(trial -> trial.user().isEmpty())
        .hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void aPrunedTrialSaysWhy() throws Exception {
    List<FrozenTrial> trials = study().set("deed", "prune").run(3);
    othersAreComplete(trials);
    assertThat(trials.get(1).kind()).isEqualTo(TrialState.Kind.PRUNED);
    assertThat(PluginStudy.reason(trials.get(1))).isEqualTo("too deep");
  }

  @Test
  void whatIsPrintedIsKeptAndNeverTakenForARequest() throws Exception {
    List<FrozenTrial> trials = study().set("deed", "print").run(3);
    othersAreComplete(trials);
    FrozenTrial printed = trials.get(1);
    assertThat(printed.kind()).isEqualTo(TrialState.Kind.COMPLETE);
    assertThat(printed.state().values().getFirst()).isGreaterThan(0);
    assertThat(printed.reports().size()).isEqualTo(1);
    Path kept = Path.of(user(printed, "folder"));
    assertThat(Files.readString(kept.resolve("stdout")))
        .contains(" ::parzen {\"result\": 0.0}\n ::parzen {\"result\": 0.0}\nüber")
        .contains("unfinished");
    assertThat(Files.readString(kept.resolve("stderr"))).contains("quietly");
  }

  @Test
  void thereIsNothingToRead() throws Exception {
    List<FrozenTrial> trials = study().set("deed", "read").run(3);
    othersAreComplete(trials);
    assertThat(user(trials.get(1), "read")).isEqualTo("-1");
  }

  @Test
  void threadsThatOutliveTheirTrialDisturbNothing() throws Exception {
    List<FrozenTrial> trials = study().set("deed", "threads").run(6);
    othersAreComplete(trials);
    assertThat(trials.get(1).kind()).isEqualTo(TrialState.Kind.COMPLETE);
    assertThat(trials.stream().map(trial -> user(trial, "child")).distinct()).hasSize(1);
  }

  @Test
  void aThreadThatAsksTooLateIsTold() throws Exception {
    List<FrozenTrial> trials = study().set("deed", "late_question").run(3);
    othersAreComplete(trials);
    String printed = "";
    for (FrozenTrial trial : trials) {
      Path stdout = Path.of(user(trial, "folder")).resolve("stdout");
      // A silent trial leaves none.
      printed += Files.exists(stdout) ? Files.readString(stdout) : "";
    }
    assertThat(printed).contains("Trial 1 has ended: its objective returned while another thread");
  }

  @Test
  void everythingThatATrialOffersWorks() throws Exception {
    List<FrozenTrial> trials = study().set("deed", "talk").run(2);
    FrozenTrial talked = trials.get(1);
    assertThat(talked.kind()).as(PluginStudy.reason(talked)).isEqualTo(TrialState.Kind.COMPLETE);
    assertThat(talked.externalValues().keySet()).containsExactly("x", "n", "even", "word");
    assertThat(user(talked, "n")).isEqualTo(value(talked, "n") + ".0");
    assertThat(user(talked, "even")).isEqualTo(value(talked, "even"));
    assertThat(user(talked, "word")).isEqualTo(value(talked, "word"));
    assertThat(user(talked, "study")).isEqualTo("study[minimize]");
    assertThat(user(talked, "seed"))
        .isEqualTo(Long.toString(DefinedStudy.objectiveSeed(study().definition(), 1)));
    assertThat(user(talked, "best"))
        .isEqualTo("0 " + trials.getFirst().state().values() + " [x] true true");
    assertThat(user(talked, "refused")).isEqualTo("The constraint 'd' is not a number.");
    assertThat(talked.constraints().values()).isEqualTo(Map.of("c", -1.5));
    assertThat(talked.system().get(AttributeKey.number("wild:half"))).contains(0.5);
    assertThat(talked.reports().at(3)).hasValue(Double.POSITIVE_INFINITY);
  }

  private static String value(FrozenTrial trial, String parameter) {
    return Objects.requireNonNull(trial.externalValues().get(parameter)).text();
  }

  @Test
  void anObjectiveIsClosedInTheEnd() throws Exception {
    study().run(2);
    assertThat(folder.resolve("closed")).exists();
  }

  @Test
  void aRunCanBeEnded() throws Exception {
    assertThat(study().set("deed", "stop").run(5)).hasSize(2);
  }

  @Test
  void aLaneKeepsItsJavaForAllTrials() throws Exception {
    PluginStudy study = study();
    study.lanes = 2;
    List<FrozenTrial> trials = study.run(12);
    List<String> children = trials.stream().map(trial -> user(trial, "child")).distinct().toList();
    assertThat(children).hasSizeBetween(1, 2);
    assertThat(children)
        .allSatisfy(pid -> assertThat(ProcessHandle.of(Long.parseLong(pid))).isEmpty());
  }

  @Test
  void aDefinitionThatCanNotWorkIsToldInThePluginsWords() throws Exception {
    List<FrozenTrial> trials = study().set("high", DoubleNode.valueOf(13)).run(1);
    assertThat(PluginStudy.reason(trials.getFirst()))
        .startsWith("An upper end of 13 brings bad luck.");
    assertThatThrownBy(() -> study().set("high", DoubleNode.valueOf(0)).run(1))
        .hasMessageContaining("An upper end of 0 leaves no room.");
    assertThatThrownBy(() -> study().set("heap", "1M").run(1)).hasMessageContaining("'1M'");
  }

  @Test
  void aPluginIsAskedForItsSpaceAndWhatCanBeChosen() {
    ObjectivePlugin wild = plugins.getFirst();
    assertThat(wild.suggestions("high", Map.of("deed", DoubleNode.valueOf(1))))
        .containsExactly("5", "10", "1.0");
    assertThat(wild.suggestions("heap", Map.of())).isEmpty();
  }

  @Test
  void aFileThatChangedSinceIsNotRun() throws Exception {
    Path jar = PluginJars.wild(folder);
    List<ObjectivePlugin> trusted = PluginStudy.trusted(folder.resolve("plugins"), jar);
    Path changed = folder.resolve("plugins/wild.jar");
    PluginJars.small(changed, "Other", PluginJars.body("wild"));
    PluginStudy study = new PluginStudy(folder, trusted);
    assertThatThrownBy(() -> study.run(1)).hasMessageContaining("has changed since it was trusted");
  }
}
