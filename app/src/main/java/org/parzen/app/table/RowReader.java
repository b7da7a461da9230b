package org.parzen.app.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parzen.app.table.CsvTable.Row;
import org.parzen.app.text.Texts;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.DistributionJson;
import org.parzen.space.IntDistribution;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

/// Reads one row of a table.
final class RowReader {

  private final TrialImport plan;
  private final Cells cells;
  private final Map<ParameterChoice, Distribution> distributions;
  private final Row row;
  private final List<BadCell> bad = new ArrayList<>();

  RowReader(
      TrialImport plan, Cells cells, Map<ParameterChoice, Distribution> distributions, Row row) {
    this.plan = plan;
    this.cells = cells;
    this.distributions = distributions;
    this.row = row;
  }

  /// What could not be understood.
  List<BadCell> bad() {
    return bad;
  }

  /// The row's trial; none where something in it can not be understood.
  Optional<FrozenTrial> read() {
    Map<String, ParameterValue> parameters = parameters();
    List<Double> values = values();
    Optional<TrialState.Kind> kind = kind(values);
    Instant start = time(ImportColumns.START).orElse(plan.now());
    Instant end = time(ImportColumns.END).orElse(start);
    Attributes user = attributes(plan.columns().user());
    Attributes system = attributes(plan.columns().system());
    if (!bad.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    if (kind.get() == TrialState.Kind.WAITING) {
      Map<String, Choice> fixed = new LinkedHashMap<>();
      parameters.forEach((name, value) -> fixed.put(name, value.external()));
      FrozenTrial waiting = FrozenTrial.waiting(fixed, user);
      return Optional.of(waiting.withSystem(waiting.system().and(system)));
    }
    TrialState state = TrialState.of(kind.get(), Optional.of(start), Optional.of(end), values);
    return Optional.of(new FrozenTrial(0, state, parameters, Reports.NONE, user, system));
  }

  private void refuse(int place, String reason) {
    bad.add(new BadCell(row.line(), plan.table().header().get(place), row.cell(place), reason));
  }

  private Map<String, ParameterValue> parameters() {
    Map<String, ParameterValue> parameters = new LinkedHashMap<>();
    plan.columns()
        .parameters()
        .forEach(
            (choice, place) -> {
              String cell = row.cell(place);
              Distribution distribution = distributions.getOrDefault(choice, null);
              if (!cell.isEmpty() && distribution != null) {
                parameter(place, choice.kind(), distribution)
                    .ifPresent(value -> parameters.put(choice.name(), value));
              }
            });
    return parameters;
  }

  private Optional<ParameterValue> parameter(
      int place, ParameterChoice.Kind kind, Distribution distribution) {
    Choice choice = cells.choice(row.cell(place));
    OptionalDouble number = choice.number();
    if (kind == ParameterChoice.Kind.LOG && number.isPresent() && number.getAsDouble() <= 0) {
      refuse(place, Texts.get("table.bad.log"));
      return Optional.empty();
    }
    try {
      double internal = distribution.internal(fitting(choice, distribution));
      if (distribution.contains(internal)) {
        return Optional.of(new ParameterValue(distribution, internal));
      }
      refuse(place, Texts.get("table.bad.outside", DistributionJson.write(distribution)));
    } catch (IllegalArgumentException e) {
      boolean numeric = !(distribution instanceof org.parzen.space.CategoricalDistribution);
      refuse(
          place,
          numeric
              ? Texts.get("table.bad.number")
              : Texts.get("table.bad.outside", DistributionJson.write(distribution)));
    }
    return Optional.empty();
  }

  /// Tables write whole numbers as fractions beside gaps.
  private static Choice fitting(Choice choice, Distribution distribution) {
    return distribution instanceof IntDistribution
            && choice instanceof Choice.Real(double value)
            && value == Math.rint(value)
        ? Choice.of((long) value)
        : choice;
  }

  private List<Double> values() {
    List<Double> values = new ArrayList<>();
    List<Integer> places = plan.columns().values().places();
    boolean none = places.stream().allMatch(place -> row.cell(place).isEmpty());
    for (int place : none ? List.<Integer>of() : places) {
      OptionalDouble number = cells.number(row.cell(place));
      if (row.cell(place).isEmpty()) {
        refuse(place, Texts.get("table.bad.values"));
      } else if (number.isEmpty() || Double.isNaN(number.getAsDouble())) {
        refuse(place, Texts.get("table.bad.number"));
      } else {
        values.add(number.getAsDouble());
      }
    }
    return values;
  }

  private Optional<TrialState.Kind> kind(List<Double> values) {
    int place = plan.columns().place(ImportColumns.STATE).orElse(-1);
    String word = place < 0 ? "" : row.cell(place).toUpperCase(Locale.ROOT);
    if (!word.isEmpty() && !isKind(word)) {
      refuse(place, Texts.get("table.bad.state"));
      return Optional.empty();
    }
    TrialState.Kind kind =
        word.isEmpty() ? TrialState.Kind.COMPLETE : TrialState.Kind.valueOf(word);
    if (kind != TrialState.Kind.COMPLETE || !values.isEmpty() || !bad.isEmpty()) {
      return Optional.of(kind);
    } else if (plan.enqueue()) {
      return Optional.of(TrialState.Kind.WAITING);
    }
    refuse(plan.columns().values().places().getFirst(), Texts.get("table.bad.value"));
    return Optional.empty();
  }

  private static boolean isKind(String word) {
    for (TrialState.Kind kind : TrialState.Kind.values()) {
      if (kind.name().equals(word)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Instant> time(String column) {
    int place = plan.columns().place(column).orElse(-1);
    if (place < 0 || row.cell(place).isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> time = cells.time(row.cell(place));
    if (time.isEmpty()) {
      refuse(place, Texts.get("table.bad.time"));
    }
    return time;
  }

  private Attributes attributes(Map<String, Integer> places) {
    Map<String, JsonNode> attributes = new LinkedHashMap<>();
    places.forEach(
        (key, place) -> {
          if (!row.cell(place).isEmpty()) {
            attributes.put(key, cells.attribute(row.cell(place)));
          }
        });
    return new Attributes(attributes);
  }
}
