package org.parzen.testkit.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.parzen.storage.sql.ServerAddress;

/// A PostgreSQL server of the tests' own, in a time zone of its own.
final class Server implements AutoCloseable {

  static final String ZONE = "Asia/Tokyo";

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final Server SHARED = start(true);

  private final Path data;
  private EmbeddedPostgres running;

  private Server(Path data, EmbeddedPostgres running) {
    this.data = data;
    this.running = running;
  }

  /// The one that all tests of this machine share; it ends with it.
  static Server shared() {
    return SHARED;
  }

  /// One that may be stopped.
  static Server start() {
    return start(false);
  }

  /// @param clean whether what it holds goes when it stops
  private static Server start(boolean clean) {
    try {
      Path data = Files.createTempDirectory("parzen-postgres");
      return new Server(data, run(data, 0, clean));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static EmbeddedPostgres run(Path data, int port, boolean clean) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(clean)
            .setServerConfig("timezone", ZONE)
            .setServerConfig("log_timezone", ZONE)
            .setOutputRedirector(Redirect.DISCARD);
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  /// Stops, stays away for a while, and starts again at the same place.
  void restart(long pause) throws IOException, InterruptedException {
    int port = running.getPort();
    running.close();
    Thread.sleep(pause);
    running = run(data, port, false);
  }

  /// A new database, without tables.
  ServerAddress database() {
    String name = "db" + DATABASES.incrementAndGet();
    execute(address("postgres"), "CREATE DATABASE " + name);
    return address(name);
  }

  /// A new database whose tables are in a folder of its own.
  ServerAddress databaseOn(Path folder) {
    String name = "db" + DATABASES.incrementAndGet();
    execute(
        address("postgres"),
        "CREATE TABLESPACE %s LOCATION '%s'".formatted(name, folder),
        "CREATE DATABASE %1$s TABLESPACE %1$s".formatted(name));
    return address(name);
  }

  private ServerAddress address(String name) {
    return new ServerAddress(
        "localhost",
        running.getPort(),
        name,
        Optional.of("postgres"),
        Optional.of("postgres"),
        Map.of());
  }

  /// The same as another connection would see it, past the store.
  static Connection connect(ServerAddress address) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:%d/%s".formatted(address.port(), address.database()),
        "postgres",
        "postgres");
  }

  static void execute(ServerAddress address, String... statements) {
    try (Connection connection = connect(address);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /// The rows of a query, columns joined by a bar.
  static List<String> query(ServerAddress address, String sql) {
    try (Connection connection = connect(address);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          columns.add(String.valueOf(rows.getString(i)));
        }
        all.add(String.join("|", columns));
      }
      return all;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws IOException {
    running.close();
    if (Files.exists(data)) {
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
