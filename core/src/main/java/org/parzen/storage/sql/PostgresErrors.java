package org.parzen.storage.sql;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.parzen.study.StudyException;

/// What errors of PostgreSQL mean. Each has a state of five characters, of which the first two are
/// its class.
final class PostgresErrors {

  static final String LOCKED = "55P03";

  /// A lock, a deadlock, two that can not be put one after the other.
  private static final Set<String> BUSY = Set.of(LOCKED, "40P01", "40001");

  /// Ended by somebody, or not ready yet: an administrator, a crash, start and stop, an idle
  /// session or transaction, no place left.
  private static final Set<String> LOST =
      Set.of("57P01", "57P02", "57P03", "57P05", "25P03", "25P04", "53300");

  private static final String DISK_FULL = "53100";

  /// What the user may not do, and what only the one in charge of the server can write to.
  private static final Set<String> FORBIDDEN = Set.of("42501", "25006");

  private PostgresErrors() {}

  private static String state(SQLException e) {
    return Optional.ofNullable(e.getSQLState()).orElse("");
  }

  static Trouble trouble(SQLException e) {
    String state = state(e);
    String kind = state.substring(0, Math.min(2, state.length()));
    if (BUSY.contains(state)) {
      return Trouble.BUSY;
    } else if (LOST.contains(state) || kind.equals("08")) {
      return Trouble.LOST;
    } else if (state.equals(DISK_FULL)) {
      return Trouble.FULL;
    } else if (FORBIDDEN.contains(state)) {
      return Trouble.STORAGE;
    }
    return switch (kind) {
      case "21", "22", "23", "42", "54" -> Trouble.CHANGE;
      default -> Trouble.STORAGE;
    };
  }

  static StudyException unusable(ServerAddress address, SQLException e) {
    String advice =
        switch (state(e)) {
          case "08004", "28P01", "28000" ->
              "the server refuses this user or password. Check both; ~/.pgpass and the variable PGPASSWORD are read, too (%s)."
                  .formatted(message(e));
          case "08001", "08006" ->
              "the server can not be reached. Check host, port and that it runs (%s)."
                  .formatted(message(e));
          case "3D000" ->
              "the server has no such database. Create it: createdb %s"
                  .formatted(address.database());
          case "42501" ->
              "the user may not do this (%s). Ask for the right to read and write its tables."
                  .formatted(message(e));
          case "25006" -> "it is read-only. Name the server that can be written to.";
          case DISK_FULL -> "the server's disk is full. Free some space.";
          default -> message(e);
        };
    return new StudyException.UnusableStorage("The storage %s: %s".formatted(address, advice), e);
  }

  /// The server's words in one line, without the password, should they hold it.
  private static String message(SQLException e) {
    String words = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    String line = words.replaceAll("\\s+", " ").replaceFirst("^(FATAL|ERROR): ", "").strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
