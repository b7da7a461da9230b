package org.parzen.app.gui.table;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parzen.app.gui.fx.Amounts;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.table.BadCell;
import org.parzen.app.table.CsvTable;
import org.parzen.app.table.ImportColumns;
import org.parzen.app.table.ImportedStudy;
import org.parzen.app.table.ParameterChoice;
import org.parzen.app.table.TrialImport;
import org.parzen.app.table.TrialTable;
import org.parzen.plugins.command.PosixQuoting;
import org.parzen.study.Direction;

/// What the person says of a table at one moment. Immutable.
///
/// @param source the file of the table
/// @param name of the study
/// @param file of the study
record ImportDraft(
    Path source, CsvTable table, List<Column> columns, String name, String file, Rows rows) {

  /// A column as it is taken.
  record Column(String column, ColumnRole role, boolean isChosen, String name) {

    static Column of(ColumnRow row) {
      // What a name says of itself need not be said again.
      ColumnRole role = row.roleProperty().get();
      boolean bySelf =
          !row.possible().contains(ColumnRole.IGNORED)
              && (role == ColumnRole.PARAMETER || role.isValue());
      return new Column(row.column(), role, !bySelf, row.nameProperty().get().strip());
    }
  }

  /// What is done with rows that are no results.
  record Rows(boolean enqueue, boolean skipBad) {}

  /// What it comes to.
  ///
  /// @param trials with the range of each parameter
  /// @param study empty where something is wrong
  record Outcome(
      Optional<TrialTable> trials, Optional<ImportedStudy> study, List<String> problems) {}

  private static final int MOST = 6;

  /// Reads all rows.
  Outcome read() {
    List<String> problems = new ArrayList<>(missing());
    if (!problems.isEmpty()) {
      return new Outcome(Optional.empty(), Optional.empty(), problems);
    }
    try {
      ImportColumns said = ImportColumns.of(table, parameters(), chosenValues(), rows.enqueue());
      TrialTable trials = new TrialImport(table, said, rows.enqueue(), Instant.now()).read();
      List<String> bad = bad(trials);
      boolean complete = trials.bad().isEmpty() || rows.skipBad();
      return new Outcome(
          Optional.of(trials),
          Optional.of(new ImportedStudy(name, directions(), said, trials.trials()))
              .filter(study -> complete && !study.trials().isEmpty()),
          complete && trials.trials().isEmpty() ? List.of(Messages.get("table.none")) : bad);
    } catch (IllegalArgumentException e) {
      return new Outcome(
          Optional.empty(), Optional.empty(), List.of(String.valueOf(e.getMessage())));
    }
  }

  private List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (columns.stream().noneMatch(c -> c.role().isValue()) && !rows.enqueue()) {
      missing.add(Messages.get("table.noValue"));
    }
    if (columns.stream().noneMatch(c -> c.role().isValue() || c.role().isParameter())) {
      missing.add(Messages.get("table.noColumn"));
    }
    if (name.isEmpty()) {
      missing.add(Messages.get("table.noName"));
    }
    if (file.isEmpty()) {
      missing.add(Messages.get("table.noFile"));
    }
    return missing;
  }

  private List<String> bad(TrialTable trials) {
    List<String> lines =
        new ArrayList<>(trials.bad().stream().limit(MOST).map(BadCell::text).toList());
    if (trials.bad().size() > MOST) {
      lines.add(Messages.get("table.more", Amounts.count(trials.bad().size() - MOST)));
    }
    return lines;
  }

  private List<ParameterChoice> parameters() {
    return columns.stream()
        .filter(c -> c.isChosen() && c.role().isParameter())
        .map(
            c -> {
              if (c.name().isEmpty() || c.name().matches(".*[\\s=].*")) {
                throw new IllegalArgumentException(
                    Messages.get("table.badName", c.name(), c.column()));
              }
              return new ParameterChoice(c.name(), c.column(), c.role().kind(), Optional.empty());
            })
        .toList();
  }

  /// None where the names of the columns say it.
  private List<String> chosenValues() {
    List<Column> values = columns.stream().filter(c -> c.role().isValue()).toList();
    return values.stream().anyMatch(Column::isChosen)
        ? values.stream().map(Column::column).toList()
        : List.of();
  }

  private List<Direction> directions() {
    List<Direction> given =
        columns.stream()
            .filter(c -> c.role().isValue())
            .map(c -> c.role() == ColumnRole.MAXIMIZED ? Direction.MAXIMIZE : Direction.MINIMIZE)
            .toList();
    return given.isEmpty() ? List.of(Direction.MINIMIZE) : given;
  }

  /// The command line that does the same.
  String command() {
    List<String> words = new ArrayList<>(List.of("parzen", "import", source.toString()));
    words.addAll(List.of("--storage", file, "--study-name", name));
    columns.stream()
        .filter(c -> c.isChosen() && c.role().isParameter())
        .forEach(c -> words.addAll(List.of("--param", c.name() + "=" + c.column() + type(c))));
    chosenValues().forEach(value -> words.addAll(List.of("--value", value)));
    words.add("--directions");
    words.add(String.join(",", directions().stream().map(Direction::word).toList()));
    if (rows.enqueue()) {
      words.add("--enqueue");
    }
    if (rows.skipBad()) {
      words.add("--skip-bad");
    }
    return PosixQuoting.join(words);
  }

  private static String type(Column column) {
    return switch (column.role()) {
      case FLOAT -> ":float";
      case INT -> ":int";
      case CHOICE -> ":choice";
      case LOG -> ":log";
      default -> "";
    };
  }
}
