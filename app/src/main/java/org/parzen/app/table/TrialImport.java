package org.parzen.app.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parzen.app.table.CsvTable.Row;
import org.parzen.space.Distribution;

/// Makes trials of the rows of a table.
///
/// @param enqueue whether rows without a value go into the queue
/// @param now when trials ran whose rows do not say
public record TrialImport(CsvTable table, ImportColumns columns, boolean enqueue, Instant now) {

  /// Reads all rows.
  public TrialTable read() {
    Cells cells = new Cells(table.hasDecimalCommas());
    Map<ParameterChoice, Distribution> distributions = new LinkedHashMap<>();
    columns
        .parameters()
        .forEach((choice, place) -> distributions.put(choice, distribution(cells, choice, place)));
    List<BadCell> bad = new ArrayList<>();
    List<Numbered> trials = new ArrayList<>();
    for (Row row : table.rows()) {
      RowReader reader = new RowReader(this, cells, distributions, row);
      reader.read().ifPresent(trial -> trials.add(new Numbered(number(cells, row), trial)));
      bad.addAll(reader.bad());
    }
    trials.sort(Comparator.comparingDouble(Numbered::number));
    Map<String, Distribution> named = new LinkedHashMap<>();
    distributions.forEach((choice, distribution) -> named.put(choice.name(), distribution));
    return new TrialTable(trials.stream().map(Numbered::trial).toList(), bad, named);
  }

  private record Numbered(double number, org.parzen.trial.FrozenTrial trial) {}

  /// Rows without a number come last, in the order of the table.
  private double number(Cells cells, Row row) {
    int place = columns.place(ImportColumns.NUMBER).orElse(-1);
    OptionalDouble number = place < 0 ? OptionalDouble.empty() : cells.number(row.cell(place));
    return number.orElse(Double.POSITIVE_INFINITY);
  }

  private Distribution distribution(Cells cells, ParameterChoice choice, int place) {
    Optional<Distribution> given = choice.distribution();
    return given.orElseGet(
        () ->
            FoundDistribution.of(
                table.rows().stream()
                    .map(row -> row.cell(place))
                    .filter(cell -> !cell.isEmpty())
                    .map(cells::choice)
                    .toList(),
                choice.kind()));
  }
}
