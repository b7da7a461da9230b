package org.parzen.app.gui.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parzen.app.gui.fx.Amounts;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.log.OutputFiles;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.plugins.command.CommandPlugin;
import org.parzen.plugins.command.Evaluation;
import org.parzen.plugins.program.trial.RunFacts;
import org.parzen.run.Objectives;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.Parameter;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialPruned;

/// Evaluates what a definition says outside any study, a few times one after the other, in folders
/// of the system's temporary place.
///
/// @param definition may be used by this alone
/// @param random draws values where they are drawn
record TryOnce(
    Objectives objectives, StudyDefinition definition, TryAt at, RandomGenerator random) {

  /// Takes what came of an evaluation as soon as it is known.
  @FunctionalInterface
  interface Receiver {
    void take(TryResult result);
  }

  /// @throws IllegalArgumentException names what in the definition can not work
  /// @throws InterruptedException where the thread was interrupted
  void run(Receiver receiver) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("parzen-try");
    if (definition.objective().id().equals(CommandPlugin.ID)) {
      for (int i = 0; i < at.times(); i++) {
        receiver.take(command(folder.resolve(Integer.toString(i))));
        requireWanted();
      }
      return;
    }
    try (Objective objective = objectives.make(definition)) {
      Study study = study(folder);
      for (int i = 0; i < at.times(); i++) {
        receiver.take(trial(study, objective));
        requireWanted();
      }
    }
  }

  private static void requireWanted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private TryResult command(Path folder) throws IOException {
    Map<String, Choice> values =
        definition.parameters().values(p -> p.distribution().external(at.value(p, random)));
    Files.createDirectories(folder);
    Evaluation evaluation = CommandPlugin.tryOnce(objectives.spec(definition), values, folder);
    Map<String, String> further = new LinkedHashMap<>();
    evaluation.numbers().forEach((name, value) -> further.put(name, Amounts.value(value)));
    String result =
        evaluation.metrics().stream()
            .map(measured -> further.remove(measured.metric().name()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return new TryResult(
        evaluation.commandLine(),
        List.of(),
        texts(values),
        result,
        further,
        evaluation.failure().map(TryOnce::firstLine).orElse(""),
        evaluation.result().duration(),
        lines(evaluation.result().output()));
  }

  private Study study(Path folder) {
    StudySpec spec =
        new StudySpec("try", definition.directions(), Attributes.NONE, Attributes.NONE);
    StudyOptions options =
        StudyOptions.DEFAULT
            .withSampler(new At())
            .withoutPruning()
            .withSeed(definition.seed())
            .withFolder(folder);
    return Study.create(new InMemoryStore(), spec, options);
  }

  /// Answers an objective that asks for its own parameters.
  private final class At implements Sampler {
    @Override
    public double sample(
        StudyView view,
        TrialContext self,
        String name,
        Distribution distribution,
        RandomGenerator unused) {
      return at.value(new Parameter(name, distribution), random);
    }
  }

  private TryResult trial(Study study, Objective objective) throws InterruptedException {
    study.enqueue(
        objectives.space(definition).values(p -> p.distribution().external(at.value(p, random))));
    Trial trial = study.ask();
    long begin = System.nanoTime();
    Outcome outcome = evaluate(objective, trial);
    Duration duration = Duration.ofNanos(System.nanoTime() - begin);
    FrozenTrial asked = study.view().trial(trial.number()).orElseThrow();
    List<String> output = output(trial, asked);
    String reason = outcome instanceof Outcome.Failed(String why) ? why : "";
    study.tell(trial.number(), outcome);
    return new TryResult(
        "",
        asked.parameters().entrySet().stream()
            .map(e -> new TryResult.Asked(e.getKey(), Ranges.words(e.getValue().distribution())))
            .toList(),
        texts(asked.externalValues()),
        result(outcome),
        constraints(asked),
        firstLine(reason),
        duration,
        withReason(output, reason));
  }

  private static String result(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Values(List<Double> values) -> Amounts.values(values);
      case Outcome.Pruned _ -> Messages.get("try.pruned");
      case Outcome.Failed _ -> "";
    };
  }

  /// All of a reason that runs over several lines, unless the program has printed it, too.
  private static List<String> withReason(List<String> output, String reason) {
    List<String> more = reason.lines().skip(1).toList();
    if (more.isEmpty() || Collections.indexOfSubList(output, more) >= 0) {
      return output;
    }
    return Stream.concat(output.stream(), reason.lines()).toList();
  }

  private static Outcome evaluate(Objective objective, Trial trial) throws InterruptedException {
    try {
      return objective.evaluate(trial);
    } catch (InterruptedException e) {
      throw e;
    } catch (TrialPruned e) {
      return Outcome.pruned(String.valueOf(e.getMessage()));
    } catch (Exception e) {
      return Outcome.failed(String.valueOf(e.getMessage()));
    }
  }

  private static List<String> output(Trial trial, FrozenTrial asked) {
    List<String> lines = OutputFiles.tail(trial.folder());
    return lines.isEmpty()
        ? asked.system().get(RunFacts.KEY).map(f -> lines(f.output())).orElse(List.of())
        : lines;
  }

  private static Map<String, String> constraints(FrozenTrial trial) {
    Map<String, String> further = new LinkedHashMap<>();
    trial.constraints().values().forEach((key, v) -> further.put(key, Amounts.value(v)));
    return further;
  }

  private static Map<String, String> texts(Map<String, Choice> values) {
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach((name, value) -> texts.put(name, value.text()));
    return texts;
  }

  private static List<String> lines(String output) {
    return output.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse(text);
  }
}
