package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Parzen writes is what SQLAlchemy, on which Optuna stands, writes and reads through models
/// of the same tables.
final class SqlAlchemyTest {

  @TempDir Path folder = Path.of("");

  private final String python =
      Stream.of("/usr/bin/python3")
          .filter(name -> Files.exists(Path.of(name)))
          .findFirst()
          .orElse("python3");

  @BeforeEach
  void requireSqlAlchemy() throws Exception {
    boolean there;
    try {
      there = new ProcessBuilder(python, "-c", "import sqlalchemy").start().waitFor() == 0;
    } catch (IOException e) {
      there = false;
    }
    assertThat(there || !"true".equals(System.getenv("CI")))
        .as("python3-sqlalchemy must be there in CI")
        .isTrue();
    assumeTrue(there, "python3-sqlalchemy is not installed");
  }

  @Test
  void tablesAndRowsAreTheSame() throws Exception {
    Path parzen = WrittenFile.in(folder);
    Path models = folder.resolve("models.db");
    run("create", models);

    String schema = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name";
    assertThat(Sql.query(parzen, schema)).isEqualTo(Sql.query(models, schema));
    String tables = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";
    List<String> names = Sql.query(models, tables);
    assertThat(names).hasSize(13);
    for (String table : names) {
      String rows = "SELECT * FROM " + table;
      assertThat(Sql.query(parzen, rows)).as(table).isEqualTo(Sql.query(models, rows));
    }
  }

  @Test
  void modelsReadWhatParzenWrote() throws Exception {
    Path parzen = WrittenFile.in(folder);
    Path models = folder.resolve("models.db");
    run("create", models);

    List<String> read = run("read", parzen);

    assertThat(read).isEqualTo(run("read", models)).hasSize(18);
    assertThat(read)
        .contains(
            "trials [1, 0, 1, <TrialState.COMPLETE: 1>, datetime.datetime(2026, 1, 2, 3, 4, 5, 6),"
                + " datetime.datetime(2026, 11, 21, 12, 34, 56)]");
  }

  private List<String> run(String command, Path file) throws Exception {
    Path script = folder.resolve("tables.py");
    try (InputStream in =
        Objects.requireNonNull(SqlAlchemyTest.class.getResourceAsStream("tables.py"))) {
      Files.write(script, in.readAllBytes());
    }
    Process process =
        new ProcessBuilder(python, script.toString(), command, file.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }
}
