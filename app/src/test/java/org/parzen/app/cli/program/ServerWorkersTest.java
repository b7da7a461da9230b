package org.parzen.app.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.cli.program.Program.Started;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.StorageLocation;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState.Kind;

/// Workers that share a study on a PostgreSQL server, of which some are killed.
@EnabledOnOs(OS.LINUX)
class ServerWorkersTest {
  private static final int TOTAL = 120;

  @TempDir Path folder;

  private static Started worker(Program parzen, String url, String... more) throws IOException {
    List<String> args =
        new ArrayList<>(List.of("worker", "--storage", url, "--study-name", "s", "-v"));
    args.addAll(List.of(more));
    return parzen.start(args.toArray(String[]::new));
  }

  @Test
  void workersComeAreKilledAndTheRestFinishesWithoutGaps() throws Exception {
    Program parzen = new Program(folder);
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder().setOutputRedirector(Redirect.DISCARD).start()) {
      String url =
          "postgresql://postgres:postgres@localhost:%d/postgres".formatted(server.getPort());
      Started first = worker(parzen, url, "--wait", "100s");
      Started second = worker(parzen, url, "--wait", "100s", "--lanes", "2");
      first.awaitSaid("Waiting for another process");
      Started maker =
          parzen.start(
              "optimize",
              "--storage",
              url,
              "--study-name",
              "s",
              "--command",
              "sh -c \"sleep 0.1; echo {x}\"",
              "--param",
              "x float 0..1",
              "--total",
              Integer.toString(TOTAL),
              "-v");
      first.awaitSaid("finished with value");
      second.awaitSaid("finished with value");
      for (Started killed : List.of(maker, first)) {
        killed.process().destroyForcibly();
        int _ = killed.status();
      }
      Started late = worker(parzen, url);
      assertThat(second.status()).as(second.said()).isZero();
      assertThat(late.status()).as(late.said()).isZero();
      assertWhole(url);
    }
    parzen.awaitSilence();
  }

  private static void assertWhole(String url) {
    try (StudyStore store = StorageLocation.parse(url, Path.of("")).openReadOnly()) {
      StudyView view = store.open("s");
      assertThat(view.trials().stream().map(FrozenTrial::number))
          .containsExactlyElementsOf(IntStream.range(0, view.size()).boxed().toList());
      assertThat(view.trials()).allMatch(trial -> trial.kind() == Kind.COMPLETE);
      // Several processes that decide at the same moment may each begin the last trial.
      assertThat(view.size()).isBetween(TOTAL, TOTAL + 3);
      assertThat(view.system().values().keySet()).noneMatch(key -> key.contains("worker"));
    }
  }
}
