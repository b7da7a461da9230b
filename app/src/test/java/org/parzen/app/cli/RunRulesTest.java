package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.run.DefinedStudy;
import org.parzen.run.StopRule;
import org.parzen.run.StopRules;
import org.parzen.run.Study;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.FailureSettings;
import org.parzen.study.FailureSettings.Treatment;
import org.parzen.study.StudyView;
import org.parzen.text.PythonJson;
import org.parzen.trial.FailureKind;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.RetryHistory;

/// Stop rules, failures, constraints and callbacks, by options.
@DisabledOnOs(OS.WINDOWS)
class RunRulesTest {
  @TempDir Path folder;

  /// Crashes, gives no number, or gives an error, by the value of a parameter.
  private Typed moody(String... more) throws IOException {
    Path program = folder.resolve("moody.sh");
    Files.writeString(
        program, "case $1 in 1) kill -9 $$;; 2) echo none;; 3) exit 4;; *) echo $1;; esac\n");
    return typed("sh " + program + " {k}", more);
  }

  private Typed typed(String command, String... more) {
    List<String> args = new ArrayList<>(List.of("optimize", "--storage", file().toString()));
    args.addAll(List.of("--command", command, "--param", "k int 1..6"));
    args.addAll(List.of("--sampler", "random", "--seed", "5"));
    args.addAll(List.of(more));
    return Typed.parzen(args.toArray(String[]::new));
  }

  private Path file() {
    return folder.resolve("s.db");
  }

  private <T> T read(Function<StudyView, T> use) {
    try (StudyStore store = new FileLocation(file()).openReadOnly()) {
      return use.apply(store.open("study"));
    }
  }

  private List<FrozenTrial> failures(FailureKind kind) {
    return read(StudyView::trials).stream()
        .filter(trial -> trial.system().get(FailureKind.KEY).filter(kind::equals).isPresent())
        .toList();
  }

  @Test
  void rulesAreKeptAndANewValueStandsForTheOldOne() throws IOException {
    assertThat(moody("--stop", "no_gain 4 and total 12", "--stop", "failures 100").status())
        .isZero();
    int size = read(StudyView::size);
    assertThat(size).isGreaterThanOrEqualTo(12);
    assertThat(moody("--stop", "failures 0", "--stop", "target 4").status()).isZero();
    assertThat(
            read(v -> DefinedStudy.definition(v).orElseThrow()).stop().stream()
                .map(StopRules::make))
        .containsExactly(
            new StopRule.All(List.of(new StopRule.NoGain(4), new StopRule.Total(12))),
            new StopRule.Failures(0),
            new StopRule.Target(4));
    assertThat(read(StudyView::size)).isEqualTo(size);
  }

  @Test
  void eachKindOfFailureCountsAsTheStudySays() throws IOException {
    Typed typed =
        moody(
            "--n-trials",
            "40",
            "--on-failure",
            "worst",
            "--on-nan",
            "infeasible",
            "--retry",
            "crash 1");
    assertThat(typed.errors())
        .contains("failed and is recorded as worst", "failed and is recorded as infeasible");
    assertThat(failures(FailureKind.ERROR))
        .isNotEmpty()
        .allSatisfy(t -> assertThat(t.system().get(Study.FAILED)).contains("worst"));
    assertThat(failures(FailureKind.NAN))
        .isNotEmpty()
        .allSatisfy(t -> assertThat(t.constraints().isFeasible()).isFalse());
    assertThat(failures(FailureKind.CRASH))
        .anyMatch(trial -> RetryHistory.of(trial.system()).size() == 1);
    assertThat(read(v -> DefinedStudy.definition(v).orElseThrow().run().failures()).retry())
        .containsEntry(FailureKind.CRASH, 1);
    moody("--n-trials", "1", "--on-failure", "failed");
    FailureSettings changed = read(v -> DefinedStudy.definition(v).orElseThrow().run().failures());
    assertThat(changed.error()).isEqualTo(Treatment.FAILED);
    assertThat(changed.nan()).isEqualTo(Treatment.INFEASIBLE);
  }

  @Test
  void constraintsAreAListWhereThatIsWantedAndTheFormStays() {
    typed("echo {k}", "--n-trials", "2", "--constraint", "last <= 9", "--constraints-form", "list");
    assertThat(read(StudyView::trials).getFirst().system().values())
        .containsKey("constraints")
        .doesNotContainKey("constraints:last");
    Typed other = typed("echo {k}", "--constraint", "last <= 9", "--constraints-form", "keyed");
    assertThat(other.status()).isOne();
    assertThat(other.errors()).contains("form of the constraints = list, but now it is keyed");
  }

  @Test
  void aCommandHearsOfEachTrial() throws IOException {
    Path heard = folder.resolve("heard");
    Typed typed =
        moody("--n-trials", "6", "--on-trial", "sh -c 'cat > %s; echo done'".formatted(heard));
    assertThat(typed.status()).isZero();
    assertThat(typed.said()).contains("done");
    assertThat(typed.output().lines()).hasSize(1);
    assertThat(
            Files.readAllLines(heard).stream()
                .map(line -> PythonJson.read(line).path("number").asInt()))
        .containsExactly(0, 1, 2, 3, 4, 5);
    Typed early = moody("--n-trials", "2", "--on-trial", "sh -c 'exit 7'");
    assertThat(early.status()).isZero();
    assertThat(early.errors()).containsOnlyOnce("has ended with exit code 7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--stop|best 3|There is no stop rule 'best'. There is: total, n_trials",
        "--stop|target|needs a value after its name",
        "--on-failure|ignore|--on-failure takes one of failed, worst, infeasible, not 'ignore'",
        "--on-nan|ignore|--on-nan takes one of",
        "--retry|crash|--retry takes a kind of failure and how often, such as 'crash 2', not 'crash'",
        "--retry|boom 2|There is no kind of failure 'boom'. There is: error, limit, crash, nan.",
        "--constraints-form|both|--constraints-form takes one of keyed, list, not 'both'",
        "--on-trial|''|--on-trial is empty",
        "--on-trial|no-such-program-here|no-such-program-here",
      })
  void wrongUseIsSaidAndNothingRuns(String option, String value, String words) throws IOException {
    Typed typed = moody("--n-trials", "1", option, value);
    assertThat(typed.status()).isOne();
    assertThat(typed.errors()).contains(words);
    assertThat(typed.output()).isEmpty();
  }
}
