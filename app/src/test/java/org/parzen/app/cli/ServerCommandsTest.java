package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands whose storage is a PostgreSQL server. What they say never holds the password.
class ServerCommandsTest {
  private static final String PASSWORD = "p@ss";

  private static EmbeddedPostgres server;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.builder().setOutputRedirector(Redirect.DISCARD).start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static String url(int port, String database) {
    return "postgresql+psycopg2://postgres:p%%40ss@localhost:%d/%s".formatted(port, database);
  }

  private static String shown() {
    return "postgresql://postgres@localhost:%d/postgres".formatted(server.getPort());
  }

  private Typed parzen(String... args) {
    return on(url(server.getPort(), "postgres"), args);
  }

  private Typed on(String url, String... args) {
    Map<String, String> environment =
        Map.of(
            "OPTUNA_STORAGE",
            url,
            "XDG_DATA_HOME",
            folder.toString(),
            "LOCALAPPDATA",
            folder.toString());
    Typed typed = Typed.in(environment, args);
    assertThat(typed.output() + typed.errors()).doesNotContain(PASSWORD, "p%40ss");
    return typed;
  }

  private Typed works(String... args) {
    Typed typed = parzen(args);
    assertThat(typed.status()).as(typed.errors()).isZero();
    return typed;
  }

  @Test
  void studiesAreMadeRunShownComparedAndRemoved() {
    works("create-study", "--study-name", "asked");
    String space = "{\"x\": {\"type\": \"float\", \"low\": 0, \"high\": 1}}";
    assertThat(works("ask", "--study-name", "asked", "--search-space", space).output())
        .contains("\"number\": 0");
    works("tell", "--study-name", "asked", "--trial-number", "0", "--values", "0.5");
    works("study", "set-user-attr", "--study-name", "asked", "--key", "k", "--value", "v");

    works(
        "optimize",
        "--study-name",
        "run",
        "--plugin",
        "functions",
        "--option",
        "pause=0",
        "--n-trials",
        "6",
        "--lanes",
        "2");
    works("optimize", "--study-name", "run", "--n-trials", "2");

    assertThat(works("trials", "--study-name", "run", "-f", "json").output())
        .contains("\"number\": 7");
    works("best-trial", "--study-name", "run");
    works("importance", "--study-name", "run");
    assertThat(works("export", "--study-name", "run", "--format", "csv").output().lines())
        .hasSize(9);
    Path chart = folder.resolve("chart.svg");
    works("plot", "history", "--study-name", "run", "--out", chart.toString());
    assertThat(chart).isNotEmptyFile();
    assertThat(works("params", "--study-name", "run", "--format", "command").output())
        .contains(shown());
    String source = url(server.getPort(), "postgres");
    assertThat(works("compare", source + ":run", source + ":asked", "--format", "json").output())
        .contains(shown());

    works("delete-study", "--study-name", "asked");
    assertThat(works("study-names").output()).isEqualTo("run\n");
  }

  @Test
  void whatCanNotBeUsedIsNamedWithoutItsPassword() {
    Typed absent = on(url(server.getPort(), "none"), "studies");
    assertThat(absent.status()).isNotZero();
    assertThat(absent.errors()).contains("/none", "createdb none");
    assertThat(on(url(1, "postgres"), "studies").errors())
        .contains("localhost:1/postgres", "can not be reached");
    assertThat(on("postgresql://u:p@ss@h/d", "studies").errors()).contains("%40");
    Typed kept =
        parzen(
            "optimize",
            "--study-name",
            "from",
            "--plugin",
            "functions",
            "--n-trials",
            "1",
            "--sampler",
            "cmaes",
            "--sampler-option",
            "source_trials=" + url(server.getPort(), "postgres") + "#run");
    assertThat(kept.status()).isNotZero();
    assertThat(kept.errors()).contains("PGPASSWORD");
  }
}
