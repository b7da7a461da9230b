package org.parzen.app.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.cli.Python;
import org.parzen.app.cli.program.Program.Started;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState.Kind;

/// The same command started three times at once on one file: together they make one study.
@DisabledOnOs(OS.WINDOWS)
class TogetherTest {
  private static final int EACH = 30;

  private static final List<String> COMMAND =
      List.of("--command", "echo {x}", "--param", "x float 0..1");

  @TempDir Path folder;
  private Program parzen = new Program(Path.of(""));

  @BeforeEach
  void program() {
    parzen = new Program(folder);
  }

  private Started optimize(List<String> objective) throws IOException {
    List<String> args =
        new ArrayList<>(List.of("optimize", "--storage", "s.db", "--study-name", "s"));
    args.addAll(objective);
    args.addAll(List.of("--n-trials", Integer.toString(EACH)));
    return parzen.start(args.toArray(String[]::new));
  }

  private static void assertAllFine(List<Started> runs) throws InterruptedException {
    for (Started run : runs) {
      assertThat(run.status()).as(run.said()).isZero();
      assertThat(run.said().toLowerCase(java.util.Locale.ROOT)).doesNotContain("locked");
    }
  }

  private void assertWhole() {
    try (StudyStore store = new FileLocation(folder.resolve("s.db")).openReadOnly()) {
      StudyView view = store.open("s");
      assertThat(view.trials().stream().map(FrozenTrial::number))
          .containsExactlyElementsOf(IntStream.range(0, 3 * EACH).boxed().toList());
      assertThat(view.trials())
          .allSatisfy(
              trial -> {
                assertThat(trial.kind()).isEqualTo(Kind.COMPLETE);
                assertThat(trial.state().values()).hasSize(1);
                assertThat(trial.parameters()).containsOnlyKeys("x");
              });
      assertThat(view.system().values().keySet()).noneMatch(key -> key.contains("worker"));
    }
  }

  @Test
  void threeProcessesMakeOneStudyOfACommandAndShareItsNumbers() throws Exception {
    assertAllFine(List.of(optimize(COMMAND), optimize(COMMAND), optimize(COMMAND)));
    assertWhole();
  }

  @Test
  void theSameOfAPythonFunction() throws Exception {
    Python.require();
    Files.writeString(
        folder.resolve("f.py"),
        "def objective(trial):\n    return trial.suggest_float('x', 0, 1) ** 2\n");
    List<String> function = List.of("f.py", "objective");
    assertAllFine(List.of(optimize(function), optimize(function), optimize(function)));
    assertWhole();
  }

  @Test
  void oneOfThemMayBePythonWithOptunasSql() throws Exception {
    Python.require();
    Path script = folder.resolve("peer.py");
    try (InputStream peer =
        Objects.requireNonNull(TogetherTest.class.getResourceAsStream("peer.py"))) {
      Files.copy(peer, script);
    }
    assertThat(parzen.start("create-study", "--storage", "s.db", "--study-name", "s").status())
        .isZero();
    Started first = optimize(COMMAND);
    Started second = optimize(COMMAND);
    Started python =
        parzen.other("python3", script.toString(), "s.db", "s", Integer.toString(EACH));
    assertAllFine(List.of(first, second, python));
    assertThat(python.printed().lines()).hasSize(EACH);
    assertWhole();
  }
}
