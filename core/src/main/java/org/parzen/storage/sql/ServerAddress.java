package org.parzen.storage.sql;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where a database of a PostgreSQL server is, and as whom it is used. Immutable.
///
/// @param user absent where the server's own rules say who it is
/// @param password absent where the driver finds it, for example in `.pgpass`, or none is needed
/// @param database empty for the one that is called like the user
/// @param options of the connection, as `sslmode`
public record ServerAddress(
    String host,
    int port,
    String database,
    Optional<String> user,
    Optional<String> password,
    Map<String, String> options) {

  public static final int USUAL_PORT = 5432;

  public ServerAddress {
    options = Map.copyOf(new TreeMap<>(options));
  }

  /// As a URL that everybody may see: without the password and the options.
  public String shown() {
    return "postgresql://"
        + user.map(name -> Percent.encode(name) + "@").orElse("")
        + (host.contains(":") ? "[" + host + "]" : Percent.encode(host))
        + (port == USUAL_PORT ? "" : ":" + port)
        + "/"
        + Percent.encode(database);
  }

  /// Never shows the password.
  @Override
  public String toString() {
    return shown();
  }
}
