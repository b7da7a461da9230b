package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.text.PythonJson;

class ParamsTest {
  @TempDir Path folder;
  private String best = "";

  private String file() {
    return folder.resolve("s.db").toString();
  }

  @BeforeEach
  void study() {
    Typed run =
        Typed.parzen(
            "optimize",
            "--storage",
            file(),
            "--study-name",
            "s",
            "--command",
            "printf '%s %s %s\\n' {mode} {learning-rate} {x}",
            "--param",
            "x float 0..1",
            "--param",
            "learning-rate float 1e-5..1e-1 log",
            "--param",
            "mode choice \"it's fast\",\"$HOME; slow\"",
            "--n-trials",
            "5");
    assertThat(run.status()).as(run.errors()).isZero();
    best = run.output();
  }

  private Typed params(String... more) {
    List<String> args = new ArrayList<>(List.of("params", "--storage", file()));
    args.addAll(List.of("--study-name", "s"));
    args.addAll(List.of(more));
    return Typed.parzen(args.toArray(String[]::new));
  }

  @Test
  void theBestParametersAreJsonUnlessSaidOtherwise() {
    assertThat(PythonJson.read(params().output())).isEqualTo(PythonJson.read(best).path("params"));
    assertThat(params("--trial", "best").output()).isEqualTo(params().output());
    String number = PythonJson.read(best).path("number").asText();
    assertThat(params("--trial", number).output()).isEqualTo(params().output());
  }

  @Test
  void yamlHasALineAParameter() {
    assertThat(params("-f", "yaml").output().lines()).hasSize(3).anyMatch(l -> l.startsWith("x: "));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aShellReadsThemBackWhateverIsInThem() throws Exception {
    String script = params("-f", "shell").output() + "printf '%s' \"$mode|$learning_rate|$x\"";
    assertThat(shell(script))
        .isEqualTo(
            PythonJson.read(best).path("params").path("mode").asText()
                + "|"
                + PythonJson.write(PythonJson.read(best).path("params").path("learning-rate"))
                + "|"
                + PythonJson.write(PythonJson.read(best).path("params").path("x")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theCommandIsTheOneThatRan() throws Exception {
    String printed = shell(params("-f", "command").output());
    String value = PythonJson.write(PythonJson.read(best).path("value"));
    assertThat(printed.strip()).endsWith(" " + value);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theCommandWorksInTheFolderOfTheStudy() throws Exception {
    Path there = Files.createDirectory(folder.resolve("it's there"));
    Files.writeString(there.resolve("offset"), "5\n");
    Path yaml = there.resolve("study.yaml");
    Files.writeString(
        yaml,
        """
        parzen: 1
        name: elsewhere
        objective: {kind: command, command: [sh, -c, "cat offset; : {x}"]}
        parameters: [{name: x, type: float, low: 0, high: 1}]
        goal: [{direction: minimize}]
        """);
    Typed run =
        Typed.parzen(
            "optimize", "--storage", file(), "--definition", yaml.toString(), "--n-trials", "1");
    assertThat(run.status()).as(run.errors()).isZero();

    String[] args = {"params", "--storage", file(), "--study-name", "elsewhere", "-f", "command"};
    assertThat(shell(Typed.parzen(args).output())).isEqualTo("5\n");
  }

  private static String shell(String script) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-c", script).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed;
  }

  @Test
  void ofAnotherKindTheCommandIsParzensOwn() {
    Typed.parzen(
        "optimize",
        "--storage",
        file(),
        "--study-name",
        "built in",
        "--plugin",
        "functions",
        "--option",
        "function=sphere",
        "--option",
        "pause=0",
        "--n-trials",
        "1");
    String[] args = {
      "params", "--storage", file(), "--study-name", "built in", "-f", "command", "--trial", "0"
    };
    assertThat(Typed.parzen(args).output())
        .isEqualTo("parzen try --storage " + file() + " --study-name 'built in' --trial 0\n");
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertRefused(params("--trial", "77"), 2, "77");
    assertRefused(params("--trial", "last"), 1, "'last'", "best");
    assertRefused(params("-f", "toml"), 1, "'toml'", "json, yaml, shell, command");
    Typed.parzen("create-study", "--storage", file(), "--study-name", "empty");
    String[] args = {"params", "--storage", file(), "--study-name", "empty"};
    assertRefused(Typed.parzen(args), 2, "'empty'");
  }

  private static void assertRefused(Typed typed, int status, String... words) {
    assertThat(typed.errors().lines())
        .singleElement()
        .asString()
        .startsWith("parzen: ")
        .contains(words);
    assertThat(typed.status()).isEqualTo(status);
    assertThat(typed.output()).isEmpty();
  }
}
