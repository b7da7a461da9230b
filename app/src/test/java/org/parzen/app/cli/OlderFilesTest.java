package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Older and broken files on the command line.
class OlderFilesTest {

  @TempDir Path folder;
  private Path file = Path.of("");

  /// A file as Optuna 3.0 leaves it, with one trial.
  @BeforeEach
  void older() throws SQLException {
    file = folder.resolve("s.db");
    parzen("create-study", "--study-name", "one");
    execute(
        "INSERT INTO trials VALUES (1, 0, 1, 'COMPLETE', '2020-01-01 12:00:00', '2020-01-01"
            + " 12:00:01')",
        "INSERT INTO trial_values VALUES (1, 1, 0, 0.5, 'FINITE')",
        "ALTER TABLE trial_values DROP COLUMN value_type",
        "DROP INDEX ix_trials_study_id",
        "UPDATE version_info SET library_version = '3.0.0'",
        "UPDATE alembic_version SET version_num = 'v3.0.0.c'");
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private Typed parzen(String... args) {
    return Typed.in(Map.of("OPTUNA_STORAGE", file.toString()), args);
  }

  private String start(String... zone) {
    String[] args = {"trials", "--study-name", "one", "-f", "value"};
    String[] all = Stream.of(args, zone).flatMap(Arrays::stream).toArray(String[]::new);
    return parzen(all).output().replaceFirst("(?s)^0 \\S+ (\\S+ \\S+) .*", "$1");
  }

  @Test
  void timesOfOlderFilesAreLocalUnlessTheUserSaysWhichZoneTheyAreIn() {
    LocalDateTime stored = LocalDateTime.parse("2020-01-01T12:00:00");
    LocalDateTime utc =
        stored.atZone(ZoneId.systemDefault()).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    assertThat(start()).isEqualTo(utc.toString().replace('T', ' ') + ":00");
    assertThat(start("--file-zone", "utc")).isEqualTo("2020-01-01 12:00:00");
    assertThat(start("--file-zone", "Asia/Tokyo")).isEqualTo("2020-01-01 03:00:00");
    assertThat(start("--file-zone", "+02:00")).isEqualTo("2020-01-01 10:00:00");
    Typed wrong = parzen("studies", "--file-zone", "Atlantis");
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.errors()).contains("'Atlantis'", "Europe/Paris");
  }

  @Test
  void anOlderFileIsReadAsItIsAndUpgradedWhenAsked() throws IOException {
    byte[] before = Files.readAllBytes(file);
    assertThat(parzen("best-trial", "--study-name", "one", "-f", "json").output()).contains("0.5");
    Typed refused = parzen("create-study", "--study-name", "two");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.errors()).contains("v3.0.0.c", "parzen storage upgrade --storage " + file);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);

    Path kept = folder.resolve("s.v3.0.0.c.db");
    Typed upgraded = parzen("storage", "upgrade");
    assertThat(upgraded.status()).isZero();
    assertThat(upgraded.said())
        .containsExactly(
            file
                + " was upgraded from v3.0.0.c (studies: 1, trials: 1). The file as it was is "
                + kept
                + ".");
    assertThat(kept).exists();
    assertThat(parzen("create-study", "--study-name", "two").status()).isZero();
    assertThat(parzen("storage", "upgrade").said()).containsExactly("This storage is up-to-date.");
  }

  @Test
  void serversAreUpgradedWithOptuna() {
    Typed refused = parzen("storage", "upgrade", "--storage", "postgresql://me:secret@host/db");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.errors()).contains("optuna storage upgrade").doesNotContain("secret");
  }

  @Test
  void theDoctorPrintsAFindingALineAndRepairsOntoAnotherFile() throws IOException, SQLException {
    assertThat(parzen("doctor").said()).containsExactly(file + " is sound.");
    execute("UPDATE trials SET number = 3");
    byte[] before = Files.readAllBytes(file);
    Typed found = parzen("doctor", file.toString());
    assertThat(found.status()).isEqualTo(2);
    assertThat(found.output())
        .isEqualTo(
            "study 'one': 3 of the numbers from 0 to 3 are missing. Optuna takes one trial for"
                + " another then. A repair numbers the trials of the study anew.\n");
    Path out = folder.resolve("out.db");
    Typed repaired = parzen("doctor", file.toString(), "--repair", out.toString());
    assertThat(repaired.status()).isZero();
    assertThat(repaired.said())
        .containsExactly(out + " holds what can be saved of " + file + " (studies: 1, trials: 1).");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(parzen("doctor", out.toString()).status()).isZero();
    assertThat(parzen("doctor", out.toString(), "--repair", out.toString()).errors())
        .contains("is there already");
    assertThat(parzen("doctor", folder.resolve("none.db").toString()).errors())
        .contains("There is no file");
  }
}
