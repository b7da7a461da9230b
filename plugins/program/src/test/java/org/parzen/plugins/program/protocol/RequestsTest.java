package org.parzen.plugins.program.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.parzen.space.Choice;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState.Kind;

/// What a program can ask and tell, in real studies.
@DisabledOnOs(OS.WINDOWS)
class RequestsTest extends ProtocolCase {

  @Test
  void reportsMayBeAnyNumber() throws IOException, InterruptedException {
    python(
        """
        def objective(trial):
            for step, value in enumerate([1, 0.5, float("nan"), float("inf"), -float("inf")]):
                tell(report=value, step=step)
            tell(report=3.0, step=10)
            tell(result=1)
        serve(objective)
        """);
    FrozenTrial trial = runOne();
    assertThat(trial.kind()).isEqualTo(Kind.COMPLETE);
    assertThat(trial.reports())
        .hasToString("{0: 1.0, 1: 0.5, 2: NaN, 3: Infinity, 4: -Infinity, 10: 3.0}");
  }

  @Test
  void aResultThatIsNotANumberFailsTheTrialAndInfinityDoesNot()
      throws IOException, InterruptedException {
    python(
        """
        serve(lambda trial: tell(result=float(["nan", "inf", "-inf"][trial["number"]])))
        """);
    List<FrozenTrial> trials = run(3);
    assertThat(failure(trials.getFirst())).contains("nan");
    assertThat(value(trials.get(1))).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(value(trials.get(2))).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void severalValuesMakeSeveralObjectivesAndAWrongNumberOfThemFails()
      throws IOException, InterruptedException {
    python(
        """
        serve(lambda trial: tell(result=[[1, 2.5], [1, 2, 3], 1, []][trial["number"]]))
        """);
    study.objectives = 2;
    List<FrozenTrial> trials = run(4);
    assertThat(trials.getFirst().state().values()).containsExactly(1.0, 2.5);
    assertThat(failure(trials.get(1))).contains("3", "2", "number of the objectives");
    assertThat(failure(trials.get(2))).contains("number of the objectives");
    assertThat(failure(trials.get(3))).contains("number of the objectives");
  }

  @Test
  void aBadTrialIsPruned() throws IOException, InterruptedException {
    python(
        """
        def objective(trial):
            for step in range(1, 6):
                tell(report=trial["number"], step=step)
                if ask(should_prune=True)["prune"]:
                    tell(pruned=True)
                    return
            tell(result=trial["number"])
        serve(objective)
        """);
    FrozenTrial last = run(8).getLast();
    assertThat(last.kind()).isEqualTo(Kind.PRUNED);
    assertThat(last.reports().size()).isLessThan(5);
    assertThat(last.state().values()).containsExactly(7.0);
    assertThat(facts(last).reason()).isEqualTo("pruned");
  }

  @Test
  void aProgramMayPruneItsTrialForAReasonOfItsOwn() throws IOException, InterruptedException {
    python("serve(lambda trial: tell(pruned=True, reason='diverged'))");
    FrozenTrial trial = runOne();
    assertThat(trial.kind()).isEqualTo(Kind.PRUNED);
    assertThat(trial.system().get(org.parzen.run.Study.REASON)).hasValue("diverged");
  }

  @Test
  void whatFailedIsKeptInAllItsLines() throws IOException, InterruptedException {
    python(
        """
        def objective(trial):
            raise KeyError("größe")
        serve(objective)
        """);
    FrozenTrial trial = runOne();
    assertThat(failure(trial)).startsWith("Traceback").contains("in objective\n").contains("größe");
    assertThat(facts(trial).reason()).isEqualTo("failed");
  }

  @Test
  void constraintsAndAttributesAreKept() throws IOException, InterruptedException {
    python(
        """
        def objective(trial):
            tell(set_constraint="size", value=trial["number"] - 0.5)
            tell(set_user_attr="deep", value={"a": [1, 2.0, None, "ü"]})
            tell(set_system_attr="mine:x", value=[1])
            tell(result=-trial["number"])
        serve(objective)
        """);
    List<FrozenTrial> trials = run(2);
    assertThat(trials.getFirst().constraints().values()).isEqualTo(Map.of("size", -0.5));
    assertThat(trials.getLast().constraints().isFeasible()).isFalse();
    assertThat(trials.getFirst().user().get("deep").map(JsonNode::toString))
        .hasValue("{\"a\":[1,2.0,null,\"ü\"]}");
    assertThat(trials.getFirst().system().get("mine:x").map(JsonNode::toString)).hasValue("[1]");
    assertThat(study.view().best().orElseThrow().number()).isZero();
  }

  @Test
  void theBestTrialIsToldWhole() throws IOException, InterruptedException {
    python(
        """
        import datetime
        def objective(trial):
            best = ask(best=True)["best"]
            if best:
                for key in ("datetime_start", "datetime_complete"):
                    assert datetime.datetime.fromisoformat(best.pop(key)).utcoffset() is not None
            tell(set_user_attr="best", value=best)
            tell(report=0.25, step=3)
            number("x", 2, 2)
            ask(suggest="k", distribution={"type": "categorical", "choices": ["a"]})
            tell(result=1)
        serve(objective)
        """);
    List<FrozenTrial> trials = run(2);
    assertThat(trials.getFirst().user().get("best").orElseThrow().isNull()).isTrue();
    JsonNode best = trials.getLast().user().get("best").orElseThrow();
    assertThat(best.path("number").asInt(-1)).isZero();
    assertThat(best.path("values").toString()).isEqualTo("[1.0]");
    assertThat(best.path("params").toString()).isEqualTo("{\"x\":2.0,\"k\":\"a\"}");
    assertThat(best.path("distributions").path("x").path("name").asText())
        .isEqualTo("FloatDistribution");
    assertThat(best.path("intermediate_values").toString()).isEqualTo("{\"3\":0.25}");
    assertThat(best.path("user_attrs").path("best").isNull()).isTrue();
    assertThat(best.path("state").asText()).isEqualTo("COMPLETE");
  }

  @Test
  void aTrialCanStopTheRun() throws IOException, InterruptedException {
    python(
        """
        def objective(trial):
            if trial["number"] == 2:
                tell(stop=True)
            tell(result=1)
        serve(objective)
        """);
    assertThat(run(100)).hasSize(3);
  }

  @Test
  void aQuestionThatCanNotBeAnsweredIsAnErrorThatTheProgramMayHandle()
      throws IOException, InterruptedException {
    python(
        """
        def objective(trial):
            errors = []
            for low, high, log in [(1, 0, False), (0, 1, True)]:
                try:
                    ask(suggest="x", distribution={"type": "float", "low": low, "high": high, "log": log})
                except ValueError as e:
                    errors.append(str(e))
            number("y")
            try:
                ask(suggest="y", distribution={"type": "int", "low": 0, "high": 1})
            except ValueError as e:
                errors.append(str(e))
            try:
                ask(suggest="z", distribution={"type": "gauss"})
            except ValueError as e:
                errors.append(str(e))
            tell(set_user_attr="errors", value=errors)
            tell(result=1)
        serve(objective)
        """);
    FrozenTrial trial = runOne();
    assertThat(value(trial)).isEqualTo(1);
    assertThat(trial.user().get("errors").orElseThrow()).hasSize(4);
    assertThat(trial.user().get("errors").orElseThrow().path(2).asText())
        .contains("'y'", "only bounds and step may change");
    assertThat(trial.user().get("errors").orElseThrow().path(3).asText()).contains("gauss");
    assertThat(trial.externalValues()).containsOnlyKeys("y");
  }

  @Test
  void inAStudyOfSeveralObjectivesPruningIsAnError() throws IOException, InterruptedException {
    python("serve(lambda trial: ask(should_prune=True))");
    study.objectives = 2;
    assertThat(failure(runOne())).contains("several objectives can not prune");
  }

  @Test
  void anEnqueuedTrialGetsItsFixedValues() throws IOException, InterruptedException {
    python("serve(lambda trial: tell(result=number('x')))");
    study.study().study().enqueue(Map.of("x", Choice.of(0.125)));
    assertThat(value(runOne())).isEqualTo(0.125);
    assertThat(Objects.requireNonNull(study.view().trials().getFirst().externalValues().get("x")))
        .isEqualTo(Choice.of(0.125));
  }
}
