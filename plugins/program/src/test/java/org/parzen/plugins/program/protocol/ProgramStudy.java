package org.parzen.plugins.program.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parzen.part.Parts;
import org.parzen.plugins.program.ProgramPlugin;
import org.parzen.run.DefinedStudy;
import org.parzen.run.RunHandle;
import org.parzen.run.RunListener;
import org.parzen.run.RunPlan;
import org.parzen.run.StopRule;
import org.parzen.space.SearchSpace;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyView;

/// A study of a program that speaks the protocol, in a folder of its own.
final class ProgramStudy implements AutoCloseable {
  private final Path folder;
  private final Map<String, JsonNode> settings = new LinkedHashMap<>();
  private @Nullable DefinedStudy study;
  int objectives = 1;
  Component sampler = new Component("random");
  int lanes = 1;

  ProgramStudy(Path folder) {
    this.folder = folder;
  }

  void command(String... arguments) {
    ArrayNode command = JsonNodeFactory.instance.arrayNode();
    List.of(arguments).forEach(command::add);
    settings.put(ProgramPlugin.COMMAND, command);
  }

  void set(String name, String value) {
    settings.put(name, TextNode.valueOf(value));
  }

  private StudyDefinition definition() {
    return new StudyDefinition(
        "study",
        new Component(ProgramPlugin.ID, settings),
        folder.toString(),
        SearchSpace.EMPTY,
        Stream.generate(() -> new Goal("", Direction.MINIMIZE)).limit(objectives).toList(),
        List.of(),
        sampler,
        new Component("median"),
        List.of(),
        StudyDefinition.RunSettings.DEFAULT,
        7);
  }

  DefinedStudy study() {
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
    return study().start(plan, RunListener.SILENT);
  }

  StudyView run(int trials) throws InterruptedException {
    start(trials).await();
    return view();
  }

  StudyView view() {
    return study().study().view();
  }

  @Override
  public void close() {
    if (study != null) {
      study.close();
    }
  }
}
