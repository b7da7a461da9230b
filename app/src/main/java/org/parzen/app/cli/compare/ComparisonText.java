package org.parzen.app.cli.compare;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parzen.analysis.comparison.Comparison;
import org.parzen.analysis.comparison.GroupResult;
import org.parzen.analysis.comparison.Interval;
import org.parzen.analysis.comparison.PairResult;
import org.parzen.analysis.comparison.RunResult;
import org.parzen.analysis.comparison.SettingDifference;
import org.parzen.app.cli.format.Column;
import org.parzen.app.cli.format.OutputFormat;
import org.parzen.app.cli.format.Table;
import org.parzen.app.cli.talk.Messages;

/// A comparison for people: the conclusion, then tables.
record ComparisonText(Comparison comparison) {

  String text() {
    List<String> parts = new ArrayList<>();
    parts.add(comparison.conclusion().text());
    parts.add(
        Messages.get(
            "compare.settings",
            comparison.measure().words(),
            Integer.toString(comparison.budget().trials())));
    parts.add(drawn(comparison.groups().stream().map(this::group).toList()));
    parts.add(drawn(comparison.runs().stream().map(this::run).toList()));
    if (!comparison.pairs().isEmpty()) {
      parts.add(drawn(comparison.pairs().stream().map(ComparisonText::pair).toList()));
    }
    parts.add(
        comparison.differences().isEmpty()
            ? Messages.get("compare.alike")
            : drawn(comparison.differences().stream().flatMap(this::rows).toList()));
    return String.join("\n", parts);
  }

  private ObjectNode group(GroupResult group) {
    ObjectNode row = row().put("setting", group.name()).put("runs", group.reached().size());
    row.put("median", ComparisonNumbers.shown(group.median()));
    row.put("best", ComparisonNumbers.shown(group.quantile(0)));
    return row.put("worst", ComparisonNumbers.shown(group.quantile(1)));
  }

  private ObjectNode run(RunResult run) {
    int budget = comparison.budget().trials();
    return row()
        .put("study", run.study().name())
        .put("setting", setting(run))
        .put("results", run.results())
        .put("failed", run.failed())
        .put("value", run.reaches(budget) ? ComparisonNumbers.shown(run.after(budget)) : "");
  }

  private String setting(RunResult run) {
    return comparison.groups().stream()
        .filter(group -> group.runs().contains(run))
        .map(GroupResult::name)
        .findFirst()
        .orElse("");
  }

  private static ObjectNode pair(PairResult pair) {
    return row()
        .put("first", pair.first().name())
        .put("second", pair.second().name())
        .put("verdict", ComparisonNumbers.word(pair.verdict()))
        .put("test", pair.test().map(ComparisonNumbers::word).orElse(""))
        .put("p", pair.test().isPresent() ? ComparisonNumbers.shown(pair.p()) : "")
        .put("difference", ComparisonNumbers.shown(pair.effect().medians()))
        .put("interval", pair.effect().interval().map(ComparisonText::range).orElse(""))
        .put("better", pair.effect().wins() + " of " + pair.effect().pairs());
  }

  private static String range(Interval interval) {
    return "%s to %s"
        .formatted(
            ComparisonNumbers.shown(interval.low()), ComparisonNumbers.shown(interval.high()));
  }

  /// A row a value, with the studies that have it: there may be many studies.
  private Stream<ObjectNode> rows(SettingDifference difference) {
    Map<String, List<String>> studies = new LinkedHashMap<>();
    for (int i = 0; i < comparison.runs().size(); i++) {
      studies
          .computeIfAbsent(difference.values().get(i).orElse(""), _ -> new ArrayList<>())
          .add(comparison.runs().get(i).study().name());
    }
    return studies.entrySet().stream()
        .map(
            value ->
                row()
                    .put("setting", difference.key())
                    .put("value", value.getKey())
                    .put("studies", String.join(", ", value.getValue())));
  }

  private static ObjectNode row() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static String drawn(List<ObjectNode> rows) {
    List<Column> columns =
        rows.getFirst().properties().stream()
            .map(Map.Entry::getKey)
            .<Column>map(Column.Plain::new)
            .toList();
    return OutputFormat.TABLE.render(Table.list(columns, rows), false);
  }
}
