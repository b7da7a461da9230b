package org.parzen.storage.sql;

/// The tables of one file, through one connection.
record Tables(Statements statements, StudyRows studies, TrialRows trials, TrialReader reader) {

  static Tables of(Statements statements, Times times) {
    return new Tables(
        statements,
        new StudyRows(statements),
        new TrialRows(statements, times),
        new TrialReader(statements, times));
  }
}
