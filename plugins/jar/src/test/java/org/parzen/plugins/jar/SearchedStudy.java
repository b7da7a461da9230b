package org.parzen.plugins.jar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parzen.objective.Objective;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.objective.Outcome;
import org.parzen.part.Parts;
import org.parzen.run.DefinedStudy;
import org.parzen.run.RunHandle;
import org.parzen.run.RunListener;
import org.parzen.run.RunPlan;
import org.parzen.run.StopRule;
import org.parzen.run.Study;
import org.parzen.setting.Setting;
import org.parzen.space.SearchSpace;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialPruned;

/// A study whose sampler and pruner may come from a JAR; its objective is one in this process.
final class SearchedStudy {
  /// The kind of objective: a number from 0 to 4, and a word.
  static final class Line implements ObjectivePlugin {
    @Override
    public String id() {
      return "line";
    }

    @Override
    public String title() {
      return "Line";
    }

    @Override
    public String help() {
      return "Is as large as x.";
    }

    @Override
    public List<Setting> settings() {
      return List.of();
    }

    @Override
    public Objective create(ObjectiveSpec spec) {
      return Line::evaluate;
    }

    private static Outcome evaluate(Trial trial) {
      double x = trial.suggestFloat("x", 0, 4);
      trial.suggestCategorical("word", "a", "b", "c", "d", "e");
      trial.report(x, 0);
      if (trial.shouldPrune()) {
        throw new TrialPruned();
      }
      return Outcome.of(x);
    }
  }

  private final Path folder;
  private final Parts parts;
  private final Map<String, JsonNode> sampling = new LinkedHashMap<>();
  private String sampler = "random";
  private Component pruner = new Component("none");
  private String ending = "";

  SearchedStudy(Path folder, Parts parts) {
    this.folder = folder;
    this.parts = parts;
  }

  SearchedStudy sampler(String id) {
    sampler = id;
    return this;
  }

  SearchedStudy set(String name, String value) {
    sampling.put(name, TextNode.valueOf(value));
    return this;
  }

  SearchedStudy set(String name, double value) {
    sampling.put(name, DoubleNode.valueOf(value));
    return this;
  }

  SearchedStudy set(String name, Map<String, String> values) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    values.forEach(tree::put);
    sampling.put(name, tree);
    return this;
  }

  SearchedStudy pruner(String id, String deed) {
    pruner = new Component(id, Map.of("deed", TextNode.valueOf(deed)));
    return this;
  }

  /// All trials of a run.
  List<FrozenTrial> run(int trials) throws InterruptedException {
    try (DefinedStudy study =
        DefinedStudy.create(new InMemoryStore(), definition(), parts, folder.resolve("trials"))) {
      RunPlan plan = RunPlan.of(new StopRule.Additional(trials));
      RunHandle run = study.start(plan, RunListener.SILENT);
      run.await();
      ending = run.failed() ? run.reason().orElse("") : "";
      return study.study().view().trials();
    }
  }

  /// What a trial got for x.
  static double x(FrozenTrial trial) {
    return Objects.requireNonNull(trial.parameters().get("x")).internal();
  }

  /// Why the only trial of a run has failed.
  String reason() throws InterruptedException {
    return run(1).getFirst().system().get(Study.REASON).orElse("");
  }

  /// Why the last run could not go on; empty where it did.
  String ending() {
    return ending;
  }

  private StudyDefinition definition() {
    return new StudyDefinition(
        "study",
        new Component("line"),
        folder.toString(),
        SearchSpace.EMPTY,
        List.of(new Goal("", Direction.MINIMIZE)),
        List.of(),
        new Component(sampler, sampling),
        pruner,
        List.of(),
        StudyDefinition.RunSettings.DEFAULT,
        7);
  }
}
