package org.parzen.app.gui.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parzen.part.Parts;
import org.parzen.study.DefinitionYaml;
import org.parzen.study.FailureSettings.Treatment;
import org.parzen.study.StudyDefinition;
import org.parzen.trial.FailureKind;

/// What the form makes of definitions that were written elsewhere.
class DefinitionModelTest {

  private static final String FULL =
      """
      parzen: 1
      name: thorough
      objective: {kind: command, command: [echo, "{x}", "{mode}"], folder: "/"}
      parameters:
      - {name: x, type: float, low: 0.001, high: 1.0, log: true, default: 0.1}
      - {name: mode, type: categorical, choices: [fast, slow, 3, null]}
      goal:
      - {metric: "regex:loss ([0-9.]+) ", direction: maximize}
      - {metric: wall, direction: minimize}
      constraints: ["exit <= 0"]
      sampler: {id: random}
      pruner: {id: median, n_warmup_steps: 7}
      stop: [{total: 40}, {timeout: 1h30m}, {n_trials: 12}, {total: 90}, {failures: 7}, {all: [{failures: 3}, {timeout: 5m}]}]
      failures: {error: worst, nan: infeasible, retry: {limit: 1, crash: 2}}
      run: {lanes: 3, on_error: stop, durability: process, repeatable: true, constraints: list}
      seed: 11
      """;

  private static StudyDefinition throughTheForm(StudyDefinition definition) {
    DefinitionModel model = new DefinitionModel();
    model.set(Drafts.of(definition, "thorough.db"));
    Checked checked = DraftReader.read(model.draft(), Parts.installed(), 0);
    assertThat(checked.problems()).isEqualTo(List.of());
    return checked.definition().orElseThrow();
  }

  @Test
  void aDefinitionKeepsWhatTheFormDoesNotShow() {
    StudyDefinition definition = DefinitionYaml.read(FULL);

    StudyDefinition rewritten = throughTheForm(definition);

    assertThat(DefinitionYaml.write(rewritten)).isEqualTo(DefinitionYaml.write(definition));
  }

  @Test
  void rulesOfOneStudyDoNotReachTheNext() {
    StudyDefinition definition = DefinitionYaml.read(FULL);
    DefinitionModel model = new DefinitionModel();
    model.set(Drafts.of(definition, "thorough.db"));

    model.set(Drafts.empty("command", "next", "next.db", "/"));

    assertThat(model.draft().limits().rules()).isEmpty();
    assertThat(model.draft().goals()).hasSize(1);
  }

  @Test
  void theExampleComparesCurvesOnceTheyHaveComeApart() {
    Checked checked =
        DraftReader.read(Drafts.example("example", "example.db", "/"), Parts.installed(), 5);

    assertThat(checked.problems()).isEqualTo(List.of());
    assertThat(checked.yaml()).contains("n_warmup_steps: 5");
  }

  private static List<Problem> problems(String sampler, String pruner) {
    StudyDefinition definition =
        DefinitionYaml.read(
            FULL.replace("{id: random}", sampler)
                .replace("{id: median, n_warmup_steps: 7}", pruner));
    DefinitionModel model = new DefinitionModel();
    model.set(Drafts.of(definition, "thorough.db"));
    return DraftReader.read(model.draft(), Parts.installed(), 0).problems();
  }

  @Test
  void samplersThatCanNotWorkOnTheStudyAreProblems() {
    String median = "{id: median}";
    assertThat(problems("{id: grid, search_space: {x: [0.5]}}", median))
        .singleElement()
        .satisfies(problem -> assertThat(problem.field()).isEqualTo(Field.SAMPLER))
        .satisfies(problem -> assertThat(problem.message()).contains("no values for 'mode'"));
    assertThat(problems("{id: cmaes}", median))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("'cmaes'", "there are 2"));
    assertThat(problems("{id: cmaes, with_margin: true, lr_adapt: true}", median))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .contains("'Keep steps alive' and 'Careful steps' exclude each other"));
    assertThat(problems("{id: brute_force}", median))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("'x'", "step"));
    assertThat(problems("{id: tpe, repeats: reuse}", median)).isEmpty();
  }

  @Test
  void retriesStandInTheOrderOfTheForm() {
    Map<FailureKind, String> typed =
        Map.of(
            FailureKind.NAN,
            "1",
            FailureKind.CRASH,
            "2",
            FailureKind.ERROR,
            "3",
            FailureKind.LIMIT,
            "4");

    Draft.Failures failures = new Draft.Failures(Treatment.FAILED, Treatment.FAILED, typed);

    assertThat(failures.retry().keySet()).containsExactly(FailureKind.values());
  }

  @Test
  void aProblemOfAParameterNamesIt() {
    DefinitionModel model = new DefinitionModel();
    model.set(Drafts.empty("command", "study", "study.db", "/"));
    model.add(new Draft.Line("x", Draft.Kind.FLOAT, "5", "1", "", false, "", "", ""));
    model.add(new Draft.Line("y", Draft.Kind.FLOAT, "0", "z", "", false, "", "", ""));
    assertThat(DraftReader.read(model.draft(), Parts.installed(), 0).problems())
        .extracting(Problem::message)
        .anyMatch(message -> message.startsWith("Parameter x: The low (5"))
        .contains("Parameter y: High 'z' is not a number.");
  }
}
