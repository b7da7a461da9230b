package org.parzen.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.parzen.objective.Objective;
import org.parzen.part.Objectives;
import org.parzen.part.Parts;
import org.parzen.part.SourceStudies;
import org.parzen.sampler.Sampler;
import org.parzen.storage.StudyStore;
import org.parzen.study.DefinitionAttribute;
import org.parzen.study.Direction;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyException;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;

/// A study together with its definition and the parts that were built from it.
///
/// @param study to look at and to work on
/// @param definition what everything was built from; kept in the study itself
/// @param objective to be closed when the last run has ended
public record DefinedStudy(Study study, StudyDefinition definition, Objective objective)
    implements AutoCloseable {

  /// Makes the study of a definition, its defaults as trial 0 where every parameter has one.
  ///
  /// @param folder where the trials' folders are made
  /// @throws IllegalArgumentException names what in the definition can not work; nothing was made
  /// @throws StudyException.DuplicateStudy where the name is taken
  public static DefinedStudy create(
      StudyStore store, StudyDefinition definition, Parts parts, Path folder) {
    StudyOptions options = options(definition, parts, folder);
    Objective objective = parts.objectives().make(definition);
    plan(definition);
    Attributes kept =
        withMetricNames(DefinitionAttribute.attributes(definition), parts.objectives(), definition);
    Study study =
        Study.create(
            store,
            new StudySpec(
                definition.name(),
                definition.directions(),
                Attributes.NONE,
                SourceStudies.with(kept, definition)),
            options);
    parts.objectives().space(definition).defaults().ifPresent(study::enqueue);
    return new DefinedStudy(study, definition, objective);
  }

  /// Checks a definition before there is a place for its study. Whether the objective can be made
  /// shows only when it is.
  ///
  /// @throws IllegalArgumentException names what in the definition can not work
  public static void check(StudyDefinition definition, Parts parts) {
    StudyOptions _ = options(definition, parts, Path.of(""));
    RunPlan _ = plan(definition);
  }

  /// Optuna's tables and charts use the names, where every metric has one.
  private static Attributes withMetricNames(
      Attributes kept, Objectives objectives, StudyDefinition definition) {
    ArrayNode names = JsonNodeFactory.instance.arrayNode();
    objectives.metricNames(definition).forEach(names::add);
    return names.isEmpty() ? kept : kept.with(StudyView.METRIC_NAMES, names);
  }

  /// Goes on with a study that keeps its definition.
  ///
  /// @param change adapts the stored definition; the changed one is then kept as its next revision
  /// @throws IllegalArgumentException where the study has no definition, or one that can not work
  /// @throws StudyException.NoSuchStudy where there is none of that name
  public static DefinedStudy resume(
      StudyStore store,
      String name,
      UnaryOperator<StudyDefinition> change,
      Parts parts,
      Path folder) {
    StudyView view = store.open(name);
    StudyDefinition stored =
        definition(view)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The study '%s' was not defined by Parzen, so it is not known how to go on."
                            .formatted(name)));
    StudyDefinition definition = change.apply(stored);
    StudyOptions options = options(definition, parts, folder);
    Objective objective = parts.objectives().make(definition);
    plan(definition);
    keep(store, view, definition);
    return new DefinedStudy(Study.open(store, name, options), definition, objective);
  }

  /// Goes on with a study that keeps no definition, because Optuna or `create-study` made it: from
  /// now on it keeps this one. The defaults are tried where it has no trials yet.
  ///
  /// @param definition named after the study
  /// @throws IllegalArgumentException names what in the definition can not work, or both where its
  ///   directions are not those of the study; nothing was changed
  /// @throws StudyException.NoSuchStudy where there is none of that name
  public static DefinedStudy adopt(
      StudyStore store, StudyDefinition definition, Parts parts, Path folder) {
    requireDirections(store.open(definition.name()), definition);
    StudyOptions options = options(definition, parts, folder);
    Objective objective = parts.objectives().make(definition);
    plan(definition);
    StudyView view = store.open(definition.name());
    if (definition(view).isPresent()) {
      // Another process was quicker: both take part.
      objective.close();
      return resume(store, definition.name(), stored -> stored, parts, folder);
    }
    keep(store, view, definition);
    Study study = Study.open(store, definition.name(), options);
    if (view.size() == 0) {
      parts.objectives().space(definition).defaults().ifPresent(study::enqueue);
    }
    return new DefinedStudy(study, definition, objective);
  }

  private static void requireDirections(StudyView view, StudyDefinition definition) {
    if (!view.directions().equals(definition.directions())) {
      throw new IllegalArgumentException(
          "The study '%s' is stored with the direction %s, but now it is %s. Leave the direction out to continue the study, or choose another name."
              .formatted(view.name(), words(view.directions()), words(definition.directions())));
    }
  }

  private static String words(List<Direction> directions) {
    return String.join(", ", directions.stream().map(Direction::word).toList());
  }

  /// The definition that a study keeps, if it has one. A copy of a study keeps that of the original,
  /// but has its own name.
  public static Optional<StudyDefinition> definition(StudyView view) {
    return DefinitionAttribute.read(view.system())
        .map(kept -> kept.placed(view.name(), kept.folder(), kept.seed()));
  }

  /// The seed that a trial's objective is given, whenever it is run.
  public static long objectiveSeed(StudyDefinition definition, int trial) {
    return new RandomStreams(definition.seed()).objective(trial);
  }

  private static void keep(StudyStore store, StudyView view, StudyDefinition definition) {
    SourceStudies.keep(store, view, definition);
    DefinitionAttribute.write(view.system(), definition)
        .forEach(event -> store.apply(view.ref(), event));
  }

  private static StudyOptions options(StudyDefinition definition, Parts parts, Path folder) {
    Sampler sampler = parts.samplers().make(definition.sampler());
    sampler.requireFits(definition.directions(), parts.objectives().space(definition));
    return new StudyOptions(
        sampler,
        parts.pruners().make(definition.pruner()),
        OptionalLong.of(definition.seed()),
        folder,
        InstantSource.system(),
        definition.run().failures(),
        definition.run().constraints());
  }

  private static RunPlan plan(StudyDefinition definition) {
    List<StopRule> stop = definition.stop().stream().map(StopRules::make).toList();
    stop.forEach(rule -> rule.requireFits(definition.directions()));
    return new RunPlan(
        definition.run().lanes(), stop, definition.run().onError(), definition.run().repeatable());
  }

  /// How the definition says that a run goes about it.
  public RunPlan plan() {
    return plan(definition);
  }

  /// Starts a run.
  public RunHandle start(RunPlan plan, RunListener listener) {
    return StudyRunner.start(study, objective, plan, listener);
  }

  @Override
  public void close() {
    objective.close();
  }
}
