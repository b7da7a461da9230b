package org.parzen.app.cli.measure.quality;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parzen.app.cli.format.Column;
import org.parzen.app.cli.format.OutputFormat;
import org.parzen.app.cli.format.Table;
import org.parzen.app.cli.measure.quality.MannWhitney.Verdict;
import org.parzen.app.cli.talk.Messages;
import org.parzen.text.PythonJson;
import org.parzen.text.PythonNumber;
import org.parzen.text.Rounded;

/// What came of a sampler on all cases, beside its rivals: those of others, and ours that were
/// measured before it.
///
/// @param sampler with its settings, as it is to be called
public record QualityReport(String sampler, List<CaseResult> results, List<Rival> rivals) {
  private static final int SHOWN = 4;
  private static final int FIRST = 4;

  public QualityReport {
    results = List.copyOf(results);
    rivals = List.copyOf(rivals);
  }

  /// What was measured, in few words: the case, or how many.
  public String subject() {
    return results.size() == 1
        ? results.getFirst().measured().name()
        : Messages.get("bench.cases", results.size());
  }

  /// The figure of the paper as a table: for each rival, in how many cases this sampler is
  /// significantly better or worse; with one case, what the test says. Empty where no case has a
  /// rival.
  public String summary() {
    if (!hasRivals()) {
      return "";
    }
    return results.size() == 1
        ? drawn(
            comparisons().map(QualityReport::singleRow).toList(),
            List.of("against", "seeds", "verdict", "p"))
        : drawn(
            comparisons().map(QualityReport::shortRow).toList(),
            List.of("against", "seeds", "better", "worse", "same", "worse_on"));
  }

  public boolean hasRivals() {
    return comparisons().findAny().isPresent();
  }

  /// Whether the rival was measured on any of the cases after as many trials.
  public boolean isComparedWith(Rival rival) {
    return comparisons().anyMatch(comparison -> comparison.rival().equals(rival));
  }

  private static ObjectNode named(Comparison comparison) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("against", comparison.rival().name());
    comparison.rival().seeds().ifPresent(seeds -> row.put("seeds", seeds));
    return row;
  }

  private static ObjectNode singleRow(Comparison comparison) {
    MannWhitney test = comparison.tests().values().iterator().next();
    return named(comparison).put("verdict", word(test.verdict())).put("p", shown(test.p()));
  }

  private static ObjectNode row(Comparison comparison) {
    ObjectNode row = named(comparison);
    for (Verdict verdict : Verdict.values()) {
      row.put(word(verdict), comparison.cases(verdict).size());
    }
    return row;
  }

  /// The first few cases that are lost.
  private static ObjectNode shortRow(Comparison comparison) {
    List<String> lost = comparison.cases(Verdict.WORSE);
    String first = String.join(", ", lost.subList(0, Math.min(FIRST, lost.size())));
    String text =
        lost.size() > FIRST ? Messages.get("bench.more", first, lost.size() - FIRST) : first;
    return row(comparison).put("worse_on", text);
  }

  private static ObjectNode longRow(Comparison comparison) {
    ObjectNode row = row(comparison);
    comparison.cases(Verdict.WORSE).forEach(row.putArray("worse_on")::add);
    return row;
  }

  private Stream<Comparison> comparisons() {
    return rivals.stream()
        .map(rival -> Comparison.of(results, rival))
        .filter(comparison -> !comparison.tests().isEmpty());
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  /// Each case: median and quartiles after each step, and `+`, `-` or `=` against each rival.
  public String rows() {
    List<Integer> steps = results.getFirst().steps();
    List<ObjectNode> rows = new ArrayList<>();
    for (CaseResult result : results) {
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      row.put("case", result.measured().name());
      result.measured().minimum().ifPresent(minimum -> row.put("minimum", shown(minimum)));
      for (int step = 0; step < steps.size(); step++) {
        row.put(
            "after_" + steps.get(step),
            "%s (%s, %s)"
                .formatted(
                    shown(result.quantile(step, 0.5)),
                    shown(result.quantile(step, 0.25)),
                    shown(result.quantile(step, 0.75))));
      }
      comparisons().forEach(comparison -> putSign(row, result, comparison));
      rows.add(row);
    }
    List<String> columns = new ArrayList<>(List.of("case", "minimum"));
    steps.forEach(step -> columns.add("after_" + step));
    comparisons().forEach(comparison -> columns.add(comparison.rival().name()));
    return drawn(rows, columns);
  }

  private static void putSign(ObjectNode row, CaseResult result, Comparison comparison) {
    MannWhitney test = comparison.tests().get(result.measured().name());
    if (test != null) {
      row.put(comparison.rival().name(), test.verdict().sign());
    }
  }

  static String shown(double value) {
    return Double.isFinite(value) ? PythonNumber.repr(Rounded.to(SHOWN, value)) : "none";
  }

  /// Without columns that no row has.
  static String drawn(List<ObjectNode> rows, List<String> columns) {
    List<Column> filled =
        columns.stream()
            .filter(column -> rows.stream().anyMatch(row -> row.has(column)))
            .<Column>map(Column.Plain::new)
            .toList();
    return OutputFormat.TABLE.render(Table.list(filled, rows), false);
  }

  /// The same as lines of JSON: one a case, which can be kept as a rival, then one a rival.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    results.forEach(result -> lines.add(PythonJson.write(line(result))));
    comparisons()
        .forEach(
            comparison -> {
              ObjectNode line = line();
              line.setAll(longRow(comparison));
              lines.add(PythonJson.write(line));
            });
    return lines;
  }

  private ObjectNode line() {
    return JsonNodeFactory.instance.objectNode().put("bench", "quality").put("sampler", sampler);
  }

  private ObjectNode line(CaseResult result) {
    ObjectNode line = line().put("case", result.measured().name());
    line.put("direction", result.measured().direction().word());
    result.measured().minimum().ifPresent(minimum -> line.put("minimum", minimum));
    result
        .measured()
        .front()
        .ifPresent(
            front -> {
              front.reference().forEach(line.putArray("reference")::add);
              line.put("volume", front.volume());
            });
    result.steps().forEach(line.putArray("trials")::add);
    ArrayNode medians = line.putArray("median");
    ArrayNode lower = line.putArray("first_quartile");
    ArrayNode upper = line.putArray("third_quartile");
    for (int step = 0; step < result.steps().size(); step++) {
      put(medians, result.quantile(step, 0.5));
      put(lower, result.quantile(step, 0.25));
      put(upper, result.quantile(step, 0.75));
    }
    for (Rival rival : rivals) {
      int last = result.steps().size() - 1;
      Comparison.test(result, last, rival)
          .ifPresent(
              test ->
                  line.withObjectProperty("against")
                      .putObject(rival.name())
                      .put("p", test.p())
                      .put("verdict", word(test.verdict())));
    }
    ArrayNode best = line.putArray("best");
    for (double[] seed : result.best()) {
      ArrayNode values = best.addArray();
      Arrays.stream(seed).forEach(value -> put(values, value));
    }
    return line;
  }

  private static void put(ArrayNode values, double value) {
    if (Double.isNaN(value)) {
      values.addNull();
    } else {
      values.add(value);
    }
  }
}
