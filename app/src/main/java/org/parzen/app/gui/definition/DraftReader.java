package org.parzen.app.gui.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.parzen.app.gui.fx.Messages;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.part.Parts;
import org.parzen.plugins.command.CommandPlugin;
import org.parzen.plugins.command.PosixQuoting;
import org.parzen.plugins.command.metric.ConstraintSpec;
import org.parzen.plugins.command.metric.MetricSpec;
import org.parzen.plugins.command.metric.ReportSpec;
import org.parzen.plugins.program.limit.TrialTimeout;
import org.parzen.sampler.Sampler;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingText;
import org.parzen.setting.SettingType;
import org.parzen.space.Parameter;
import org.parzen.space.SearchSpace;
import org.parzen.study.Component;
import org.parzen.study.DefinitionYaml;
import org.parzen.study.FailureSettings;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyDefinition.OnError;
import org.parzen.study.StudyDefinition.RunSettings;

/// Makes a definition of a draft, or says what keeps it from being one. Looks for programs on the
/// disk. For one draft.
final class DraftReader {

  private final Draft draft;
  private final Parts parts;
  private final long freshSeed;
  private final List<Problem> problems = new ArrayList<>();

  private DraftReader(Draft draft, Parts parts, long freshSeed) {
    this.draft = draft;
    this.parts = parts;
    this.freshSeed = freshSeed;
  }

  /// @param freshSeed where the draft names none
  static Checked read(Draft draft, Parts parts, long freshSeed) {
    return new DraftReader(draft, parts, freshSeed).read();
  }

  private Checked read() {
    Optional<StudyDefinition> definition = definition();
    definition.ifPresent(this::tryMaking);
    List<String> declared = draft.parameters().stream().map(line -> line.name().strip()).toList();
    List<String> missing = new ArrayList<>();
    if (isCommand()) {
      missing.addAll(Placeholders.of(draft.objective()));
      missing.removeAll(declared);
    }
    boolean fine = problems.isEmpty();
    return new Checked(
        draft,
        problems,
        definition.filter(_ -> fine),
        missing,
        definition.map(DefinitionYaml::write).orElse(""));
  }

  private boolean isCommand() {
    return draft.objective().id().equals(CommandPlugin.ID);
  }

  private String command() {
    return draft.objective().settings().getOrDefault(CommandPlugin.COMMAND, "");
  }

  private Optional<StudyDefinition> definition() {
    require(Field.NAME, !draft.name().isBlank(), "problem.name");
    require(Field.FILE, !draft.file().isBlank(), "problem.file");
    Optional<Component> objective = objective();
    SearchSpace space = space();
    checkWords();
    Optional<Component> sampler = sampler();
    Optional<Component> pruner = pruner();
    LimitsReader limited = new LimitsReader(draft.limits(), problems);
    List<Component> stop = limited.stop(draft.goals().stream().map(Draft.Aim::direction).toList());
    FailureSettings failures = limited.failures();
    int lanes = lanes();
    long seed = seed();
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    Draft.Limits limits = draft.limits();
    RunSettings run =
        new RunSettings(
            lanes,
            limits.stopOnError() ? OnError.STOP : OnError.CONTINUE,
            limits.durability(),
            limits.repeatable(),
            failures,
            limits.form());
    List<Goal> goals =
        draft.goals().stream()
            .map(goal -> new Goal(trimmed(goal.metric()), goal.direction()))
            .toList();
    return Optional.of(
        new StudyDefinition(
            draft.name().strip(),
            objective.orElseThrow(),
            folder(),
            space,
            goals,
            constraints(),
            sampler.orElseThrow(),
            pruner.orElseThrow(),
            stop,
            run,
            seed));
  }

  private String folder() {
    return draft.folder().isBlank() ? "." : Path.of(draft.folder().strip()).toString();
  }

  private List<String> constraints() {
    return draft.constraints().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private void require(Field field, boolean given, String key) {
    if (!given) {
      problems.add(new Problem(field, Messages.get(key)));
    }
  }

  private Optional<Component> objective() {
    if (isCommand() && command().isBlank()) {
      problems.add(new Problem(Field.COMMAND, Messages.get("problem.command")));
      return Optional.empty();
    }
    return attempt(
        isCommand() ? Field.COMMAND : Field.OBJECTIVE,
        () -> {
          ObjectivePlugin plugin = parts.objectives().plugin(draft.objective().id());
          return component(plugin.title(), draft.objective(), plugin.settings());
        });
  }

  /// Settings that are left as they are by default stay out of the definition.
  private static Component component(String owner, Draft.Part part, List<Setting> settings) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (Setting setting : settings) {
      String typed = part.settings().getOrDefault(setting.name(), "");
      boolean optional = setting.fallback().isPresent();
      if (typed.isBlank() && optional) {
        continue;
      }
      JsonNode value =
          setting.type() instanceof SettingType.Texts && Choices.isCommandLine(setting.name())
              ? words(typed)
              : SettingText.read(owner, Choices.asSeen(setting), trimmed(typed));
      if (!setting.fallback().filter(value::equals).isPresent()) {
        values.put(setting.name(), value);
      }
    }
    return new Component(part.id(), values);
  }

