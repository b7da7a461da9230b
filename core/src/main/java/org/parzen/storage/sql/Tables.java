package org.parzen.storage.sql;

/// The tables of one database.
record Tables(
    Database database,
    StudyRows studies,
    TrialRows trials,
    ReportRows reports,
    TrialReader reader) {

  static Tables of(Database database) {
    Statements statements = database.statements();
    ReportRows reports = new ReportRows(statements);
    return new Tables(
        database,
        new StudyRows(statements),
        new TrialRows(statements, database.times()),
        reports,
        new TrialReader(statements, database.times(), reports));
  }
}
