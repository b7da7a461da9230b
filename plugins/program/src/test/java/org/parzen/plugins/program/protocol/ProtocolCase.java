package org.parzen.plugins.program.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.plugins.program.trial.RunFacts;
import org.parzen.run.RunHandle;
import org.parzen.run.Study;
import org.parzen.study.Component;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState.Kind;

/// A study of a program that a case writes.
abstract class ProtocolCase {
  /// What each Python program of a case begins with.
  private static final String PYTHON =
      """
      import json, os, sys, time, traceback

      def tell(**request):
          print("::parzen " + json.dumps(request), flush=True)

      def ask(**request):
          tell(**request)
          answer = json.loads(sys.stdin.readline())
          if "error" in answer:
              raise ValueError(answer["error"])
          return answer

      def number(name, low=0.0, high=1.0):
          return ask(suggest=name, distribution={"type": "float", "low": low, "high": high})["value"]

      def serve(objective):
          for line in iter(sys.stdin.readline, ""):
              try:
                  objective(json.loads(line)["trial"])
              except Exception:
                  tell(failed=traceback.format_exc())

      """;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  ProgramStudy study;

  @BeforeEach
  void prepare() {
    study = new ProgramStudy(folder);
  }

  @AfterEach
  void end() {
    study.close();
  }

  /// Lets the study run a shell script.
  void shell(String script) {
    study.command("sh", "-c", script);
  }

  /// Lets the study run a Python program, to which a few words to talk with are given.
  void python(String program) throws IOException {
    Tools.require("python3");
    Files.writeString(folder.resolve("program.py"), PYTHON + program);
    study.command("python3", "program.py");
  }

  /// Has results used again.
  void reuse() {
    study.sampler = new Component("random", Map.of("repeats", TextNode.valueOf("reuse")));
  }

  /// Goes on with so many trials, which must end.
  List<FrozenTrial> run(int trials) throws InterruptedException {
    RunHandle run = study.start(trials);
    assertThat(run.await(PATIENCE)).as("the run ends").isTrue();
    return study.view().trials();
  }

  FrozenTrial runOne() throws InterruptedException {
    return run(1).getLast();
  }

  /// The reason why a trial failed.
  static String failure(FrozenTrial trial) {
    assertThat(trial.kind()).isEqualTo(Kind.FAIL);
    return trial.system().get(Study.REASON).orElseThrow();
  }

  static RunFacts facts(FrozenTrial trial) {
    return trial.system().get(RunFacts.KEY).orElseThrow();
  }

  static String user(FrozenTrial trial, String key) {
    return trial.user().get(key).orElseThrow().asText();
  }

  static double value(FrozenTrial trial) {
    assertThat(trial.kind()).as("%s", trial.system()).isEqualTo(Kind.COMPLETE);
    return Objects.requireNonNull(trial.state().values().getFirst());
  }

  /// A file of a trial's first attempt.
  Path file(int trial, String name) {
    return folder.resolve("trials").resolve(trial + "-0").resolve(name);
  }

  /// Waits until a file is there.
  static void awaitFile(Path file) throws InterruptedException {
    long start = System.nanoTime();
    while (!Files.exists(file)) {
      assertThat(System.nanoTime() - start).as("%s appears", file).isLessThan(PATIENCE.toNanos());
      Thread.sleep(2);
    }
  }
}
