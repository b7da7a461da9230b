package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.plugins.command.PosixQuoting;

@DisabledOnOs(OS.WINDOWS)
class DetectTest {
  private static final String SCRIPT =
      """
      #!/bin/sh
      test "$1" = --help || exit 3
      cat <<'END'
      Usage: search [OPTIONS] FILE

      Options:
        --depth INTEGER   how deep to look  [default: 6; 1<=x<=9]
        --rate R          how fast to learn (default: 0.01)
        --mode MODE       one of: fast, careful, slow (default: careful)
        --limit N         stop after so many
        --output FILE     where the result goes
        --help            shows this help
      END
      """;

  @TempDir Path folder;

  private String script(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("search"), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file.toString();
  }

  @Test
  void whatCouldBeTunedIsPrintedAsOptions() throws IOException {
    String search = script(SCRIPT);

    Typed typed = Typed.parzen("detect", search);

    assertThat(typed.status()).as(typed.errors()).isZero();
    assertThat(typed.errors()).contains(search + " --help");
    assertThat(typed.output().lines())
        .contains("--param 'depth int 1..9 default 6'  # --depth {depth}")
        .contains("--param 'mode choice fast,careful,slow default careful'  # --mode {mode}")
        .anyMatch(line -> line.matches("--param 'rate float .*'  # --rate \\{rate}; .* a guess"))
        .anyMatch(line -> line.matches("# --param 'limit int low[.][.]high'  # --limit: .*"))
        .noneMatch(line -> line.contains("output") || line.contains("help"));
  }

  @Test
  void aCommandMayBePastedInQuotes() throws IOException {
    Typed typed = Typed.parzen("detect", "'" + script(SCRIPT) + "' --depth 3 --mode fast");
    assertThat(typed.status()).as(typed.errors()).isZero();
    assertThat(typed.output()).contains("--param 'depth int 1..9 default 3'  # --depth {depth}");
  }

  @Test
  void theLinesAreOnesThatOptimizeTakes() throws IOException {
    String printed = Typed.parzen("detect", "--", script(SCRIPT), "-x").output();
    for (String line : printed.lines().filter(l -> l.startsWith("--param")).toList()) {
      List<String> words = PosixQuoting.split(line.replaceFirst("  # .*", ""));
      String name = words.getLast().replaceFirst(" .*", "");
      String[] args = {"try", "--command", "echo 1 {" + name + "}", words.get(0), words.get(1)};
      assertThat(Typed.parzen(args).status()).as(line).isZero();
    }
    assertThat(printed).isNotEmpty();
  }

  @Test
  void whatTheCommandHasAlreadyIsTakenOver() throws IOException {
    String[] command = {"detect", script(SCRIPT), "--depth", "{d}", "--rate=5", "--limit", "8"};
    assertThat(Typed.parzen(command).output().lines())
        .contains("# --depth is tuned already: --depth {d}")
        .anyMatch(
            line -> line.matches("--param 'rate float .* default 5([.]0)?'  # --rate=\\{rate}; .*"))
        .anyMatch(line -> line.startsWith("--param 'limit int 2..32 default 8'  # --limit {limit}"))
        .contains("--param 'mode choice fast,careful,slow default careful'  # --mode {mode}");
  }

  @Test
  void aProgramThatSaysNothingIsAFailureWithAReason() throws IOException {
    Typed typed = Typed.parzen("detect", script("#!/bin/sh\necho nothing\n"));
    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.output()).isEmpty();
    assertThat(typed.errors().lines())
        .singleElement()
        .asString()
        .startsWith("parzen: ")
        .contains("search", "--param", "{name}");
  }
}
