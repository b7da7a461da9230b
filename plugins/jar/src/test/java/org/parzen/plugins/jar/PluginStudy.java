package org.parzen.plugins.jar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.part.Objectives;
import org.parzen.part.Parts;
import org.parzen.run.DefinedStudy;
import org.parzen.run.RunListener;
import org.parzen.run.RunPlan;
import org.parzen.run.StopRule;
import org.parzen.run.Study;
import org.parzen.space.SearchSpace;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;
import org.parzen.trial.FrozenTrial;

/// A study of a plugin from a JAR, in a folder of its own.
final class PluginStudy {
  private final Path folder;
  private final List<ObjectivePlugin> plugins;
  private final Map<String, JsonNode> settings = new LinkedHashMap<>();
  int lanes = 1;
  Component sampler = new Component("random");

  PluginStudy(Path folder, List<ObjectivePlugin> plugins) {
    this.folder = folder;
    this.plugins = plugins;
  }

  PluginStudy set(String name, String value) {
    return set(name, TextNode.valueOf(value));
  }

  PluginStudy set(String name, JsonNode value) {
    settings.put(name, value);
    return this;
  }

  /// Adds a JAR to a folder of plugins, trusts it and takes its plugins.
  static List<ObjectivePlugin> trusted(Path folder, Path jar) {
    PluginFolder plugins = new PluginFolder(folder, List.of());
    plugins.trust(plugins.add(jar));
    return plugins.trusted();
  }

  /// All trials of a run.
  List<FrozenTrial> run(int trials) throws InterruptedException {
    try (DefinedStudy study =
        DefinedStudy.create(new InMemoryStore(), definition(), parts(), folder.resolve("trials"))) {
      RunPlan plan = RunPlan.of(new StopRule.Additional(trials)).withLanes(lanes);
      study.start(plan, RunListener.SILENT).await();
      return study.study().view().trials();
    }
  }

  static String reason(FrozenTrial trial) {
    return trial.system().get(Study.REASON).orElse("");
  }

  private Parts parts() {
    return Parts.of(new Objectives(new ArrayList<>(plugins)));
  }

  StudyDefinition definition() {
    return new StudyDefinition(
        "study",
        new Component(plugins.getFirst().id(), settings),
        folder.toString(),
        SearchSpace.EMPTY,
        List.of(new Goal("", Direction.MINIMIZE)),
        List.of(),
        sampler,
        new Component("none"),
        List.of(),
        StudyDefinition.RunSettings.DEFAULT,
        7);
  }
}
