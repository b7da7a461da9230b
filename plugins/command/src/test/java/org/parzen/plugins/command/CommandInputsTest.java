package org.parzen.plugins.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.space.Choice;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState.Kind;

/// Values in files and in the environment, and where programs work.
@DisabledOnOs(OS.WINDOWS)
class CommandInputsTest {

  @TempDir Path temporary;
  private Path folder;
  private CommandStudy study;

  @BeforeEach
  void prepare() throws IOException {
    folder = temporary.resolve("a 'b' \"c\" größe 模/" + "long ".repeat(45) + "name/$x ;");
    Files.createDirectories(folder);
    assertThat(folder.toString().length()).isGreaterThan(260);
    study = new CommandStudy(folder);
  }

  private void file(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private FrozenTrial runOne() throws InterruptedException {
    FrozenTrial trial = study.run(1).trials().getLast();
    assertThat(trial.kind()).as(trial.system().toString()).isEqualTo(Kind.COMPLETE);
    return trial;
  }

  @Test
  void anInputFileIsFilledInForEachTrial() throws Exception {
    file("conf/run.ini", "[run]", "x = {x}", "trial = {trial}");
    study.command("awk", "/^x/ {print $3}", "{workdir}/conf/run.ini");
    study.set("inputs", List.of("conf/run.ini"));
    study.parameter("x float 0..1");
    for (FrozenTrial trial : study.run(3).trials()) {
      String x = Objects.requireNonNull(trial.externalValues().get("x")).text();
      assertThat(trial.state().values()).containsExactly(Double.parseDouble(x));
      assertThat(folder.resolve("trials/" + trial.number() + "-0/conf/run.ini"))
          .hasContent("[run]\nx = " + x + "\ntrial = " + trial.number());
    }
    assertThat(folder.resolve("conf/run.ini")).content().contains("{x}");
  }

  @Test
  void bracesThatAreNoPlaceOfAValueStayAsTheyAre() throws Exception {
    file("c.json", "{\"lr\": {x}, \"m\": {\"a\": {}}, \"t\": \"{unknown} {{other}} {{x}} { x }\"}");
    study.command("sh", "-c", "cat \"$1\"/c.json; echo; echo 1", "sh", "{workdir}");
    study.set("inputs", List.of("c.json"));
    study.parameter("x int 5..5");
    runOne();
    assertThat(folder.resolve("trials/0-0/c.json"))
        .hasContent("{\"lr\": 5, \"m\": {\"a\": {}}, \"t\": \"{unknown} {{other}} {x} { x }\"}");
  }

  @Test
  void bytesThatAreNoTextSurviveBesideValuesThatAreNotAscii() throws Exception {
    byte[] before = {0, (byte) 0xff, (byte) 0xe4, '\r', '\n'};
    byte[] line = "größe={größe}\r\n".getBytes(StandardCharsets.UTF_8);
    Path file = Files.createFile(folder.resolve("in put.bin"));
    Files.write(file, before);
    Files.write(file, line, java.nio.file.StandardOpenOption.APPEND);
    study.command("sh", "-c", "wc -c < \"$1/in put.bin\"", "sh", "{workdir}");
    study.set("inputs", List.of("in put.bin"));
    study.parameter("größe choice '模 \"q\"'");
    FrozenTrial trial = runOne();
    byte[] filled = "größe=模 \"q\"\r\n".getBytes(StandardCharsets.UTF_8);
    assertThat(trial.state().values()).containsExactly(5.0 + filled.length);
    byte[] written = Files.readAllBytes(folder.resolve("trials/0-0/in put.bin"));
    assertThat(written).startsWith(before).endsWith(filled);
  }

  @Test
  void theLineOfAnAbsentParameterIsLeftOut() throws Exception {
    file("in", "kind = {kind}", "degree = {degree}", "end");
    study.command("sh", "-c", "wc -l < \"$1/in\"", "sh", "{workdir}");
    study.set("inputs", List.of("in"));
    study.parameter("kind choice poly,rbf");
    study.parameter("degree int 1..3 if kind=poly");
    for (FrozenTrial trial : study.run(8).trials()) {
      boolean poly = trial.externalValues().containsKey("degree");
      assertThat(trial.state().values()).containsExactly(poly ? 3.0 : 2.0);
    }
  }

  @Test
  void aProgramMayWorkInTheTrialsFolderAndBeAnInputFileItself() throws Exception {
    file("P.dat", "{n} blocks");
    file("run.sh", "#!/bin/sh", "cat P.dat; pwd >where; sh \"$1/tools/last.sh\"");
    file("tools/last.sh", "cut -d ' ' -f 1 P.dat");
    assertThat(folder.resolve("run.sh").toFile().setExecutable(true)).isTrue();
    study.command("./run.sh", folder.toString());
    study.set("inputs", List.of("P.dat", "run.sh"));
    study.set("work_in", "trial");
    study.parameter("n int 64..64");
    assertThat(runOne().state().values()).containsExactly(64.0);
    Path trial = folder.resolve("trials/0-0").toRealPath();
    assertThat(trial.resolve("where")).hasContent(trial.toString());
  }

  @Test
  void aRelativeProgramIsThatOfTheStudyWhereTheTrialHasNone() throws Exception {
    file("tool.sh", "#!/bin/sh", "touch here; echo 1");
    assertThat(folder.resolve("tool.sh").toFile().setExecutable(true)).isTrue();
    study.command("./tool.sh");
    study.set("work_in", "trial");
    assertThat(runOne().state().values()).containsExactly(1.0);
    assertThat(folder.resolve("trials/0-0/here")).exists();
  }

  @Test
  void valuesGoIntoTheEnvironmentToo() throws Exception {
    study.command("sh", "-c", "echo \"$NOTE|$PARZEN_TRIAL|$PARZEN_SEED|$PARZEN_WORKDIR\"; echo $T");
    study.set("environment", List.of("T={t}", "NOTE=<{trial}> a  'b' {{t}} = $x", "D={d}"));
    study.parameter("t int 7..1000000");
    study.parameter("d int 1..2 if t=7"); // As good as never.
    FrozenTrial trial = runOne();
    String t = Objects.requireNonNull(trial.externalValues().get("t")).text();
    assertThat(trial.state().values()).containsExactly(Double.parseDouble(t));
    Path own = folder.resolve("trials/0-0");
    assertThat(own.resolve("stdout"))
        .content()
        .startsWith("<0> a  'b' {t} = $x|0|")
        .contains("|" + own + "\n");
  }

  @Test
  void theCommandForATerminalSetsFolderAndVariables() {
    study.command("run", "{x}");
    study.set("environment", List.of("A={x} b"));
    study.set("work_in", "trial");
    study.parameter("x int 1..9");
    assertThat(
            CommandPlan.of(study.spec())
                .commandLine(0, 1, Path.of("/my work"), Map.of("x", Choice.of(4))))
        .isEqualTo("cd '/my work' && A='4 b' run 4");
  }

  @Test
  void inputsThatCannotWorkAreRefused() throws IOException {
    study.command("echo", "1");
    assertRefused("inputs", List.of("none.dat"), "'none.dat'", "was not found");
    assertRefused("inputs", List.of("."), "'.'", "folder");
    file("a/in", "1");
    file("b/in", "1");
    Path outside = Files.createDirectory(folder.resolveSibling("other"));
    Files.writeString(outside.resolve("in"), "1");
    assertRefused("inputs", List.of("../other/in", outside.resolve("in").toString()), "'in'");
    file("stdout", "1");
    assertRefused("inputs", List.of("stdout"), "'stdout'", "rename");
    study.set("inputs", List.of());
    assertRefused("environment", List.of("THREADS"), "'THREADS'", "NAME=value");
    assertRefused("environment", List.of("A={y}"), "{y}");
    assertRefused("environment", List.of("PARZEN_X=1"), "'PARZEN_X'");
  }

  @Test
  void aParameterIsUsedWhereverItsPlaceIs() throws IOException {
    study.parameter("x int 1..9");
    study.command("echo", "1");
    file("in", "{{x}} {y}");
    assertRefused("inputs", List.of("in"), "'x'", "{x}");
    file("in", "{x}");
    study.set("environment", List.of());
    assertThat(CommandPlan.of(study.spec()).inputs().names()).containsExactly("x");
  }

  private void assertRefused(String setting, List<String> texts, String... parts) {
    study.set(setting, texts);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandPlan.of(study.spec()))
        .withMessageContainingAll(parts);
  }
}
