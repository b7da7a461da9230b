package org.parzen.app.cli.measure.quality;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
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

/// What came of a sampler on all cases, beside its rivals.
///
/// @param sampler with its settings, as it is to be called
public record QualityReport(String sampler, List<CaseResult> results, List<Rival> rivals) {
  private static final MathContext SHOWN = new MathContext(4);
  private static final int FIRST = 4;

  public QualityReport {
    results = List.copyOf(results);
    rivals = List.copyOf(rivals);
  }

  /// The figure of the paper as a table: for each rival, in how many cases this sampler is
  /// significantly better or worse. Empty where no case has a rival.
  public String summary() {
    List<ObjectNode> rows = comparisons().map(QualityReport::shortRow).toList();
    return rows.isEmpty()
        ? ""
        : drawn(rows, "against", "seeds", "better", "worse", "same", "worse_on");
  }

  public boolean hasRivals() {
    return comparisons().findAny().isPresent();
  }

  private static ObjectNode row(Comparison comparison) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("against", comparison.rival().name());
    comparison.rival().seeds().ifPresent(seeds -> row.put("seeds", seeds));
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
    Stream<String> columns =
        Stream.concat(Stream.of("case", "minimum"), steps.stream().map(step -> "after_" + step));
    return drawn(
        rows,
        Stream.concat(columns, comparisons().map(comparison -> comparison.rival().name()))
            .toArray(String[]::new));
  }

  private static void putSign(ObjectNode row, CaseResult result, Comparison comparison) {
    MannWhitney test = comparison.tests().get(result.measured().name());
    if (test != null) {
      row.put(
          comparison.rival().name(),
          switch (test.verdict()) {
            case BETTER -> "+";
            case SAME -> "=";
            case WORSE -> "-";
          });
    }
  }

  private static String shown(double value) {
    return Double.isFinite(value)
        ? PythonNumber.repr(new BigDecimal(value).round(SHOWN).doubleValue())
        : "none";
  }

  private static String drawn(List<ObjectNode> rows, String... columns) {
    List<Column> plain = Arrays.stream(columns).<Column>map(Column.Plain::new).toList();
    return OutputFormat.TABLE.render(Table.list(plain, rows), false);
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
    result.measured().minimum().ifPresent(minimum -> line.put("minimum", minimum));
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
