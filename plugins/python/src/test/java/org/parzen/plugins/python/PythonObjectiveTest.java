package org.parzen.plugins.python;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.run.RunHandle;
import org.parzen.run.Study;
import org.parzen.space.Choice;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState.Kind;

/// What a function may do with its trial.
@DisabledOnOs(OS.WINDOWS)
class PythonObjectiveTest {

  @TempDir Path folder;
  private PythonStudy study;

  @BeforeEach
  void prepare() {
    study = new PythonStudy(folder);
  }

  @AfterEach
  void end() {
    study.close();
  }

  private static double number(FrozenTrial trial, String name) {
    return Objects.requireNonNull(trial.externalValues().get(name)).number().orElseThrow();
  }

  private static String user(FrozenTrial trial, String key) {
    return Objects.requireNonNull(trial.user().values().get(key)).toString();
  }

  @Test
  void valuesComeFromTheStudyAndTheResultGoesBack() throws InterruptedException {
    study.objective(
        "x = trial.suggest_float('x', 0, 1)",
        "n = trial.suggest_int('n', 1, 9)",
        "assert type(x) is float and type(n) is int",
        "assert trial.params == {'x': x, 'n': n}",
        "return x + n");
    for (FrozenTrial trial : study.run(5)) {
      assertThat(trial.state().values()).containsExactly(number(trial, "x") + number(trial, "n"));
    }
  }

  @Test
  void choicesComeBackAsTheVeryObjects() throws InterruptedException {
    study.function(
        "choices.py",
        "objective",
        "class Net: pass",
        "CHOICES = [None, True, 2, 0.5, 'a', (1, 2), Net, len, Net()]",
        "def objective(trial):",
        "    i = trial.number",
        "    c = trial.suggest_categorical('c', CHOICES)",
        "    assert any(c is choice for choice in CHOICES), c",
        "    return CHOICES.index(c)");
    List<FrozenTrial> trials = study.run(40);
    assertThat(trials).allMatch(trial -> trial.kind() == Kind.COMPLETE);
    assertThat(PythonStudy.space(trials.getFirst()).get("c"))
        .contains(
            "[null, true, 2, 0.5, \"a\", \"(1, 2)\", \"Net\", \"len\", \"<choices.Net object>\"]");
    assertThat(study.printed(0)).contains("(1, 2) is of type tuple");
  }

  @Test
  void aFunctionIsLeftWhereTheResultIsKnown() throws InterruptedException {
    study.sampler = new Component("random", Map.of("repeats", TextNode.valueOf("reuse")));
    study.objective(
        "n = trial.suggest_int('n', 1, 3)",
        "trial.set_user_attr('measured', n)",
        "print('working')",
        "return n");
    List<FrozenTrial> trials = study.run(15);
    assertThat(trials)
        .allMatch(trial -> trial.state().values().equals(List.of(number(trial, "n"))));
    List<FrozenTrial> measured =
        trials.stream().filter(trial -> trial.system().get(Study.REUSED_FROM).isEmpty()).toList();
    assertThat(measured).hasSize(3).allMatch(trial -> user(trial, "measured").matches("[123]"));
    for (FrozenTrial trial : trials) {
      Path printed = folder.resolve("trials/" + trial.number() + "-0/stderr");
      assertThat(Files.exists(printed)).isEqualTo(measured.contains(trial));
    }
  }

  @Test
  void severalValuesAndConstraintsAndFactsAreKept() throws InterruptedException {
    study
        .directions(Direction.MINIMIZE, Direction.MAXIMIZE)
        .objective(
            "trial.set_constraint('size', 2)",
            "trial.set_user_attr('facts', {'a': [1, None, 'ü']})",
            "trial.set_system_attr('mine', 1)",
            "assert [d.name for d in trial.study.directions] == ['MINIMIZE', 'MAXIMIZE']",
            "for method in (lambda: trial.report(1, 1), trial.should_prune):",
            "    try: method()",
            "    except NotImplementedError: pass",
            "    else: raise AssertionError",
            "return 1, 2.5");
    FrozenTrial trial = study.run();
    assertThat(trial.state().values()).containsExactly(1.0, 2.5);
    assertThat(trial.constraints().values()).containsExactly(Map.entry("size", 2.0));
    assertThat(user(trial, "facts")).isEqualTo("{\"a\":[1,null,\"ü\"]}");
    assertThat(trial.system().get("mine").map(JsonNode::asInt)).hasValue(1);
  }

