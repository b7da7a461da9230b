package org.parzen.app.cli.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.cli.program.Program.Started;

@DisabledOnOs(OS.WINDOWS)
class ProgramOutputTest {
  @TempDir Path folder;

  @Test
  void theBytesAreTheSameWhateverTheMachinesLanguageZoneAndCharacterSet() throws Exception {
    Files.write(folder.resolve("s.db"), resource("optuna5.db"));
    for (String language : List.of("LC_ALL=C", "LC_ALL=de_DE.UTF-8")) {
      List<String> machine = List.of("env", language, "TZ=Asia/Tokyo");

      Started run = new Program(folder).start(machine, "studies", "--storage", "s.db");

      assertThat(run.status()).isZero();
      assertThat(run.said()).isEmpty();
      assertThat(run.printed())
          .isEqualTo(new String(resource("format/optuna5/studies.table"), UTF_8));
    }
  }

  private static byte[] resource(String name) throws Exception {
    try (InputStream in =
        ProgramOutputTest.class.getResourceAsStream("/org/parzen/app/cli/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
