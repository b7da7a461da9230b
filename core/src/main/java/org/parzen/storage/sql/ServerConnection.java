package org.parzen.storage.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.parzen.study.StudyException;

/// A connection to a PostgreSQL server, set up as studies need it.
///
/// @param process what serves it, by which an orphaned transaction can be ended
/// @param since when that began, because such numbers are used again
record ServerConnection(Connection connection, int process, String since) {

  private static final int OLDEST = 13;

  /// What the driver is told unless the user says otherwise. Rows come in parts. An answer that
  /// does not come at all is waited for as long as deleting a huge study may take.
  private static final Map<String, String> USUAL =
      Map.of(
          "ApplicationName", "Parzen",
          "connectTimeout", "10",
          "socketTimeout", "300",
          "tcpKeepAlive", "true",
          "defaultRowFetchSize", "5000");

  /// What must be so: the server finds out what a text is to become, and times come as the texts
  /// that they are, because as numbers they would be taken for this computer's local time.
  private static final Map<String, String> FIXED =
      Map.of("stringtype", "unspecified", "binaryTransferDisable", "TIMESTAMP");

  /// Heartbeats are the server's local time, as Optuna writes them, and the driver would make that
  /// this computer's: the server's logs, or what was decided for this database, tell its own. A
  /// lock is waited for a second at a time, so that the user can be told.
  private static final String SET_UP =
      """
      SELECT pg_backend_pid(),
        (SELECT backend_start::text FROM pg_stat_activity WHERE pid = pg_backend_pid()),
        set_config('lock_timeout', '1s', false),
        set_config('synchronous_commit', CASE
          WHEN ? THEN CASE current_setting('synchronous_commit') WHEN 'off' THEN 'on'
            ELSE current_setting('synchronous_commit') END
          ELSE 'off' END, false),
        set_config('TimeZone', coalesce(
          (SELECT substring(setting FROM '=(.*)') FROM pg_db_role_setting, unnest(setconfig) AS setting
            WHERE setting ILIKE 'timezone=%'
              AND setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
              AND setrole IN (0, (SELECT oid FROM pg_roles WHERE rolname = session_user))
            ORDER BY setrole = 0, setdatabase = 0 LIMIT 1),
          current_setting('log_timezone')), false)
      """;

  /// Connects.
  ///
  /// @param safe whether commits wait until the server's power may be cut
  static ServerConnection open(ServerAddress address, boolean safe) throws SQLException {
    Connection connection = DriverManager.getConnection(url(address), properties(address));
    try {
      requireKnown(address, connection);
      return setUp(connection, safe);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static String url(ServerAddress address) {
    String host = address.host();
    return "jdbc:postgresql://%s:%d/%s"
        .formatted(
            host.contains(":") ? "[" + host + "]" : host,
            address.port(),
            Percent.encode(address.database()));
  }

  private static Properties properties(ServerAddress address) {
    Properties properties = new Properties();
    properties.putAll(USUAL);
    properties.putAll(address.options());
    properties.putAll(FIXED);
    address.user().ifPresent(user -> properties.setProperty("user", user));
    address
        .password()
        .or(() -> Optional.ofNullable(System.getenv("PGPASSWORD")))
        .ifPresent(password -> properties.setProperty("password", password));
    return properties;
  }

  private static void requireKnown(ServerAddress address, Connection connection)
      throws SQLException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST) {
      throw new StudyException.UnusableStorage(
          "The storage %s is PostgreSQL %d. Use version %d or a newer one."
              .formatted(address, version, OLDEST));
    }
  }

  private static ServerConnection setUp(Connection connection, boolean safe) throws SQLException {
    try (var statement = connection.prepareStatement(SET_UP)) {
      statement.setBoolean(1, safe);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new ServerConnection(connection, row.getInt(1), row.getString(2));
      }
    }
  }

  /// Ends what another connection of ours left in the server when the network failed, so that its
  /// locks go.
  void end(ServerConnection orphan) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = ? AND"
                + " backend_start::text = ?")) {
      statement.setInt(1, orphan.process());
      statement.setString(2, orphan.since());
      statement.executeQuery().close();
    }
  }
}
