package org.parzen.plugins.python;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
import org.parzen.run.Study;
import org.parzen.setting.Settings;
import org.parzen.space.DistributionJson;
import org.parzen.space.SearchSpace;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;
import org.parzen.trial.FrozenTrial;

/// A study of a Python function, in a folder of its own.
final class PythonStudy implements AutoCloseable {
  private final Path folder;
  private final Map<String, JsonNode> settings = new LinkedHashMap<>();
  private @Nullable DefinedStudy study;
  List<Direction> directions = List.of(Direction.MINIMIZE);
  Component pruner = new Component("median");
  Component sampler = new Component("random");
  int lanes = 1;

  PythonStudy(Path folder) {
    this.folder = folder;
    set(PythonPlugin.PYTHON, Python.require().toString());
  }

  /// Writes a file and names the function in it.
  PythonStudy function(String file, String function, String... lines) {
    try {
      Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    set(PythonPlugin.FILE, file);
    return set(PythonPlugin.FUNCTION, function);
  }

  /// A function `objective(trial)` of these lines.
  PythonStudy objective(String... body) {
    String[] lines = Arrays.copyOf(new String[] {"def objective(trial):"}, body.length + 1);
    for (int i = 0; i < body.length; i++) {
      lines[i + 1] = "    " + body[i];
    }
    return function("objective.py", "objective", lines);
  }

  PythonStudy set(String name, String value) {
    settings.put(name, TextNode.valueOf(value));
    return this;
  }

  PythonStudy directions(Direction... several) {
    directions = List.of(several);
    return this;
  }

  ObjectiveSpec spec() {
    return new ObjectiveSpec(
        Settings.check("objective", new PythonPlugin().settings(), settings),
        SearchSpace.EMPTY,
        List.of(),
        List.of(),
        folder);
  }

  private StudyDefinition definition() {
    return new StudyDefinition(
        "study",
        new Component(PythonPlugin.ID, settings),
        folder.toString(),
        SearchSpace.EMPTY,
        directions.stream().map(direction -> new Goal("", direction)).toList(),
        List.of(),
        sampler,
        pruner,
        List.of(),
        StudyDefinition.RunSettings.DEFAULT,
        7);
  }

  Study study() {
    return defined().study();
  }

  private DefinedStudy defined() {
    DefinedStudy defined = study;
    if (defined == null) {
      defined =
          DefinedStudy.create(
              new InMemoryStore(), definition(), Parts.installed(), folder.resolve("trials"));
      study = defined;
    }
    return defined;
  }

  /// Goes on with so many trials.
  RunHandle start(int trials) {
    RunPlan plan = RunPlan.of(new StopRule.Additional(trials)).withLanes(lanes);
    return defined().start(plan, RunListener.SILENT);
  }

  List<FrozenTrial> run(int trials) throws InterruptedException {
    start(trials).await();
    return study().view().trials();
  }

  FrozenTrial run() throws InterruptedException {
    return run(1).getFirst();
  }

  /// What a trial has printed, all through standard error.
  String printed(int trial) {
    try {
      return Files.readString(folder.resolve("trials/" + trial + "-0/stderr"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String reason(FrozenTrial trial) {
    return trial.system().get(Study.REASON).orElse("no reason is kept of " + trial);
  }

  /// Names and distributions as a study file holds them, in the order of asking.
  static Map<String, String> space(FrozenTrial trial) {
    Map<String, String> space = new LinkedHashMap<>();
    trial.parameters().forEach((n, p) -> space.put(n, DistributionJson.write(p.distribution())));
    return space;
  }

  @Override
  public void close() {
    if (study != null) {
      study.close();
    }
  }
}
