package org.parzen.app.cli.measure.quality;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// The medians of several samplers on the same cases, after the last trial.
///
/// @param samplers at least two; the first is what the others are compared with
public record SideBySide(List<QualityReport> samplers) {

  public SideBySide {
    samplers = List.copyOf(samplers);
  }

  /// A row a case, a column a sampler; after each median but the first `+`, `-` or `=`.
  public String table() {
    List<ObjectNode> rows = new ArrayList<>();
    for (int place = 0; place < samplers.getFirst().results().size(); place++) {
      rows.add(row(place));
    }
    List<String> columns = new ArrayList<>(List.of("case", "minimum"));
    samplers.forEach(sampler -> columns.add(sampler.sampler()));
    return QualityReport.drawn(rows, columns);
  }

  private ObjectNode row(int place) {
    CaseResult first = samplers.getFirst().results().get(place);
    Rival rival = Rival.of("first", List.of(first));
    int last = first.steps().size() - 1;
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("case", first.measured().name());
    first.measured().minimum().ifPresent(m -> row.put("minimum", QualityReport.shown(m)));
    row.put(samplers.getFirst().sampler(), median(first));
    for (QualityReport other : samplers.subList(1, samplers.size())) {
      CaseResult result = other.results().get(place);
      MannWhitney test = Comparison.test(result, last, rival).orElseThrow();
      row.put(other.sampler(), "%s %s".formatted(median(result), test.verdict().sign()));
    }
    return row;
  }

  private static String median(CaseResult result) {
    return QualityReport.shown(result.quantile(result.steps().size() - 1, 0.5));
  }
}
