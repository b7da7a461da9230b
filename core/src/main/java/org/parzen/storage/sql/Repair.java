package org.parzen.storage.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.parzen.study.StudyException;

/// Writes a new study file with all of a broken one that can be read and makes sense. The broken
/// file is only read.
public final class Repair {

  /// What became of the file.
  ///
  /// @param studies how many the new file has
  /// @param trials how many the new file has
  /// @param notes what was left out, in words
  public record Outcome(long studies, long trials, List<String> notes) {}

  private final Patient patient;
  private final Statements old;
  private final Path out;
  private final List<String> notes = new ArrayList<>();

  private Repair(Patient patient, Path out) {
    this.patient = patient;
    this.old = patient.statements();
    this.out = out;
  }

  /// Repairs a file.
  ///
  /// @param out the new file, which must not be there yet
  /// @throws StudyException.UnusableStorage where nothing can be read, or nothing be written: there
  ///   is no new file then
  public static Outcome of(Path file, Path out) {
    StudyFile.requireReadable(file);
    if (Files.exists(out)) {
      throw new StudyException.UnusableStorage(
          "The file %s is there already. Name a new one for what is repaired.".formatted(out));
    }
    StudyFile.requireWritable(out);
    try (Patient patient = Patient.of(file)) {
      return new Repair(patient, out).run(file);
    } catch (SQLException e) {
      throw SqliteErrors.unusable(file, e);
    } catch (IOException e) {
      throw new StudyException.UnusableStorage(
          "The study file %s can not be copied for repair: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private Outcome run(Path file) throws SQLException, IOException {
    boolean done = false;
    try {
      UserObjects mine = UserObjects.in(old, file);
      TodaysFile.make(out, old, patient.form(), mine);
      salvage(mine);
      Outcome outcome = mend(mine);
      done = true;
      return outcome;
    } finally {
      if (!done) {
        Files.deleteIfExists(out);
      }
    }
  }

  private void salvage(UserObjects mine) throws SQLException {
    old.update("ATTACH ? AS fresh", out.toString());
    old.execute("PRAGMA fresh.synchronous = OFF");
    try {
      for (String table : Schema.TABLES) {
        List<String> columns = TodaysFile.columns(old, table);
        String names = String.join(", ", columns);
        String copy =
            "INSERT OR IGNORE INTO fresh.%1$s (%2$s) SELECT %2$s FROM %1$s".formatted(table, names);
        note(table, new Salvage(old, copy, table, columns.getFirst()).run());
      }
      for (String table : mine.tables()) {
        salvageOwn(table);
      }
    } finally {
      old.execute("DETACH fresh");
    }
  }

  /// A table of the user's own may have no ids of rows: then it is copied whole or not at all.
  private void salvageOwn(String table) throws SQLException {
    String source = "main." + UserObjects.quoted(table);
    String copy =
        "INSERT OR IGNORE INTO fresh." + UserObjects.quoted(table) + " SELECT * FROM " + source;
    boolean ids =
        old.first(
                "SELECT NOT wr FROM pragma_table_list(?) WHERE schema = 'main'",
                row -> row.getBoolean(1),
                table)
            .orElse(false);
    if (ids) {
      note(table, new Salvage(old, copy, source, "rowid").run());
      return;
    }
    try {
      old.update(copy);
    } catch (SQLException e) {
      notes.add("The table '%s' could not be read.".formatted(table));
    }
  }

  private void note(String table, long lost) {
    if (lost > 0) {
      notes.add("Up to %d rows of the table '%s' could not be taken over.".formatted(lost, table));
    }
  }

  private Outcome mend(UserObjects mine) throws SQLException {
    try (Statements made = StudyFile.connect(out)) {
      made.define("parzen_is_distribution", new ReadableDistribution());
      made.define("parzen_json", new ReadableJson());
      made.execute("BEGIN");
      for (String step : SqlText.statements("doctor/repair.sql")) {
        made.update(step);
      }
      made.execute("COMMIT");
      TodaysFile.finish(made, mine)
          .forEach(name -> notes.add("'%s' does not fit the new tables.".formatted(name)));
      return new Outcome(count(made, "studies"), count(made, "trials"), List.copyOf(notes));
    }
  }

  private static long count(Statements made, String table) throws SQLException {
    return made.first("SELECT count(*) FROM " + table, row -> row.getLong(1)).orElseThrow();
  }
}
