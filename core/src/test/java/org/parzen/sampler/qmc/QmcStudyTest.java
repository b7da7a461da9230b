package org.parzen.sampler.qmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.pruner.NopPruner;
import org.parzen.run.RunListener;
import org.parzen.run.RunPlan;
import org.parzen.run.StopRule;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.run.StudyRunner;
import org.parzen.space.Choice;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudyDefinition.OnError;
import org.parzen.study.StudySpec;

@Timeout(60)
class QmcStudyTest {

  private static final Objective MIXED =
      trial -> {
        double x = trial.suggestFloat("x", -5, 5);
        long n = trial.suggestInt("n", 1, 64);
        double weight = trial.suggestCategorical("kind", "a", "b").equals("a") ? 1 : 2;
        return Outcome.of(x * x + n * weight);
      };

  private final InMemoryStore store = new InMemoryStore();

  private static StudyOptions options(SequenceKind kind, boolean scramble) {
    return StudyOptions.of(new QmcSampler(kind, scramble)).withSeed(7).withPruner(new NopPruner());
  }

  private Study create(String name, StudyOptions options) {
    return Study.create(store, new StudySpec(name, Direction.MINIMIZE), options);
  }

  private static RunPlan plan(int lanes, int trials) {
    return new RunPlan(lanes, List.of(new StopRule.Total(trials)), OnError.CONTINUE, false);
  }

  private static Map<Integer, Map<String, Choice>> run(Study study, RunPlan plan)
      throws InterruptedException {
    StudyRunner.start(study, MIXED, plan, RunListener.SILENT).await();
    return values(study);
  }

  private static Map<Integer, Map<String, Choice>> values(Study study) {
    Map<Integer, Map<String, Choice>> values = new HashMap<>();
    study.view().trials().forEach(trial -> values.put(trial.number(), trial.externalValues()));
    return values;
  }

  @ParameterizedTest
  @CsvSource({"SOBOL, false", "SOBOL, true", "HALTON, false", "HALTON, true"})
  void lanesChangeNothingButTheBeginning(SequenceKind kind, boolean scramble)
      throws InterruptedException {
    var one = run(create("one", options(kind, scramble)), plan(1, 64));
    var four = run(create("four", options(kind, scramble)), plan(4, 64));
    assertThat(one).hasSize(64);
    // Four trials began before any had ended; every later one knew the space.
    List.of(one, four).forEach(values -> values.keySet().removeIf(number -> number < 4));
    assertThat(four).isEqualTo(one);
    assertThat(new HashSet<>(one.values())).hasSize(60);
  }

  @ParameterizedTest
  @CsvSource({"SOBOL, false", "HALTON, true"})
  void repeatableRunsDoNotDependOnTiming(SequenceKind kind, boolean scramble)
      throws InterruptedException {
    var first = run(create("first", options(kind, scramble)), plan(4, 32).repeatably());
    var second = run(create("second", options(kind, scramble)), plan(4, 32).repeatably());
    assertThat(second).isEqualTo(first).hasSize(32);
  }

  @ParameterizedTest
  @CsvSource({"SOBOL, true", "HALTON, true", "SOBOL, false"})
  void aContinuedStudyEqualsAnUninterruptedOne(SequenceKind kind, boolean scramble)
      throws InterruptedException {
    var whole = run(create("whole", options(kind, scramble)), plan(1, 40));
    run(create("parts", options(kind, scramble)), plan(1, 15));
    Study again = Study.open(store, "parts", options(kind, scramble));
    assertThat(run(again, plan(1, 40))).isEqualTo(whole).hasSize(40);
  }

  /// Each has its own sampler, as two processes have.
  @ParameterizedTest
  @CsvSource({"SOBOL, true", "HALTON, false"})
  void twoWhoWorkOnOneStudyNeverGetTheSamePoint(SequenceKind kind, boolean scramble)
      throws InterruptedException {
    Study here = create("shared", options(kind, scramble));
    run(here, plan(1, 1));
    Study there = Study.open(store, "shared", options(kind, scramble));
    var mine = StudyRunner.start(here, MIXED, plan(2, 64), RunListener.SILENT);
    run(there, plan(2, 64));
    mine.await();
    var shared = values(here);
    var alone = run(create("alone", options(kind, scramble)), plan(1, shared.size()));
    assertThat(shared).isEqualTo(alone).hasSizeGreaterThanOrEqualTo(64);
    assertThat(new HashSet<>(shared.values())).hasSameSizeAs(shared.keySet());
  }
}
