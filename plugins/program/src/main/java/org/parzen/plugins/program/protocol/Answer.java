package org.parzen.plugins.program.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.parzen.space.Choice;
import org.parzen.space.DistributionJson;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.StudyFacts;
import org.parzen.trial.Trial;

/// What a child is told: one line of JSON each, in ASCII, without the line's end.
final class Answer {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// As Python's `isoformat` writes a time.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Answer() {}

  /// Opens a trial.
  static String trial(Trial trial, Path workdir) {
    ObjectNode tree = JSON.objectNode();
    ObjectNode opened = tree.putObject("trial");
    opened.put("number", trial.number()).put("seed", trial.seed());
    opened.put("workdir", workdir.toString());
    StudyFacts facts = trial.study();
    ObjectNode study = opened.putObject("study").put("name", facts.name());
    ArrayNode directions = study.putArray("directions");
    facts.directions().forEach(directions::add);
    study.set("user_attrs", attributes(facts.user()));
    return PythonJson.write(tree);
  }

  /// The value of a parameter.
  static String value(Choice value) {
    return "{\"value\": " + PythonJson.write(value.json()) + "}";
  }

  static String prune(boolean prune) {
    return "{\"prune\": " + prune + "}";
  }

  static String best(Optional<FrozenTrial> best) {
    ObjectNode tree = JSON.objectNode();
    tree.set("best", best.<JsonNode>map(Answer::frozen).orElse(JSON.nullNode()));
    return PythonJson.write(tree);
  }

  /// @param why in words for the user
  static String error(String why) {
    return PythonJson.write(JSON.objectNode().put("error", why));
  }

  /// @param why the trial needs no more work, in words for the user
  static String over(String why) {
    return PythonJson.write(JSON.objectNode().put("error", why).put("over", true));
  }

  private static ObjectNode frozen(FrozenTrial trial) {
    ObjectNode tree = JSON.objectNode().put("number", trial.number());
    ArrayNode values = tree.putArray("values");
    trial.state().values().forEach(values::add);
    ObjectNode params = tree.putObject("params");
    trial.externalValues().forEach((name, value) -> params.set(name, value.json()));
    ObjectNode distributions = tree.putObject("distributions");
    trial
        .parameters()
        .forEach((name, p) -> distributions.set(name, DistributionJson.json(p.distribution())));
    tree.set("user_attrs", attributes(trial.user()));
    tree.set("system_attrs", attributes(trial.system()));
    ObjectNode reports = tree.putObject("intermediate_values");
    for (int i = 0; i < trial.reports().size(); i++) {
      reports.put(Long.toString(trial.reports().step(i)), trial.reports().value(i));
    }
    trial.start().ifPresent(start -> tree.put("datetime_start", time(start)));
    trial.end().ifPresent(end -> tree.put("datetime_complete", time(end)));
    return tree.put("state", trial.kind().name());
  }

  private static String time(Instant instant) {
    return TIME.format(instant);
  }

  private static ObjectNode attributes(Attributes attributes) {
    ObjectNode tree = JSON.objectNode();
    attributes.values().forEach(tree::set);
    return tree;
  }
}
