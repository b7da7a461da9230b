package org.parzen.app.cli.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.talk.Messages;
import org.parzen.part.Parts;
import org.parzen.plugins.command.template.Template;
import org.parzen.run.Study;
import org.parzen.space.SearchSpace;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyDefinition.RunSettings;
import org.parzen.study.StudyView;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The definition that the options of a command describe: a file or template, if one is named, with
/// what the other options say instead.
public final class Definitions {
  private final CommandContext context;
  private final Component sampler;

  @Option(names = "--definition", paramLabel = "FILE.yaml")
  private @Nullable Path file;

  @Option(names = "--template", paramLabel = "NAME")
  private @Nullable String template;

  @Mixin private final ObjectiveOptions what = new ObjectiveOptions();

  /// @param sampler who proposes where neither options nor a definition say it
  public Definitions(CommandContext context, Component sampler) {
    this.context = context;
    this.sampler = sampler;
  }

  /// The definition of a study that is not there yet.
  ///
  /// @param name where file and template name none
  /// @throws IllegalArgumentException where it is not said what to tune, or names what is wrong
  public StudyDefinition fresh(Optional<String> name, SearchOptions how) {
    List<Direction> hints = what.hints();
    return fresh(name, hints.isEmpty() ? List.of(Direction.MINIMIZE) : hints, how);
  }

  /// Which directions of a fresh definition no option has said but the Python file, in words; empty
  /// where there are none.
  Optional<String> hint() {
    boolean whole = file != null || template != null;
    List<Direction> hints = what.hints();
    return whole || hints.isEmpty()
        ? Optional.empty()
        : Optional.of(Messages.get("definition.hint", words(hints), what.name().orElse("")));
  }

  /// What the Python file says otherwise than a stored study, whose directions count; empty where
  /// both agree.
  Optional<String> disagreement(StudyView study) {
    List<Direction> hints = what.hints();
    return hints.isEmpty() || hints.equals(study.directions())
        ? Optional.empty()
        : Optional.of(
            Messages.get(
                "definition.disagreement",
                study.name(),
                words(study.directions()),
                what.name().orElse(""),
                words(hints)));
  }

  private static String words(List<Direction> directions) {
    return String.join(", ", directions.stream().map(Direction::word).toList());
  }

  /// The definition of a study that is there, but has none yet.
  ///
  /// @throws IllegalArgumentException where it is not said what to tune, or names what is wrong
  StudyDefinition adopting(StudyView study, SearchOptions how) {
    return fresh(Optional.of(study.name()), study.directions(), how);
  }

  private StudyDefinition fresh(
      Optional<String> name, List<Direction> directions, SearchOptions how) {
    Optional<DefinitionSource> source = source(Path.of(template().map(Template::id).orElse("")));
    StudyDefinition base =
        source.map(DefinitionSource::definition).orElseGet(() -> blank(directions));
    boolean fixed = source.map(DefinitionSource::hasSeed).orElse(false);
    long seed = fixed ? base.seed() : Study.freshSeed();
    return changed(base.placed(name.orElse(base.name()), base.folder(), seed), how);
  }

  /// A stored definition with what the options say instead.
  StudyDefinition on(StudyDefinition stored, SearchOptions how) {
    StudyDefinition base =
        source(Path.of(stored.folder()))
            .map(
                s ->
                    s.definition()
                        .placed(
                            stored.name(),
                            stored.folder(),
                            s.hasSeed() ? s.definition().seed() : stored.seed()))
            .orElse(stored);
    return changed(base, how);
  }

  /// @throws IllegalArgumentException where the options do not fit together, whatever is stored
  void check() {
    what.check();
  }

  /// Whether the options say what to tune.
  boolean isObjectiveNamed() {
    return file != null || template != null || what.kind().isPresent();
  }

  /// The name that the file or template gives.
  Optional<String> name() {
    return file == null
        ? template().map(Template::id)
        : Optional.of(DefinitionSource.read(file).definition().name());
  }

  /// How a run goes about it by the file, if one is named.
  Optional<RunSettings> run() {
    return Optional.ofNullable(file).map(f -> DefinitionSource.read(f).definition().run());
  }

  private Optional<DefinitionSource> source(Path folder) {
    if (file != null && template != null) {
      throw new IllegalArgumentException(Messages.get("definition.two"));
    }
    return file == null
        ? template().map(t -> DefinitionSource.prepare(t, folder))
        : Optional.of(DefinitionSource.read(file));
  }

  private Optional<Template> template() {
    if (template == null) {
      return Optional.empty();
    }
    List<String> known = Template.ALL.stream().map(Template::id).toList();
    int index = known.indexOf(template);
    if (index < 0) {
      throw new IllegalArgumentException(
          Messages.get("template.unknown", template, String.join(", ", known)));
    }
    return Optional.of(Template.ALL.get(index));
  }

  private StudyDefinition blank(List<Direction> directions) {
    String kind =
        what.kind()
            .orElseThrow(() -> new IllegalArgumentException(Messages.get("definition.missing")));
    return new StudyDefinition(
        "study",
        new Component(kind),
        Path.of("").toAbsolutePath().toString(),
        SearchSpace.EMPTY,
        directions.stream().map(direction -> new Goal("", direction)).toList(),
        List.of(),
        sampler,
        new Component("median"),
        List.of(),
        RunSettings.DEFAULT,
        0);
  }

  private StudyDefinition changed(StudyDefinition base, SearchOptions how) {
    Parts parts = context.parts();
    return new StudyDefinition(
        base.name(),
        what.objective(base.objective(), Path.of(base.folder()), parts.objectives()),
        base.folder(),
        what.parameters(base.parameters()),
        what.goals(base.goals()),
        what.constraints(base.constraints()),
        how.sampler(base.sampler(), parts.samplers()),
        how.pruner(base.pruner(), parts.pruners()),
        how.stop(base.stop()),
        how.run(base.run()),
        how.seed(base.seed()));
  }
}
