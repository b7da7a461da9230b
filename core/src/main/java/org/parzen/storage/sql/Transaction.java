package org.parzen.storage.sql;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.parzen.storage.Patience;

/// Runs transactions of one connection, and waits for other processes, or for a server to come
/// back, as long as they take. Used by one thread at a time.
final class Transaction {

  private static final Logger LOG = System.getLogger(Transaction.class.getName());

  /// How long a store that is to end waits for a server, and for others that have locked the file.
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  /// A part of a transaction.
  @FunctionalInterface
  interface Step<T> {
    T run() throws SQLException;
  }

  /// Waits a little for what is in the way of a step.
  @FunctionalInterface
  interface Rest {

    /// @throws SQLException the same, where it does not go by or nobody waits for it any more
    void after(SQLException e) throws SQLException;
  }

  private final Database database;
  private boolean open;

  /// Whether the latest commit was asked for, but not answered.
  private boolean inDoubt;

  private volatile boolean patient = true;
  private volatile boolean heldUp;

  Transaction(Database database) {
    this.database = database;
  }

  /// Where somebody wants an end, a server that is gone and a file that is locked are waited for
  /// only briefly, and a disk that is full not at all. Called by any thread.
  void setPatient(boolean patient) {
    this.patient = patient;
  }

  boolean isPatient() {
    return patient;
  }

  /// Whether something has been in the way for so long that the user was told. Called by any
  /// thread.
  boolean isHeldUp() {
    return heldUp;
  }

  /// Writes all changes in one commit. A change that can not be written is marked as failed, and
  /// the others are written without it.
  ///
  /// @param safe whether the commit waits for the disk
  /// @throws SQLException where nothing could be written at all
  void write(List<Change<?>> changes, boolean safe) throws SQLException {
    inDoubt = false;
    while (!changes.stream().allMatch(Change::hasFailed)
        && !patiently(rest -> attempt(changes, safe, rest))) {
      LOG.log(
          Level.DEBUG, "A change of {0} could not be written, the others again.", database.where());
    }
  }

  /// Whether the transaction was committed; if not, one more change is marked as failed.
  private boolean attempt(List<Change<?>> changes, boolean safe, Rest rest) throws SQLException {
    if (isCommitted()) {
      return true;
    }
    inDoubt = false;
    boolean committed = false;
    open = true;
    try {
      database.beginWriting(safe);
      if (ran(changes)) {
        inDoubt = true;
        database.commit(rest);
        committed = true;
      }
      return committed;
    } catch (SQLException e) {
      if (database.trouble(e) == Trouble.FULL && !isCommitted() && failedOnce(changes, e)) {
        return false;
      }
      throw e;
    } finally {
      open = false;
      if (!committed) {
        database.rollBack();
      }
    }
  }

  private boolean isCommitted() throws SQLException {
    return inDoubt && database.hasCommitted();
  }

  /// Whether there are changes that do not wait for room on the disk; they are marked as failed.
  private boolean failedOnce(List<Change<?>> changes, SQLException e) {
    List<Change<?>> once =
        changes.stream().filter(change -> change.isOnce() && !change.hasFailed()).toList();
    once.forEach(change -> change.fail(database.unusable(e)));
    return !once.isEmpty();
  }

  /// Runs all changes, each after all were prepared: what one of them reads is what others did, not
  /// what this transaction writes.
  private boolean ran(List<Change<?>> changes) throws SQLException {
    Batch batch = new Batch();
    for (Change<?> change : changes) {
      if (!ran(change, () -> change.prepare(batch))) {
        return false;
      }
    }
    for (Change<?> change : changes) {
      if (!ran(change, () -> change.run(batch))) {
        return false;
      }
    }
    return true;
  }

  /// A part of a change.
  @FunctionalInterface
  private interface Part {
    void run() throws SQLException;
  }

  private boolean ran(Change<?> change, Part part) throws SQLException {
    if (change.hasFailed()) {
      return true;
    }
    try {
      part.run();
      return !change.hasFailed();
    } catch (SQLException e) {
      if (database.trouble(e) != Trouble.CHANGE) {
        throw e;
      }
      change.fail(database.unusable(e));
      return false;
    }
  }

  /// Reads in one snapshot of the database. A reading that something gets in the way of runs again.
  <T> T read(Step<T> step) throws SQLException {
    return open ? step.run() : patiently(rest -> snapshot(step, rest));
  }

  private <T> T snapshot(Step<T> step, Rest rest) throws SQLException {
    boolean committed = false;
    open = true;
    try {
      database.beginReading();
      T result = step.run();
      database.commit(rest);
      committed = true;
      return result;
    } finally {
      open = false;
      if (!committed) {
        database.rollBack();
      }
    }
  }

  /// Runs a step outside of a transaction, again and again while something is in its way.
  <T> T patiently(Step<T> step) throws SQLException {
    return patiently(_ -> step.run());
  }

  /// What is tried again and again, and may itself wait for what is in its way.
  @FunctionalInterface
  private interface Attempt<T> {
    T run(Rest rest) throws SQLException;
  }

  private <T> T patiently(Attempt<T> attempt) throws SQLException {
    try (Wait wait = new Wait()) {
      return wait.through(attempt);
    } finally {
      heldUp = false;
    }
  }

  /// Waits until one thing is done.
  private final class Wait implements Rest, AutoCloseable {

    private final Patience patience = new Patience(database.waiting());
    private Trouble latest = Trouble.CHANGE;
    private boolean lost;

    <T> T through(Attempt<T> attempt) throws SQLException {
      while (true) {
        try {
          if (lost) {
            database.reconnect();
            lost = false;
          }
          T result = attempt.run(this);
          patience.end(database.name() + latest.over());
          return result;
        } catch (SQLException e) {
          after(e);
        }
      }
    }

    @Override
    public void after(SQLException e) throws SQLException {
      Trouble trouble = database.trouble(e);
      lost = lost || trouble == Trouble.LOST;
      latest = lost ? Trouble.LOST : trouble;
      if (!trouble.passes() || isTooLate()) {
        throw e;
      }
      patience.rest(trouble.longestPause(), database.name() + latest.why());
      heldUp = patience.isSaid();
    }

    private boolean isTooLate() {
      return !patient
          && switch (latest) {
            case LOST, BUSY -> patience.waited().compareTo(FAREWELL) > 0;
            case FULL -> true;
            case CHANGE, STORAGE -> false;
          };
    }

    @Override
    public void close() {
      patience.close();
    }
  }
}
