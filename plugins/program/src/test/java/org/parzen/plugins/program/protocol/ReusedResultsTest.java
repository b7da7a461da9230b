package org.parzen.plugins.program.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.run.Study;
import org.parzen.trial.FrozenTrial;

/// Programs that are told that their trial is over, because its result is known.
@DisabledOnOs(OS.WINDOWS)
class ReusedResultsTest extends ProtocolCase {

  private static final String ASK =
      """
      def objective(trial):
          c = ask(suggest="c", distribution={"type": "categorical", "choices": [1, 2, 3]})["value"]
          tell(set_user_attr="pid", value=os.getpid())
          tell(report=c, step=1)
          tell(set_constraint="odd", value=c % 2 - 0.5)
          tell(result=c)
      """;

  private static boolean isReused(FrozenTrial trial) {
    return trial.system().get(Study.REUSED_FROM).isPresent();
  }

  private static double c(FrozenTrial trial) {
    return Objects.requireNonNull(trial.externalValues().get("c")).number().orElseThrow();
  }

  private void check(List<FrozenTrial> trials) {
    for (FrozenTrial trial : trials) {
      double c = c(trial);
      assertThat(value(trial)).isEqualTo(c);
      assertThat(trial.reports().last()).hasValue(c);
      assertThat(trial.constraints().isFeasible()).isEqualTo(c == 2);
      assertThat(trial.user().isEmpty()).isEqualTo(isReused(trial));
    }
    assertThat(trials).filteredOn(trial -> !isReused(trial)).hasSize(3);
  }

  @Test
  void aProgramServesOnAfterATrialThatIsOver() throws Exception {
    python(ASK + "serve(objective)");
    reuse();
    List<FrozenTrial> trials = run(20);
    check(trials);
    assertThat(
            trials.stream()
                .filter(trial -> !isReused(trial))
                .map(trial -> user(trial, "pid"))
                .collect(Collectors.toSet()))
        .hasSize(1);
  }

  /// Whatever it does with the answer: it goes on, asks again, or ends.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tell(report=99, step=9); tell(set_constraint='c', value=9); tell(result=99)",
        "tell(pruned=True)",
        "sys.exit(3)"
      })
  void whatAProgramSaysOfATrialThatIsOverDoesNotCount(String then) throws Exception {
    python(
        ASK
            + """
            def stubborn(trial):
                try:
                    objective(trial)
                except ValueError:
                    try:
                        number("x")
                    except ValueError:
                        THEN
            serve(stubborn)
            """
                .replace("THEN", then));
    reuse();
    check(run(12));
  }

  @Test
  void lanesReuseWhatIsComplete() throws IOException, InterruptedException {
    python(ASK + "serve(objective)");
    reuse();
    study.lanes = 3;
    List<FrozenTrial> trials = run(30);
    assertThat(trials).filteredOn(ReusedResultsTest::isReused).hasSizeBetween(21, 27);
    assertThat(trials).allSatisfy(trial -> assertThat(value(trial)).isEqualTo(c(trial)));
  }
}
