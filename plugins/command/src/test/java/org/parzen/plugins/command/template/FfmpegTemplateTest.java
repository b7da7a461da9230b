package org.parzen.plugins.command.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.part.Parts;
import org.parzen.plugins.command.CommandPlugin;
import org.parzen.plugins.command.Evaluation;
import org.parzen.plugins.program.process.ProgramException;
import org.parzen.plugins.program.process.ProgramSearch;
import org.parzen.run.DefinedStudy;
import org.parzen.run.RunListener;
import org.parzen.run.RunPlan;
import org.parzen.run.StopRule;
import org.parzen.setting.Settings;
import org.parzen.space.Choice;
import org.parzen.space.SearchSpace;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.DefinitionYaml;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

class FfmpegTemplateTest {
  private static final String SIZE = "size:out.mp4 <= 1.02x";

  @TempDir Path folder;

  @BeforeAll
  static void ffmpegIsInstalled() {
    try {
      ProgramSearch.find("ffmpeg", Path.of("."));
    } catch (ProgramException missing) {
      if ("true".equals(System.getenv("CI"))) {
        throw missing;
      }
      Assumptions.abort("needs ffmpeg: install it with your package manager");
    }
  }

  @Test
  void theDefinitionSurvivesItsWrittenForm() {
    StudyDefinition definition = new FfmpegTemplate().prepare(folder, 7);
    String text = DefinitionYaml.write(definition);
    StudyDefinition read = DefinitionYaml.read(text);
    assertThat(DefinitionYaml.write(read)).isEqualTo(text);
    assertThat(read.parameters()).isEqualTo(definition.parameters());
    assertThat(text).contains("timeout: 1.5x", "SSIM Mean Y", "8x8dct");
  }

  @Test
  void theClipIsMadeOnceAndNothingElseIsLeft() throws IOException {
    new FfmpegTemplate().prepare(folder, 7);
    Path clip = folder.resolve("clip.y4m");
    assertThat(folder)
        .isDirectoryContaining(clip::equals)
        .isDirectoryNotContaining(f -> !f.equals(clip));
    Files.writeString(clip, "kept");
    new FfmpegTemplate().prepare(folder, 7);
    assertThat(clip).hasContent("kept");
  }

  @Test
  void theDefaultsAreThoseOfThePresetMedium() {
    StudyDefinition definition = new FfmpegTemplate().prepare(folder, 7);
    Evaluation defaults = evaluate(definition, definition.parameters().defaults().orElseThrow());
    StudyDefinition medium =
        with(definition, FfmpegTemplate.presetCommand("medium", folder.resolve("medium.mp4")));
    assertThat(number(defaults)).isEqualTo(number(evaluate(medium, Map.of())));
  }

  @Test
  void randomSearchBeatsTheDefaultWithinTheLimits() throws InterruptedException {
    // Without the time limit, which depends on what else the machine does.
    StudyDefinition definition = unlimited(new FfmpegTemplate().prepare(folder, 7));
    try (DefinedStudy study =
        DefinedStudy.create(
            new InMemoryStore(), definition, Parts.installed(), folder.resolve("trials"))) {
      RunPlan plan = RunPlan.of(new StopRule.Additional(24)).withLanes(2);
      study.start(plan, RunListener.SILENT).await();
      StudyView view = study.study().view();
      FrozenTrial first = view.trial(0).orElseThrow();
      FrozenTrial best = view.best().orElseThrow();
      assertThat(first.externalValues())
          .isEqualTo(definition.parameters().defaults().orElseThrow());
      assertThat(value(best)).isGreaterThan(value(first));
      assertThat(best.constraints().values().get(SIZE)).isLessThanOrEqualTo(0);
      assertThat(view.trials())
          .allMatch(
              t ->
                  t.constraints().isFeasible()
                      ? value(t) <= value(best)
                      : t.number() != best.number());
      assertThat(number(evaluate(definition, best.externalValues()))).isEqualTo(value(best));
    }
  }

  private static double value(FrozenTrial trial) {
    return trial.state().values().getFirst();
  }

  private static double number(Evaluation evaluation) {
    assertThat(evaluation.failure()).isEmpty();
    return evaluation.numbers().values().iterator().next();
  }

  private static StudyDefinition unlimited(StudyDefinition definition) {
    return with(
        definition,
        new Component(
            CommandPlugin.ID,
            Map.of(
                CommandPlugin.COMMAND,
                Objects.requireNonNull(
                    definition.objective().settings().get(CommandPlugin.COMMAND)))),
        definition.parameters());
  }

  private static StudyDefinition with(StudyDefinition definition, List<String> command) {
    ArrayNode words = JsonNodeFactory.instance.arrayNode();
    command.forEach(words::add);
    return with(
        definition,
        new Component(CommandPlugin.ID, Map.of(CommandPlugin.COMMAND, words)),
        SearchSpace.EMPTY);
  }

  private static StudyDefinition with(
      StudyDefinition from, Component objective, SearchSpace parameters) {
    return new StudyDefinition(
        from.name(),
        objective,
        from.folder(),
        parameters,
        from.goals(),
        from.constraints(),
        from.sampler(),
        from.pruner(),
        from.stop(),
        from.run(),
        from.seed());
  }

  private Evaluation evaluate(StudyDefinition definition, Map<String, Choice> values) {
    ObjectiveSpec spec =
        new ObjectiveSpec(
            Settings.check(
                "objective", new CommandPlugin().settings(), definition.objective().settings()),
            definition.parameters(),
            List.of(definition.goals().getFirst().metric()),
            List.of(),
            folder);
    return CommandPlugin.tryOnce(spec, values, folder.resolve("again"));
  }
}
