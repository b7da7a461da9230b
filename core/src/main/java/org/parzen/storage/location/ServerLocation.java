package org.parzen.storage.location;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.Percent;
import org.parzen.storage.sql.PostgresStore;
import org.parzen.storage.sql.ServerAddress;
import org.parzen.study.StudyException;

/// Studies in a database of a PostgreSQL server. Immutable.
public record ServerLocation(ServerAddress address) implements StorageLocation {

  /// User and password, host, port, database, options.
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:([^:/@]*)(?::([^@]*))?@)?(\\[[^\\]]*]|[^:/?@]*)(?::([^/?@]*))?(?:/([^/?@]*))?(?:\\?(.*))?");

  private static final int LAST_PORT = 65_535;

  /// What options are called in Optuna's URLs, and by the driver.
  private static final Map<String, String> NAMES =
      Map.of("connect_timeout", "connectTimeout", "application_name", "ApplicationName");

  /// Reads what follows `postgresql://`, as SQLAlchemy does. Messages never repeat it as a whole,
  /// because a password may be anywhere in what is written wrongly.
  static ServerLocation parse(String rest) {
    Matcher parts = PARTS.matcher(rest);
    if (!parts.matches()) {
      throw wrong(
          "The storage is not written as postgresql://USER:PASSWORD@HOST:PORT/DATABASE. Write special characters in its parts as %XX: @ as %40, / as %2F, : as %3A.");
    }
    Map<String, String> options = options(parts.group(6));
    Optional<String> folder = Optional.ofNullable(options.remove("host"));
    String host = decoded("host", folder.orElse(parts.group(3))).replaceAll("[\\[\\]]", "");
    if (host.startsWith("/")) {
      throw wrong(
          "The host '%s' is the folder of a socket, which can not be used. Write localhost."
              .formatted(host));
    }
    return new ServerLocation(
        new ServerAddress(
            host.isEmpty() ? "localhost" : host,
            port(Optional.ofNullable(options.remove("port")).or(() -> given(parts.group(4)))),
            given(parts.group(5)).map(text -> decoded("database", text)).orElse(""),
            Optional.ofNullable(options.remove("user"))
                .or(() -> given(parts.group(1)).map(text -> decoded("user", text))),
            Optional.ofNullable(options.remove("password"))
                .or(() -> given(parts.group(2)).map(text -> decoded("password", text))),
            options));
  }

  private static Optional<String> given(@Nullable String part) {
    return Optional.ofNullable(part).filter(text -> !text.isEmpty());
  }

  private static int port(Optional<String> text) {
    try {
      int port = text.map(Integer::parseInt).orElse(ServerAddress.USUAL_PORT);
      if (0 < port && port <= LAST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below: it may be part of a password, so it is not repeated.
    }
    throw wrong(
        "The port of the storage is no number from 1 to %d. Write postgresql://USER:PASSWORD@HOST:PORT/DATABASE."
            .formatted(LAST_PORT));
  }

  private static String decoded(String part, String text) {
    try {
      return Percent.decode(text);
    } catch (IllegalArgumentException e) {
      throw wrong(
          "In the storage's "
              + part
              + ", a '%' is not followed by two digits. Write %25 for the sign itself.");
    }
  }

  private static Map<String, String> options(@Nullable String query) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String option : given(query).orElse("").split("&", -1)) {
      if (!option.isEmpty()) {
        String[] pair = option.split("=", 2);
        String name = decoded("options", pair[0]);
        options.put(
            NAMES.getOrDefault(name, name), pair.length < 2 ? "" : decoded("options", pair[1]));
      }
    }
    return options;
  }

  private static StudyException wrong(String message) {
    return new StudyException.UnusableStorage(message);
  }

  @Override
  public StudyStore open(StorageOptions options) {
    return PostgresStore.open(address, options);
  }

  @Override
  public StudyStore openReadOnly(StorageOptions options) {
    return PostgresStore.openReadOnly(address, options);
  }

  @Override
  public boolean isThere() {
    return PostgresStore.isThere(address);
  }

  @Override
  public Path trialFolder(String study, Path data) {
    String server = "%s_%d".formatted(address.host(), address.port());
    return data.resolve(FolderName.of(server))
        .resolve(FolderName.of(address.database()))
        .resolve(FolderName.of(study));
  }

  @Override
  public String shown() {
    return address.shown();
  }
}
