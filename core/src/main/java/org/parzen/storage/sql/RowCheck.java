package org.parzen.storage.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A question that SQL can answer about the rows of a study file. The query is a resource and gives
/// study, number of the trial, and what is wrong.
enum RowCheck {
  UNKNOWN_STATES("Optuna can not read the study then. A repair leaves the trial out."),
  MISSING_NUMBERS("It is not shown. A repair gives it a number."),
  NUMBERS_TWICE("Only one of them is shown. A repair numbers the trials of the study anew."),
  NUMBERS_WITH_GAPS(
      "Optuna takes one trial for another then. A repair numbers the trials of the study anew."),
  NUMBERS_OUT_OF_ORDER(
      "Optuna takes one trial for another then. A repair numbers the trials of the study anew."),
  BACKWARD_TIMES("A clock was set back while it ran. Only its duration is wrong."),
  UNREADABLE_TIMES("It is left out when reading. A repair removes it."),
  MISSING_TIMES("The trial is shown with what is known."),
  MISSING_VALUES("It is shown as failed. A repair makes it so."),
  BROKEN_VALUES(
      "Optuna can not read the study then. A repair goes by the number, if there is one."),
  BROKEN_REPORTS(
      "Optuna can not read the study then. A repair goes by the number, if there is one."),
  BROKEN_PARAMETERS("It is not shown. A repair leaves it out."),
  BROKEN_DIRECTIONS("The study is minimized. A repair writes that into the file."),
  STALE_HEARTBEATS("It was probably abandoned. 'parzen tell --state fail' ends it."),
  ROWS_WITHOUT_PARENT("They are never shown. A repair leaves them out, and gives trials a study.");

  private final String remedy;

  RowCheck(String remedy) {
    this.remedy = remedy;
  }

  List<Finding> on(Statements file) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    String resource = "doctor/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql";
    file.each(
        SqlText.statements(resource).getFirst(),
        row ->
            findings.add(
                new Finding(
                    Optional.ofNullable(row.getString(1)),
                    Optional.ofNullable(row.getString(2)).map(Integer::valueOf),
                    String.valueOf(row.getString(3)),
                    remedy)));
    return findings;
  }
}