  /// Spaces around a word mean nothing, but at the end of a pattern they do.
  private static String trimmed(String typed) {
    return typed.startsWith("regex:") ? typed : typed.strip();
  }

  private static ArrayNode words(String typed) {
    ArrayNode words = JsonNodeFactory.instance.arrayNode();
    PosixQuoting.split(typed).forEach(words::add);
    return words;
  }

  private SearchSpace space() {
    List<Parameter> parameters = new ArrayList<>();
    for (int row = 0; row < draft.parameters().size(); row++) {
      Draft.Line line = draft.parameters().get(row);
      try {
        parameters.add(LineReader.read(line));
      } catch (IllegalArgumentException e) {
        problems.add(new Problem(Field.PARAMETERS, row, of(line.name().strip(), message(e))));
      }
    }
    return attempt(Field.PARAMETERS, () -> new SearchSpace(parameters)).orElse(SearchSpace.EMPTY);
  }

  /// A message that says which parameter it is about.
  private static String of(String parameter, String message) {
    boolean named = message.startsWith("Parameter ") || message.contains("'" + parameter + "'");
    return named || parameter.isEmpty()
        ? message
        : Messages.get("problem.parameter.of", parameter, message);
  }

  /// Reads the objective's own words one by one, so that each problem points to its field.
  private void checkWords() {
    if (!isCommand()) {
      return;
    }
    draft.goals().stream()
        .filter(goal -> !goal.metric().isBlank())
        .forEach(goal -> attempt(Field.METRIC, () -> MetricSpec.parse(trimmed(goal.metric()))));
    constraints().forEach(line -> attempt(Field.CONSTRAINTS, () -> ConstraintSpec.parse(line)));
    setting(CommandPlugin.REPORT)
        .ifPresent(text -> attempt(Field.REPORT, () -> ReportSpec.parse(text)));
    setting(CommandPlugin.TIMEOUT)
        .ifPresent(text -> attempt(Field.TIME_LIMIT, () -> TrialTimeout.parse(text)));
  }

  private Optional<String> setting(String name) {
    return Optional.ofNullable(draft.objective().settings().get(name))
        .map(DraftReader::trimmed)
        .filter(text -> !text.isEmpty());
  }

  private Optional<Component> sampler() {
    return attempt(
        Field.SAMPLER,
        () -> {
          var entry = parts.samplers().entry(draft.sampler().id());
          return component(entry.title(), draft.sampler(), entry.settings());
        });
  }

  private Optional<Component> pruner() {
    return attempt(
        Field.PRUNER,
        () -> {
          var entry = parts.pruners().entry(draft.pruner().id());
          return component(entry.title(), draft.pruner(), entry.settings());
        });
  }

  private int lanes() {
    return (int) whole(Field.LANES, draft.limits().lanes(), 1, 1, 256, "problem.lanes");
  }

  private long seed() {
    return whole(
        Field.SEED,
        draft.limits().seed(),
        freshSeed,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        "problem.seed");
  }

  private long whole(
      Field field, String typed, long otherwise, long low, long high, String problem) {
    if (typed.isBlank()) {
      return otherwise;
    }
    try {
      long value = Long.parseLong(typed.strip());
      if (low <= value && value <= high) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Falls through: what is typed is no number.
    }
    problems.add(new Problem(field, Messages.get(problem, typed.strip())));
    return otherwise;
  }

  /// What only the parts themselves can tell: options that exclude each other, a sampler that does
  /// not fit the parameters, unknown placeholders, a program that is not there.
  private void tryMaking(StudyDefinition definition) {
    attempt(
        isCommand() ? Field.COMMAND : Field.OBJECTIVE,
        () -> {
          parts.objectives().make(definition).close();
          return true;
        });
    Optional<SearchSpace> space =
        attempt(Field.OBJECTIVE, () -> parts.objectives().space(definition));
    var sampler = parts.samplers().entry(definition.sampler().id());
    attempt(
        Field.SAMPLER,
        () ->
            seen(
                sampler.settings(),
                () -> {
                  Sampler made = parts.samplers().make(definition.sampler());
                  made.requireFits(definition.directions(), space.orElse(SearchSpace.EMPTY));
                  return made;
                }));
    var pruner = parts.pruners().entry(definition.pruner().id());
    attempt(
        Field.PRUNER,
        () -> seen(pruner.settings(), () -> parts.pruners().make(definition.pruner())));
  }

  private static <T> T seen(List<Setting> settings, Supplier<T> making) {
    try {
      return making.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(Choices.asSeen(message(e), settings), e);
    }
  }

  private <T> Optional<T> attempt(Field field, Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (IllegalArgumentException e) {
      problems.add(new Problem(field, message(e)));
      return Optional.empty();
    }
  }

  static String message(IllegalArgumentException failure) {
    return String.valueOf(failure.getMessage());
  }
}
