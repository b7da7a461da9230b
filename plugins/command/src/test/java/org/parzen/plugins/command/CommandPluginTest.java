package org.parzen.plugins.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.part.Objectives;
import org.parzen.plugins.command.metric.CurveReader.Point;
import org.parzen.plugins.command.metric.Reading;
import org.parzen.plugins.program.trial.RunFacts;
import org.parzen.space.Choice;
import org.parzen.text.PythonJson;
import org.parzen.trial.FixedTrial;

@DisabledOnOs(OS.WINDOWS)
class CommandPluginTest {

  @TempDir Path folder;
  private CommandStudy study;

  @BeforeEach
  void prepare() {
    study = new CommandStudy(folder);
  }

  @Test
  void thePluginIsFoundByItsName() {
    assertThat(Objectives.installed().plugin("command")).isInstanceOf(CommandPlugin.class);
  }

  @Test
  void oneTryShowsCommandOutputAndWhatWasRead() {
    study.command("sh", "-c", "echo step 1 loss 0.5; echo note >&2; echo \"got $1\"", "sh", "{x}");
    study.parameter("x choice 'a b',c");
    study.metric("regex:step (\\d)");
    study.constraint("size:stdout <= 1x");
    study.set(CommandPlugin.REPORT, "regex:step (\\d) loss (\\S+)");
    study.set(CommandPlugin.TIMEOUT, "0.001x");
    Evaluation evaluation =
        CommandPlugin.tryOnce(study.spec(), Map.of("x", Choice.of("a b")), folder.resolve("try"));
    assertThat(evaluation.failure()).isEmpty();
    assertThat(PosixQuoting.split(evaluation.commandLine()))
        .isEqualTo(evaluation.arguments())
        .endsWith("a b");
    assertThat(evaluation.result().stdout()).contains("got a b");
    assertThat(evaluation.result().stderr()).isEqualTo("note\n");
    assertThat(evaluation.metrics().getFirst().reading()).isEqualTo(new Reading.Value(1));
    assertThat(evaluation.constraints().getFirst().reading())
        .isEqualTo(new Reading.Value(evaluation.result().stdout().length()));
    assertThat(evaluation.curve()).containsExactly(new Point(1, 0.5));
  }

  @Test
  void aTryThatFindsNoNumberSaysWhichPatternFailed() {
    study.command("echo", "nothing of interest");
    study.metric("regex:loss (\\d)");
    Evaluation evaluation = CommandPlugin.tryOnce(study.spec(), Map.of(), folder.resolve("try"));
    assertThat(evaluation.failure().orElseThrow()).contains("'loss (\\d)'", "nothing of interest");
  }

  @Test
  void aTryOfAProgramThatIsMissingNamesIt() {
    study.command("no-such-program-7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandPlugin.tryOnce(study.spec(), Map.of(), folder))
        .withMessageContainingAll("no-such-program-7", "PATH");
  }

  @Test
  void anOptionThatIsThereOrNotNeedsAParameterThatIsTrueOrFalse() {
    study.command("run", "{fast?--fast}");
    study.parameter("fast choice on,off");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandPlan.of(study.spec()))
        .withMessageContainingAll("{fast?...}", "fast choice false,true");
  }

  @Test
  void theCommandOfATrialCanBeCopied() {
    study.command("run", "{x}", "-t{trial}", "-s{seed}", "{workdir}/o");
    study.parameter("x choice \"it's\",b");
    assertThat(
            CommandPlan.of(study.spec())
                .commandLine(3, 9, Path.of("/my work"), Map.of("x", Choice.of("it's"))))
        .isEqualTo("run 'it'\\''s' -t3 -s9 '/my work/o'");
  }

  @Test
  void aFixedTrialRunsTheCommandAgain() throws Exception {
    study.command("sh", "-c", "echo $(($1 + 1))", "sh", "{x}");
    study.parameter("x int 0..9");
    FixedTrial trial = new FixedTrial(Map.of("x", Choice.of(4)), 0, folder.resolve("again"));
    try (Objective objective = new CommandPlugin().create(study.spec())) {
      assertThat(objective.evaluate(trial)).isEqualTo(Outcome.of(5));
    }
    RunFacts facts = trial.systemAttributes().get(RunFacts.KEY).orElseThrow();
    assertThat(facts.output()).isEqualTo("5");
    assertThat(facts.measured()).containsExactly(Map.entry("auto", 5.0));
  }

  @Test
  void factsFitIntoOneValueOfAStudyFileAndKeepTheEndOfTheOutput() {
    for (String text : List.of("x", "é", "\u0001", "😀", "\n")) {
      RunFacts facts =
          new RunFacts(
              OptionalInt.of(0), 1, "exited", Map.of("last", 1.0), text.repeat(3000) + "end");
      String written = PythonJson.write(RunFacts.KEY.write().apply(facts));
      assertThat(written.length()).isBetween(2045 - 12, 2045);
      assertThat(RunFacts.KEY.read().apply(PythonJson.read(written)).output()).endsWith("end");
    }
  }
}
