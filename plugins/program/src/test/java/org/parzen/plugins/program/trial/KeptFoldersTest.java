package org.parzen.plugins.program.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.run.RunListener;
import org.parzen.run.RunPlan;
import org.parzen.run.StopRule;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.run.StudyRunner;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.Attributes;

class KeptFoldersTest {

  @TempDir Path folder;

  private Study study(Direction... directions) {
    return Study.create(
        new InMemoryStore(),
        new StudySpec("s", List.of(directions), Attributes.NONE, Attributes.NONE),
        StudyOptions.of(new RandomSampler()).withSeed(1).withFolder(folder));
  }

  /// Runs so many trials more, each of which ends as `outcomes` says, with a new [KeptFolders].
  private void run(Study study, int trials, Outcomes outcomes) throws InterruptedException {
    KeptFolders kept = new KeptFolders(KeepFolders.BEST);
    Objective objective =
        trial -> {
          Path own = trial.folder();
          Files.writeString(own.resolve("file"), "x");
          Outcome outcome = outcomes.of(trial.number());
          boolean feasible = trial.number() % 7 != 6;
          trial.setConstraint("c", feasible ? 0 : 1);
          kept.ended(trial, own, outcome, feasible);
          return outcome;
        };
    StudyRunner.start(
            study, objective, RunPlan.of(new StopRule.Additional(trials)), RunListener.SILENT)
        .await();
  }

  private interface Outcomes {
    Outcome of(int number);
  }

  private List<Integer> kept() throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .map(f -> Integer.parseInt(f.getFileName().toString().replaceFirst("-.*", "")))
          .sorted()
          .toList();
    }
  }

  @Test
  void theTenBestFeasibleOnesAndTheFailedOnesAreKept() throws Exception {
    run(
        study(Direction.MAXIMIZE),
        30,
        number ->
            switch (number) {
              case 3 -> Outcome.failed("no");
              case 4 -> Outcome.pruned("slow");
              case 5 -> Outcome.of(Double.NaN);
              default -> Outcome.of(number);
            });
    // 20 and 27 are infeasible.
    assertThat(kept()).containsExactly(3, 5, 18, 19, 21, 22, 23, 24, 25, 26, 28, 29);
  }

  @Test
  void anEarlierRunCountsAndKeepsItsFolders() throws Exception {
    Study study = study(Direction.MINIMIZE);
    run(study, 10, number -> Outcome.of(number == 6 ? 0 : number + 100));
    run(study, 10, number -> Outcome.of(number < 15 ? 1000 : 1));
    List<Integer> earlier = IntStream.range(0, 10).boxed().toList();
    assertThat(kept()).containsAll(earlier).contains(15, 16, 17, 18, 19).doesNotContain(10, 14);
  }

  @Test
  void withSeveralObjectivesAllResultsAreKept() throws Exception {
    run(
        study(Direction.MINIMIZE, Direction.MAXIMIZE),
        15,
        number -> number == 2 ? Outcome.failed("no") : Outcome.of(number, 1));
    assertThat(kept()).hasSize(15);
  }
}
