package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.sql.SqlStore;
import org.parzen.storage.sql.SqliteStore;

/// The bytes that Parzen writes are those that Optuna 5 writes.
final class FileFormatTest {

  @TempDir Path folder = Path.of("");

  private Path written() {
    return WrittenFile.at(folder.resolve("written é?#%.db"));
  }

  @Test
  void theTablesHaveTheVeryTextOfOptunasOwn() throws IOException {
    String schema = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name";
    assertThat(Sql.query(plain(written()), schema))
        .isEqualTo(Sql.query(Reference.copyTo(folder), schema));
  }

  /// A copy under a name that needs no care in URLs.
  private Path plain(Path file) throws IOException {
    return Files.copy(file, folder.resolve("plain.db"));
  }

  @Test
  void versionsAndMarksAreThoseOfOptunaAndParzen() throws IOException {
    Path written = written();
    assertThat(Sql.files(folder)).as("no log is left beside the file").containsExactly(written);
    Path file = plain(written);
    assertThat(Sql.query(file, "SELECT * FROM version_info")).containsExactly("1|12|5.0.0");
    assertThat(Sql.query(file, "SELECT * FROM alembic_version")).containsExactly("v3.2.0.a");
    assertThat(Sql.query(file, "PRAGMA application_id")).containsExactly("1347574350");
    assertThat(Sql.query(file, "PRAGMA user_version")).containsExactly("0");
    assertThat(Sql.query(file, "PRAGMA journal_mode")).containsExactly("delete");
    assertThat(Sql.query(file, "PRAGMA encoding")).containsExactly("UTF-8");
  }

  @Test
  void valuesAreEncodedAsOptunaEncodesThem() throws IOException {
    Path file = plain(written());
    assertThat(Sql.query(file, "SELECT * FROM studies")).containsExactly("1|two");
    assertThat(Sql.query(file, "SELECT * FROM study_directions"))
        .containsExactly("1|MINIMIZE|1|0", "2|MAXIMIZE|1|1");
    assertThat(Sql.query(file, "SELECT * FROM study_user_attributes"))
        .containsExactly("1|1|unicode|\"\\u03bb \\\"q\\\"\"");
    assertThat(Sql.query(file, "SELECT * FROM trials"))
        .containsExactly(
            "1|0|1|COMPLETE|2026-01-02 03:04:05.000006|2026-11-21 12:34:56.000000",
            "2|1|1|WAITING|null|null");
    assertThat(Sql.query(file, "SELECT *, typeof(param_value) FROM trial_params"))
        .containsExactly(
            "1|1|f|0.1|{\"name\": \"FloatDistribution\", \"attributes\": {\"step\": null, \"low\": -5.0, \"high\": 5.0, \"log\": false}}|real",
            "2|1|i|3.0|{\"name\": \"IntDistribution\", \"attributes\": {\"log\": false, \"step\": 1, \"low\": 0, \"high\": 10}}|real",
            "3|1|c|1.0|{\"name\": \"CategoricalDistribution\", \"attributes\": {\"choices\": [-5, \"b\"]}}|real");
    assertThat(Sql.query(file, "SELECT * FROM trial_intermediate_values"))
        .containsExactly(
            "1|1|0|0.5|FINITE", "2|1|1|null|NAN", "3|1|2|null|INF_POS", "4|1|3|null|INF_NEG");
    assertThat(Sql.query(file, "SELECT * FROM trial_values"))
        .containsExactly("1|1|0|null|INF_NEG", "2|1|1|2.0|FINITE");
    assertThat(Sql.query(file, "SELECT * FROM trial_user_attributes"))
        .containsExactly("1|1|n|1e+16");
    assertThat(Sql.query(file, "SELECT * FROM trial_system_attributes"))
        .containsExactly("1|2|fixed_params|{\"f\": 1.0}");
  }

  @Test
  void pythonReadsTheFileAndFindsItSound() throws Exception {
    Path file = plain(written());
    String program =
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]);"
            + " print(c.execute('PRAGMA integrity_check').fetchone()[0]);"
            + " print(repr(c.execute('SELECT param_value FROM trial_params').fetchall()));"
            + " print(c.execute('SELECT count(*) FROM trials').fetchone()[0])";
    Process python;
    try {
      python = new ProcessBuilder("python3", "-c", program, file.toString()).start();
    } catch (IOException e) {
      assertThat(System.getenv("CI")).as("python3 must be there in CI: " + e).isNotEqualTo("true");
      assumeTrue(false, "python3 is not installed");
      return;
    }
    String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(output.lines()).containsExactly("ok", "[(0.1,), (3.0,), (1.0,)]", "2");
    assertThat(python.waitFor()).isZero();
  }

  @Test
  void deletingAStudyLeavesNoRowOfItBehind() throws IOException {
    Path file = plain(written());
    try (SqlStore store = SqliteStore.open(file, StorageOptions.DEFAULT)) {
      store.delete("two");
    }
    String tables =
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%version%'";
    for (String table : Sql.query(file, tables)) {
      assertThat(Sql.query(file, "SELECT * FROM " + table)).as(table).isEmpty();
    }
  }
}
