package org.parzen.storage.sql;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.Waiting;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.study.StudyException;

/// A database of a PostgreSQL server.
final class PostgresDatabase implements Database {

  private static final Logger LOG = System.getLogger(PostgresDatabase.class.getName());

  /// How many trials are read at once: so much memory their rows take.
  private static final int PART = 5000;

  private static final String TRANSACTION_NUMBER_UNKNOWN = "22023";

  private final ServerAddress address;
  private final boolean safe;
  private final Waiting waiting;
  private final Statements statements;
  private final Times times;
  private final CommitLog log = new CommitLog();
  private ServerConnection server;

  /// The number of the latest transaction that writes.
  private long transaction;

  private PostgresDatabase(
      ServerAddress address,
      StorageOptions options,
      ServerConnection server,
      Statements statements,
      Times times) {
    this.address = address;
    this.safe = isSafe(options);
    this.waiting = options.waiting();
    this.server = server;
    this.statements = statements;
    this.times = times;
  }

  /// Opens a database; makes the tables where there are none.
  static PostgresDatabase open(ServerAddress address, StorageOptions options) {
    return open(address, options, true);
  }

  /// Opens a database that has the tables.
  static PostgresDatabase openReadOnly(ServerAddress address, StorageOptions options) {
    return open(address, options, false);
  }

  /// Whether a database holds the tables.
  static boolean isThere(ServerAddress address) {
    try (Statements statements =
        new Statements(ServerConnection.open(address, true).connection(), Dialect.POSTGRES)) {
      return Schema.isThere(statements);
    } catch (SQLException e) {
      throw PostgresErrors.unusable(address, e);
    }
  }

  private static PostgresDatabase open(
      ServerAddress address, StorageOptions options, boolean make) {
    try {
      ServerConnection server = ServerConnection.open(address, isSafe(options));
      try {
        Statements statements = new Statements(server.connection(), Dialect.POSTGRES);
        if (make && !Schema.isThere(statements)) {
          create(statements);
        }
        String version = Schema.check(statements, "The storage " + address);
        Times times = Times.of(version, options.zone());
        return new PostgresDatabase(address, options, server, statements, times);
      } catch (SQLException | RuntimeException e) {
        server.connection().close();
        throw e;
      }
    } catch (SQLException e) {
      throw PostgresErrors.unusable(address, e);
    }
  }

  private static boolean isSafe(StorageOptions options) {
    return options.durability() == Durability.POWER;
  }

  /// Makes the tables, unless another process was quicker.
  private static void create(Statements statements) throws SQLException {
    statements.connection().setAutoCommit(false);
    statements.first(
        "SELECT pg_advisory_xact_lock(?)", row -> row.getString(1), StudyFile.APPLICATION_ID);
    if (!Schema.isThere(statements)) {
      Schema.create(statements);
    }
    statements.connection().commit();
    statements.connection().setAutoCommit(true);
  }

  @Override
  public String where() {
    return address.shown();
  }

  @Override
  public String name() {
    return "The storage " + where();
  }

  @Override
  public Statements statements() {
    return statements;
  }

  @Override
  public Names names() {
    return Names.POSTGRES;
  }

  @Override
  public Waiting waiting() {
    return waiting;
  }

  @Override
  public Times times() {
    return times;
  }

  @Override
  public int mostAtOnce() {
    return PART;
  }

  @Override
  public boolean isCopy() {
    return false;
  }

  @Override
  public void beginReading() throws SQLException {
    statements.connection().setAutoCommit(false);
    statements.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
  }

  /// Every commit of this connection is as safe as the durability asks, also that of a single
  /// parameter: the server may fail while this process goes on, and must not have forgotten what
  /// came before.
  @Override
  public void beginWriting(boolean safe) throws SQLException {
    statements.connection().setAutoCommit(false);
    transaction = number("SELECT pg_current_xact_id()::text");
    log.own(transaction);
  }

  private long number(String sql) throws SQLException {
    return statements.first(sql, row -> Long.valueOf(row.getString(1))).orElseThrow();
  }

  @Override
  public void commit(Transaction.Rest rest) throws SQLException {
    statements.connection().commit();
    statements.connection().setAutoCommit(true);
  }

  @Override
  public void rollBack() {
    try {
      statements.connection().rollback();
      statements.connection().setAutoCommit(true);
    } catch (SQLException e) {
      // With the connection, its transaction is gone, too.
      LOG.log(Level.DEBUG, "The transaction had ended already.", e);
    }
  }

  @Override
  public boolean hasCommitted() throws SQLException {
    String status;
    try {
      status =
          statements
              .first("SELECT pg_xact_status(?::xid8)", row -> row.getString(1), "" + transaction)
              .orElse("");
    } catch (SQLException e) {
      if (TRANSACTION_NUMBER_UNKNOWN.equals(e.getSQLState())) {
        // The server crashed before anything of it was safe.
        return false;
      }
      throw e;
    }
    if (status.equals("in progress")) {
      throw new SQLException("The transaction is still being ended.", PostgresErrors.LOCKED);
    }
    return status.equals("committed");
  }

  @Override
  public void reconnect() throws SQLException {
    ServerConnection fresh = ServerConnection.open(address, safe);
    fresh.end(server);
    close();
    server = fresh;
    statements.use(fresh.connection());
  }

  @Override
  public long changesByOthers() throws SQLException {
    return log.changes(
        statements
            .first(
                "SELECT pg_current_snapshot()::text",
                row -> CommitLog.Snapshot.parse(row.getString(1)))
            .orElseThrow());
  }

  @Override
  public Trouble trouble(SQLException e) {
    return PostgresErrors.trouble(e);
  }

  @Override
  public StudyException unusable(SQLException e) {
    return PostgresErrors.unusable(address, e);
  }

  @Override
  public void close() throws SQLException {
    statements.close();
  }
}
