package org.parzen.plugins.program.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.plugins.program.process.LineListener.Verdict;
import org.parzen.plugins.program.process.OutputLine.Source;
import org.parzen.plugins.program.process.ProcessResult.Ending;

@DisabledOnOs(OS.WINDOWS)
class ProcessGuardTest {

  @TempDir Path folder;
  private Processes processes;
  private final List<OutputLine> lines = new ArrayList<>();

  @BeforeEach
  void prepare() {
    processes = new Processes(folder);
  }

  private ProcessResult run(String script) {
    return ProcessGuard.run(processes.shell(script), this::keep);
  }

  private Verdict keep(OutputLine line) {
    lines.add(line);
    return Verdict.GO_ON;
  }

  @Test
  void bothOutputsAndTheExitCodeAreKept() throws IOException {
    ProcessResult result = run("echo out; echo err >&2; exit 3");
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.ending()).isEqualTo(Ending.EXITED);
    assertThat(result.signal()).isEmpty();
    assertThat(result.stdout()).isEqualTo("out\n");
    assertThat(result.stderr()).isEqualTo("err\n");
    assertThat(result.duration()).isPositive();
    assertThat(lines)
        .containsExactlyInAnyOrder(
            new OutputLine(Source.STDOUT, "out"), new OutputLine(Source.STDERR, "err"));
    assertThat(folder.resolve("out/stdout")).hasContent("out");
    assertThat(folder.resolve("out/stderr")).hasContent("err");
  }

  @Test
  void theSignalThatEndedAProgramIsKnown() {
    ProcessResult result = run("kill -USR1 $$");
    assertThat(result.signal()).hasValue(10);
    assertThat(result.ending()).isEqualTo(Ending.EXITED);
  }

  @Test
  void everyKindOfLineEndEndsALine() {
    run("printf 'a\\nb\\r\\nc\\rd\\n\\nlast'");
    assertThat(lines).extracting(OutputLine::text).containsExactly("a", "b", "c", "d", "", "last");
  }

  @Test
  void bytesThatAreNoTextDoNotDisturb() {
    run("printf '\\377\\376x\\n\\303\\274\\n'");
    assertThat(lines).extracting(OutputLine::text).containsExactly("\uFFFD\uFFFDx", "ü");
  }

  @Test
  void ofAHugeOutputTheEndIsInMemoryAndTheWholeInTheFile() throws IOException {
    ProcessResult result = run("head -c 30000000 /dev/zero | tr '\\0' x; echo; echo end");
    assertThat(result.stdout()).hasSize(OutputTail.CAPACITY).endsWith("xxx\nend\n");
    assertThat(Files.size(folder.resolve("out/stdout"))).isEqualTo(30_000_005);
    assertThat(lines).allMatch(line -> line.text().length() <= LineSplitter.LONGEST);
    assertThat(lines.stream().mapToLong(line -> line.text().length()).sum()).isEqualTo(30_000_003);
  }

  @Test
  void manyLinesArriveWholeAndInOrder() {
    run("seq 1 200000");
    assertThat(lines).hasSize(200_000);
    assertThat(lines.getFirst().text()).isEqualTo("1");
    assertThat(lines.getLast().text()).isEqualTo("200000");
  }

  @Test
  void aProgramReadsNothingFromItsInput() {
    assertThat(run("cat; echo done").stdout()).isEqualTo("done\n");
  }

  @Test
  void theProgramWorksInItsFolderWithParzensEnvironment() {
    ProcessResult result = run("pwd; echo \"$PATH\"");
    assertThat(result.stdout().lines()).contains(System.getenv("PATH"));
    assertThat(Path.of(result.stdout().lines().findFirst().orElseThrow())).isEqualTo(folder);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"a b", "it's \"x\" \\n", "größe 模型 😀", "$HOME *", "`  `", "-n", "`two\nlines`"})
  void argumentsArriveAsTyped(String argument) {
    ProcessSpec spec = processes.spec(Optional.empty(), "printf", "%s|%s", argument, "x");
    assertThat(ProcessGuard.run(spec, LineListener.none()).stdout()).isEqualTo(argument + "|x");
  }

  @Test
  void aProgramOverItsLimitIsEnded() throws InterruptedException {
    ProcessSpec spec =
        processes.spec(
            Optional.of(Duration.ofMillis(300)), "sh", "-c", "echo before; sleep 100; echo after");
    ProcessResult result = ProcessGuard.run(spec, this::keep);
    assertThat(result.ending()).isEqualTo(Ending.TIMED_OUT);
    assertThat(result.stdout()).isEqualTo("before\n");
    assertThat(result.signal()).hasValue(15);
    assertThat(processes.await(0)).isZero();
  }

  @Test
  void theTailIsCutAtALine() {
    ProcessResult result = run("echo first line; echo second line; echo third");
    assertThat(result.tail(1000)).isEqualTo("first line\nsecond line\nthird");
    assertThat(result.tail(17)).isEqualTo("third");
    assertThat(result.tail(3)).isEqualTo("ird");
  }

  @ParameterizedTest
  @CsvSource({
    "no-such-program-7, no-such-program-7|PATH|full path",
    "./missing, ./missing|was not found",
    "./plain, ./plain|not executable|chmod +x",
    "plain, plain|write ./plain",
    "./folder, ./folder|is a folder"
  })
  void aProgramThatCannotBeRunIsNamedWithWhatToDo(String program, String parts) throws IOException {
    Files.writeString(folder.resolve("plain"), "#!/bin/sh\n");
    Files.createDirectories(folder.resolve("folder"));
    assertThatExceptionOfType(ProgramException.class)
        .isThrownBy(
            () -> ProcessGuard.run(processes.spec(Optional.empty(), program), LineListener.none()))
        .withMessageContainingAll(parts.split("\\|"));
  }

  @Test
  void aFolderThatIsMissingIsNamed() {
    ProcessSpec spec = new Processes(folder.resolve("gone")).spec(Optional.empty(), "echo", "x");
    assertThatExceptionOfType(ProgramException.class)
        .isThrownBy(() -> ProcessGuard.run(spec, LineListener.none()))
        .withMessageContainingAll("gone", "does not exist");
  }

  @Test
  void aProgramBesideTheStudyIsFoundFromTheFolder() throws IOException {
    Path script = Files.writeString(folder.resolve("my tool"), "#!/bin/sh\necho \"got $1\"\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    ProcessResult result =
        ProcessGuard.run(processes.spec(Optional.empty(), "./my tool", "5"), LineListener.none());
    assertThat(result.stdout()).isEqualTo("got 5\n");
  }
}