  @Test
  void aReportMayPruneAndAStepCountsOnce() throws InterruptedException {
    study.objective(
        "import optuna",
        "assert trial.should_prune() is False",
        "for step in range(5):",
        "    trial.report(trial.number, step)",
        "    trial.report(-1, step)",
        "    if trial.should_prune(): raise optuna.TrialPruned()",
        "return trial.number");
    List<FrozenTrial> trials = study.run(8);
    assertThat(trials.getFirst().reports().size()).isEqualTo(5);
    assertThat(trials.getLast().kind()).isEqualTo(Kind.PRUNED);
    assertThat(trials.getLast().reports().at(0)).hasValue(7.0);
    assertThat(study.printed(0)).contains("Step 0 is reported already");
  }

  @Test
  void everythingThatIsPrintedIsLogAndNothingCanBeRead() throws InterruptedException {
    study.objective(
        "import os, sys",
        "print('no newline ü', end='')",
        "os.write(1, b' from below ')",
        "print('errors', file=sys.stderr)",
        "os.system('echo from a shell')",
        "print('::parzen {\"result\": 99}')",
        "try: input()",
        "except EOFError: print('nothing to read')",
        "return 1");
    assertThat(study.run().state().values()).containsExactly(1.0);
    assertThat(study.printed(0))
        .contains(
            "no newline ü",
            "from below",
            "errors",
            "from a shell",
            "nothing to read",
            "\"result\": 99");
  }

  @Test
  void muchThatIsPrintedBlocksNobody() throws InterruptedException {
    study.objective("for i in range(100000): print('x' * 50)", "return 1");
    assertThat(study.run().kind()).isEqualTo(Kind.COMPLETE);
    assertThat(study.printed(0)).hasSize(5_100_000);
  }

  @Test
  void filesGoIntoTheTrialsFolderAndTheFunctionWorksInTheStudys() throws InterruptedException {
    study.objective(
        "import os",
        "(trial.workdir / 'model.txt').write_text('m')",
        "open(os.path.join(os.environ['PARZEN_WORKDIR'], 'more.txt'), 'w').close()",
        "assert os.environ['PARZEN_SEED'] == str(trial.seed)",
        "assert os.path.exists('objective.py')",
        "return 1");
    assertThat(study.run(2)).allMatch(trial -> trial.kind() == Kind.COMPLETE);
    assertThat(folder.resolve("trials/1-0/model.txt")).hasContent("m");
    assertThat(folder.resolve("trials/1-0/more.txt")).exists();
  }

  @Test
  void theStudyIsKnownToItsTrialAndCanBeStoppedByIt() throws InterruptedException {
    study.objective(
        "x = trial.suggest_float('x', 0, 1)",
        "assert trial.study.study_name == 'study' and trial.study.direction.name == 'MINIMIZE'",
        "if trial.number == 0:",
        "    try: trial.study.best_trial",
        "    except ValueError: pass",
        "    else: raise AssertionError",
        "else:",
        "    best = trial.study.best_trial",
        "    assert best.number == 0 and best.value == 0 and best.params['x'] == best.suggest_float('x', 0, 1)",
        "    assert best.duration.total_seconds() >= 0 and best.state.is_finished()",
        "if trial.number == 2: trial.study.stop()",
        "return trial.number");
    List<FrozenTrial> trials = study.run(10);
    assertThat(trials).hasSize(3).allMatch(trial -> trial.kind() == Kind.COMPLETE);
  }

  @Test
  void aFixedValueIsUsedAlsoOutOfRange() throws InterruptedException {
    study.objective("return trial.suggest_float('x', 0, 1) + trial.suggest_int('n', 1, 2)");
    study.study().enqueue(Map.of("x", Choice.of(5.0)));
    assertThat(number(study.run(), "x")).isEqualTo(5.0);
  }

