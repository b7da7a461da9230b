package org.parzen.app.cli.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.cli.Python;
import org.parzen.app.cli.program.Program.Started;
import org.parzen.text.PythonJson;

/// What guides to Optuna let people type works letter by letter, but for the program's name.
@DisabledOnOs(OS.WINDOWS)
class GuideTest {
  private static final String FUNCTION =
      """
      import optuna

      def objective(trial):
          x = trial.suggest_uniform('x', -10, 10)
          return (x - 2) ** 2
      """;

  @TempDir Path folder;

  @Test
  void aStudyIsCreatedAndOptimizedByTwoProcesses() throws Exception {
    Python.require();
    Files.writeString(folder.resolve("foo.py"), FUNCTION);
    Program program = new Program(folder);

    Started run =
        program.shell(
            """
            STUDY_NAME=`parzen create-study --storage sqlite:///example.db`
            parzen study optimize foo.py objective --n-trials=20 --storage sqlite:///example.db --study-name $STUDY_NAME &
            parzen study optimize foo.py objective --n-trials=20 --storage sqlite:///example.db --study-name $STUDY_NAME
            wait
            parzen trials --storage sqlite:///example.db --study-name $STUDY_NAME -f json >trials.json
            parzen try --storage sqlite:///example.db --study-name $STUDY_NAME --trial best
            """);

    assertThat(run.status()).as(run.said()).isZero();
    JsonNode trials = PythonJson.read(Files.readString(folder.resolve("trials.json")));
    assertThat(trials).hasSize(40);
    for (int i = 0; i < trials.size(); i++) {
      JsonNode trial = trials.path(i);
      assertThat(trial.path("number").asInt()).isEqualTo(i);
      assertThat(trial.path("state").asText()).isEqualTo("COMPLETE");
      double x = trial.path("params").path("x").asDouble();
      // Python's power may round the last bit otherwise.
      assertThat(trial.path("value").asDouble()).isCloseTo((x - 2) * (x - 2), within(1e-12));
    }
    assertThat(run.printed()).contains(", equal");
    program.awaitSilence();
  }
}
