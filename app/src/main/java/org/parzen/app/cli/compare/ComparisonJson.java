package org.parzen.app.cli.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parzen.analysis.comparison.Comparison;
import org.parzen.analysis.comparison.GroupResult;
import org.parzen.analysis.comparison.PairResult;
import org.parzen.analysis.comparison.RunResult;
import org.parzen.analysis.comparison.SettingDifference;

/// A comparison for programs: one object. What there is no number for is null.
record ComparisonJson(Comparison comparison) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  ObjectNode tree() {
    ObjectNode tree = NODES.objectNode();
    tree.put("conclusion", comparison.conclusion().headline());
    comparison.conclusion().details().forEach(tree.putArray("details")::add);
    tree.put("budget", comparison.budget().trials());
    tree.put("measure", comparison.measure().words());
    tree.put("direction", comparison.measure().direction().word());
    ArrayNode groups = tree.putArray("settings");
    comparison.groups().forEach(group -> groups.add(group(group)));
    ArrayNode pairs = tree.putArray("pairs");
    comparison.pairs().forEach(pair -> pairs.add(pair(pair)));
    ObjectNode differences = tree.putObject("differences");
    comparison.differences().forEach(d -> differences.set(d.key(), difference(d)));
    return tree;
  }

  private ObjectNode group(GroupResult group) {
    ObjectNode tree = NODES.objectNode().put("name", group.name());
    tree.set("median", number(group.median()));
    ArrayNode runs = tree.putArray("runs");
    group.runs().forEach(run -> runs.add(run(run)));
    return tree;
  }

  private ObjectNode run(RunResult run) {
    int budget = comparison.budget().trials();
    ObjectNode tree = NODES.objectNode();
    tree.put("study", run.study().view().name()).put("source", run.study().source());
    tree.put("results", run.results()).put("failed", run.failed());
    tree.set("value", run.reaches(budget) ? number(run.after(budget)) : NODES.nullNode());
    return tree;
  }

  private static ObjectNode pair(PairResult pair) {
    ObjectNode tree = NODES.objectNode();
    tree.put("first", pair.first().name()).put("second", pair.second().name());
    tree.put("verdict", ComparisonNumbers.word(pair.verdict()));
    tree.put("test", pair.test().map(ComparisonNumbers::word).orElse(null));
    tree.set("p", pair.test().isPresent() ? number(pair.p()) : NODES.nullNode());
    tree.set("p_alone", pair.test().map(test -> number(test.p())).orElseGet(NODES::nullNode));
    tree.set("median_difference", number(pair.effect().medians()));
    tree.set(
        "interval",
        pair.effect()
            .interval()
            .<JsonNode>map(of -> NODES.arrayNode().add(of.low()).add(of.high()))
            .orElseGet(NODES::nullNode));
    tree.set("probability", number(pair.effect().probability()));
    return tree.put("wins", pair.effect().wins()).put("pairs", pair.effect().pairs());
  }

  private ArrayNode difference(SettingDifference difference) {
    ArrayNode values = NODES.arrayNode();
    List<RunResult> runs = comparison.runs();
    for (int i = 0; i < runs.size(); i++) {
      ObjectNode value = values.addObject().put("study", runs.get(i).study().name());
      value.put("value", difference.values().get(i).orElse(null));
    }
    return values;
  }

  private static JsonNode number(double number) {
    return Double.isNaN(number) ? NODES.nullNode() : NODES.numberNode(number);
  }
}