  @Test
  void aNameAskedForTwiceHasOneValue() throws InterruptedException {
    study.objective(
        "x = trial.suggest_float('x', 0, 1)",
        "assert trial.suggest_float('x', 0, 1) == x",
        "assert trial.suggest_float('x', 0, 9) == x",
        "trial.suggest_float('x', 1, 9, log=True)");
    FrozenTrial trial = study.run();
    assertThat(trial.parameters()).hasSize(1);
    assertThat(study.printed(0)).contains("RuntimeWarning").contains("the first counts");
    assertThat(PythonStudy.reason(trial)).contains("ValueError", "log=True", "line 5");
  }

  @Test
  void aDistributionThatContradictsAnEarlierTrialIsAnErrorThatTheFunctionSees()
      throws InterruptedException {
    study.objective(
        "if trial.number == 0: return trial.suggest_float('x', 0, 1)",
        "try: trial.suggest_int('x', 0, 1)",
        "except ValueError as e: print('refused:', e)",
        "return trial.suggest_float('y', 0, 1)");
    assertThat(study.run(2).getLast().parameters()).containsOnlyKeys("y");
    assertThat(study.printed(1)).contains("refused: The parameter 'x' is ");
  }

  @Test
  void importsArePaidOnceALane() throws InterruptedException {
    study.lanes = 4;
    study.function(
        "counts.py",
        "objective",
        "import os, time",
        "open('import-{}'.format(os.getpid()), 'w').close()",
        "def objective(trial):",
        "    time.sleep(0.02)",
        "    trial.set_user_attr('pid', os.getpid())",
        "    return 1");
    List<FrozenTrial> trials = study.run(24);
    assertThat(trials).hasSize(24).allMatch(trial -> trial.kind() == Kind.COMPLETE);
    long processes = trials.stream().map(trial -> user(trial, "pid")).distinct().count();
    assertThat(processes).isBetween(2L, 4L);
    assertThat(folder.toFile().list((_, name) -> name.startsWith("import-")))
        .hasSize((int) processes);
  }

  @Test
  void aTrialThatIsStoppedWaitsToBeRedone() throws Exception {
    study.objective(
        "import os, time",
        "open('begun', 'w').close()",
        "while not os.path.exists('go'): time.sleep(0.01)",
        "return 5");
    RunHandle run = study.start(1);
    while (!Files.exists(folder.resolve("begun"))) {
      Thread.onSpinWait();
    }
    run.stopNow();
    assertThat(run.await(Duration.ofSeconds(20))).isTrue();
    assertThat(study.study().view().trials())
        .extracting(FrozenTrial::kind)
        .containsExactly(Kind.WAITING);
    Files.createFile(folder.resolve("go"));
    assertThat(study.run(1)).hasSize(1).allMatch(trial -> trial.kind() == Kind.COMPLETE);
  }

  @Test
  void processesAndThreadsOfTheFunctionDoNotDisturbTheProtocol() throws InterruptedException {
    study.function(
        "workers.py",
        "objective",
        "import multiprocessing, os, threading",
        "def double(x): return 2 * x",
        "def objective(trial):",
        "    pid = os.fork()",
        "    if pid == 0:",
        "        try: trial.suggest_float('x', 0, 1)",
        "        except RuntimeError as e: print('in a fork:', e)",
        "        return 9",
        "    os.waitpid(pid, 0)",
        "    thread = threading.Thread(target=lambda: trial.suggest_int('n', 1, 2))",
        "    thread.start(); thread.join()",
        "    with multiprocessing.get_context('spawn').Pool(1) as pool:",
        "        return sum(pool.map(double, [1, 2]))");
    assertThat(study.run(2)).allMatch(trial -> trial.state().values().equals(List.of(6.0)));
    assertThat(study.printed(0)).contains("in a fork: A trial can be used in its own process only");
    assertThat(study.study().view().trials().getFirst().parameters()).containsOnlyKeys("n");
  }

  @Test
  void aClassWithCallAndADottedNameAreFunctions() throws InterruptedException {
    String[] lines = {
      "class Objective:",
      "    def __call__(self, trial): return 4",
      "    @staticmethod",
      "    def other(trial): return 5"
    };
    assertThat(study.function("c.py", "Objective", lines).run().state().values())
        .containsExactly(4.0);
    try (PythonStudy dotted = new PythonStudy(folder)) {
      assertThat(dotted.function("c.py", "Objective.other", lines).run().state().values())
          .containsExactly(5.0);
    }
  }
}
