package org.parzen.app.gui.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.plugins.command.PosixQuoting;
import org.parzen.run.StopRules;
import org.parzen.setting.SettingText;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.FailureSettings;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.study.StudyDefinition.OnError;
import org.parzen.trial.Constraints;
import org.parzen.trial.FailureKind;

/// Drafts to begin with.
final class Drafts {

  /// The stop rules that the form has fields for.
  static final String TOTAL = "total";

  static final String TIME = "timeout";

  private Drafts() {}

  /// An empty form for a kind of objective.
  static Draft empty(String kind, String name, String file, String folder) {
    return new Draft(
        name,
        file,
        folder,
        new Draft.Part(kind, Map.of()),
        List.of(),
        List.of(new Draft.Aim("", Direction.MINIMIZE)),
        "",
        new Draft.Part(StudyDefinition.USUAL_SAMPLER, Map.of()),
        new Draft.Part("median", Map.of()),
        new Draft.Limits(
            "50",
            "",
            List.of(),
            "1",
            "",
            false,
            false,
            Durability.POWER,
            Draft.Failures.USUAL,
            Constraints.Form.KEYED));
  }

  /// The built-in example. Its curves are compared once they have come apart.
  static Draft example(String name, String file, String folder) {
    Draft empty = empty("functions", name, file, folder);
    return empty.prunedBy(new Draft.Part("median", Map.of("n_warmup_steps", "5")));
  }

  /// The draft that reads back as a definition.
  static Draft of(StudyDefinition definition, String file) {
    return new Draft(
        definition.name(),
        file,
        definition.folder(),
        part(definition.objective()),
        definition.parameters().parameters().stream().map(LineReader::write).toList(),
        definition.goals().stream().map(g -> new Draft.Aim(g.metric(), g.direction())).toList(),
        String.join("\n", definition.constraints()),
        part(definition.sampler()),
        part(definition.pruner()),
        limits(definition));
  }

  private static Draft.Part part(Component component) {
    Map<String, String> settings = new LinkedHashMap<>();
    component.settings().forEach((name, value) -> settings.put(name, text(name, value)));
    return new Draft.Part(component.id(), settings);
  }

  private static String text(String setting, JsonNode value) {
    if (!value.isArray() || !Choices.isCommandLine(setting)) {
      return SettingText.write(value);
    }
    List<String> words = new ArrayList<>();
    value.forEach(word -> words.add(word.asText()));
    return PosixQuoting.join(words);
  }

  private static Draft.Limits limits(StudyDefinition definition) {
    StudyDefinition.RunSettings run = definition.run();
    Optional<Component> total = rule(definition, TOTAL);
    Optional<Component> time = rule(definition, TIME);
    List<Component> further = new ArrayList<>(definition.stop());
    total.ifPresent(further::remove);
    time.ifPresent(further::remove);
    return new Draft.Limits(
        amount(total),
        amount(time),
        further.stream().map(Drafts::rule).toList(),
        Integer.toString(run.lanes()),
        Long.toString(definition.seed()),
        run.onError() == OnError.STOP,
        run.repeatable(),
        run.durability(),
        failures(run.failures()),
        run.constraints());
  }

  private static Draft.Rule rule(Component rule) {
    String line = StopRules.write(rule);
    boolean together = rule.id().equals(StopRules.TOGETHER);
    return new Draft.Rule(rule.id(), together ? line : line.substring(rule.id().length()).strip());
  }

  private static Draft.Failures failures(FailureSettings settings) {
    Map<FailureKind, String> retry = new EnumMap<>(FailureKind.class);
    settings.retry().forEach((kind, times) -> retry.put(kind, Integer.toString(times)));
    return new Draft.Failures(settings.error(), settings.nan(), retry);
  }

  private static Optional<Component> rule(StudyDefinition definition, String id) {
    return definition.stop().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  private static String amount(Optional<Component> rule) {
    return rule.flatMap(r -> r.settings().values().stream().findFirst())
        .map(JsonNode::asText)
        .orElse("");
  }
}
