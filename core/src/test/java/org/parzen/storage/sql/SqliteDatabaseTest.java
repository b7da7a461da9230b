package org.parzen.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.Waiting;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;

/// A study file that is taken away within a transaction.
class SqliteDatabaseTest {

  @TempDir Path folder = Path.of("");

  private Path taken() {
    return folder.resolve("taken");
  }

  private void takeAway() throws IOException {
    try (var files = Files.list(taken())) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(taken());
  }

  private static void rest(SQLException e) throws SQLException {
    throw e;
  }

  @Test
  void whatWasCommittedIsNotDoneAgainThoughItCouldNotBeBroughtBackAtOnce() throws Exception {
    Files.createDirectory(taken());
    Path file = taken().resolve("study.db");
    try (Database database =
        new SqliteDatabase(OpenFile.open(file, StorageOptions.DEFAULT), Waiting.UNHEARD)) {
      Tables tables = Tables.of(database);
      database.beginWriting(true);
      tables.studies().insert(new StudySpec("s", Direction.MINIMIZE));
      assertThat(database.hasCommitted()).isFalse();
      takeAway();
      assertThatThrownBy(() -> database.commit(SqliteDatabaseTest::rest))
          .isInstanceOf(SQLException.class);
      database.rollBack();
      assertThatThrownBy(database::hasCommitted).isInstanceOf(SQLException.class);
      Files.createDirectory(taken());
      assertThat(database.hasCommitted()).isTrue();
      assertThat(tables.studies().names()).containsExactly("s");
      database.beginWriting(true);
      assertThat(database.hasCommitted()).as("the next one").isFalse();
      database.rollBack();
    }
    assertThat(taken()).isDirectoryContaining(other -> other.equals(file));
  }
}
