package org.parzen.storage.sql;

/// The few words in which databases differ; all else that statements say is understood by each.
///
/// @param schema the name of the resource that holds the tables as Optuna makes them
/// @param table asks whether there is a table of a name
/// @param column asks whether a table has a column
/// @param infinity the number itself
/// @param byBytes after a comparison of texts: it goes by their bytes, not by a language
/// @param locked after a query: nobody else changes its rows before this transaction ends
record Dialect(
    String schema, String table, String column, String infinity, String byBytes, String locked) {

  /// Whoever writes to a file has all of it to himself.
  static final Dialect SQLITE =
      new Dialect(
          "schema.sql",
          "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?",
          "SELECT 1 FROM pragma_table_info(?) WHERE name = ?",
          "9e999",
          "",
          "");

  static final Dialect POSTGRES =
      new Dialect(
          "schema.postgresql.sql",
          "SELECT 1 FROM pg_tables WHERE schemaname = ANY (current_schemas(false)) AND tablename = ?",
          "SELECT 1 FROM information_schema.columns WHERE table_schema = ANY"
              + " (current_schemas(false)) AND table_name = ? AND column_name = ?",
          "'Infinity'::float8",
          " COLLATE \"C\"",
          " FOR UPDATE");

  /// Whether several may write at a time, so that rows must be locked.
  boolean sharesWriting() {
    return !locked.isEmpty();
  }
}
