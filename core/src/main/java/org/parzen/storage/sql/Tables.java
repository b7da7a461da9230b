package org.parzen.storage.sql;

/// The tables of one database.
record Tables(Database database, StudyRows studies, TrialRows trials, TrialReader reader) {

  static Tables of(Database database) {
    Statements statements = database.statements();
    return new Tables(
        database,
        new StudyRows(statements),
        new TrialRows(statements, database.times()),
        new TrialReader(statements, database.times()));
  }
}
