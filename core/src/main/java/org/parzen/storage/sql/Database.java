package org.parzen.storage.sql;

import java.sql.SQLException;
import org.parzen.storage.Waiting;
import org.parzen.study.StudyException;

/// A database of studies, through one connection. Used by one thread at a time.
sealed interface Database extends AutoCloseable permits SqliteDatabase, PostgresDatabase {

  /// Where it is, without a password.
  String where();

  /// The beginning of a sentence: `The study file /x.db`.
  String name();

  Statements statements();

  /// Which names it can keep.
  Names names();

  /// Who hears what is waited for.
  Waiting waiting();

  /// What its times mean.
  Times times();

  /// How many trials are read at once, so that nobody waits long and no memory runs full.
  int mostAtOnce();

  /// Whether what is shown is a copy, because the database can not be read in place.
  boolean isCopy();

  /// Begins a transaction that sees one state of the database.
  void beginReading() throws SQLException;

  /// Begins a transaction that writes.
  ///
  /// @param safe whether its commit waits until the power may be cut
  void beginWriting(boolean safe) throws SQLException;

  /// Ends the transaction. Where this returns, its changes are there.
  ///
  /// @param rest waits where only the end of the transaction is to be tried again
  void commit(Transaction.Rest rest) throws SQLException;

  /// Whether a commit that failed has happened after all, because only its answer was lost, or what
  /// was to follow failed. Where it has, its changes are there.
  boolean hasCommitted() throws SQLException;

  /// Ends the transaction without a trace; nothing where there is none any more.
  void rollBack();

  /// Connects anew, after [Trouble#LOST].
  void reconnect() throws SQLException;

  /// How often others have changed the database, as far as this connection can tell: it does not
  /// count its own changes.
  long changesByOthers() throws SQLException;

  /// A study could not be made: where there is none, nothing stays of the database that Parzen
  /// made.
  default void abandon() {}

  Trouble trouble(SQLException e);

  /// The error in words for the user.
  StudyException unusable(SQLException e);

  @Override
  void close() throws SQLException;
}
