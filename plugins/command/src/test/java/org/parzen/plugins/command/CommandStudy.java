package org.parzen.plugins.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.part.Parts;
import org.parzen.run.DefinedStudy;
import org.parzen.run.RunHandle;
import org.parzen.run.RunListener;
import org.parzen.run.RunPlan;
import org.parzen.run.StopRule;
import org.parzen.setting.Settings;
import org.parzen.space.Parameter;
import org.parzen.space.ParameterLine;
import org.parzen.space.SearchSpace;
import org.parzen.storage.StudyStore;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyView;

/// A study of a command, put together line by line, in a folder of its own.
final class CommandStudy {
  private final Path folder;
  private final Map<String, JsonNode> settings = new LinkedHashMap<>();
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<String> metrics = new ArrayList<>();
  private final List<String> constraints = new ArrayList<>();
  private @Nullable DefinedStudy study;
  StudyStore store = new InMemoryStore();
  boolean maximize;
  Component sampler = new Component("random");
  int lanes = 1;

  /// How many there are, where no metric says so.
  int objectives = 1;

  CommandStudy(Path folder) {
    this.folder = folder;
  }

  void command(String... arguments) {
    set(CommandPlugin.COMMAND, List.of(arguments));
  }

  void set(String name, List<String> texts) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    texts.forEach(all::add);
    settings.put(name, all);
  }

  void set(String name, long value) {
    settings.put(name, LongNode.valueOf(value));
  }

  void set(String name, String value) {
    settings.put(name, TextNode.valueOf(value));
  }

  void parameter(String line) {
    parameters.add(ParameterLine.parse(line));
  }

  void metric(String text) {
    metrics.add(text);
  }

  void constraint(String text) {
    constraints.add(text);
  }

  ObjectiveSpec spec() {
    return new ObjectiveSpec(
        Settings.check("objective", new CommandPlugin().settings(), settings),
        new SearchSpace(parameters),
        metrics,
        constraints,
        folder);
  }

  private StudyDefinition definition() {
    Direction direction = maximize ? Direction.MAXIMIZE : Direction.MINIMIZE;
    List<String> texts = metrics.isEmpty() ? Collections.nCopies(objectives, "") : metrics;
    return new StudyDefinition(
        "study",
        new Component(CommandPlugin.ID, settings),
        folder.toString(),
        new SearchSpace(parameters),
        texts.stream().map(metric -> new Goal(metric, direction)).toList(),
        constraints,
        sampler,
        new Component("median"),
        List.of(),
        StudyDefinition.RunSettings.DEFAULT,
        7);
  }

  /// Goes on with so many trials.
  RunHandle start(int trials) {
    DefinedStudy defined = study;
    if (defined == null) {
      defined =
          DefinedStudy.create(store, definition(), Parts.installed(), folder.resolve("trials"));
      study = defined;
    }
    RunPlan plan = RunPlan.of(new StopRule.Additional(trials)).withLanes(lanes);
    return defined.start(plan, RunListener.SILENT);
  }

  StudyView run(int trials) throws InterruptedException {
    start(trials).await();
    return view();
  }

  StudyView view() {
    DefinedStudy defined = study;
    if (defined == null) {
      throw new IllegalStateException("not started");
    }
    return defined.study().view();
  }
}
