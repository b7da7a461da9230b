package org.parzen.sampler.tpe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parzen.objective.Outcome;
import org.parzen.part.Samplers;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.space.Choice;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.Trial;

/// Pruned trials teach as Optuna's do, all the way from a report to the next proposal.
class PrunedTrialsTest {
  private static final int STARTUP = 10;

  /// A tenth of these trials is the good part.
  private static final int MANY = 40;

  private Study study = study("tpe");

  private static Study study(String sampler) {
    return Study.create(
        new InMemoryStore(),
        new StudySpec("s", Direction.MINIMIZE),
        StudyOptions.of(Samplers.ALL.make(new Component(sampler))).withoutPruning().withSeed(3));
  }

  private Trial at(double x) {
    study.enqueue(Map.of("x", Choice.of(x)));
    Trial trial = study.ask();
    assertThat(trial.suggestFloat("x", 0, 1)).isEqualTo(x);
    return trial;
  }

  private void complete(double x, double value) {
    study.tell(at(x), value);
  }

  private void prune(double x, double value, int step) {
    Trial trial = at(x);
    trial.report(value, step);
    study.tell(trial.number(), Outcome.pruned("too slow"));
  }

  private double asked() {
    Trial trial = study.ask();
    double x = trial.suggestFloat("x", 0, 1);
    // Nothing is learned from failed trials.
    study.tell(trial.number(), Outcome.failed("only asked"));
    return x;
  }

  /// The middle of what is proposed next.
  private double proposed() {
    return IntStream.range(0, 41).mapToDouble(_ -> asked()).sorted().toArray()[20];
  }

  /// What is asked after nine complete trials, and again after a pruned one.
  private List<Double> askedAroundAPrunedTrial() {
    for (int i = 1; i < STARTUP; i++) {
      complete(i / 10.0, i);
    }
    double before = asked();
    prune(0.05, 7, 1);
    return List.of(before, asked());
  }

  @Test
  void theyCountAmongTheFirstAndFailedOnesDoNot() {
    List<Double> learned = askedAroundAPrunedTrial();
    study = study("random");
    List<Double> random = askedAroundAPrunedTrial();

    assertThat(learned.getFirst()).isEqualTo(random.getFirst());
    assertThat(learned.getLast()).isNotEqualTo(random.getLast());
  }

  /// A place for one trial of many: each tenth is near 0.1, the others are beyond 0.4.
  private static double place(int i) {
    return isGood(i) ? 0.1 + 0.001 * i : 0.4 + 0.6 * i / MANY;
  }

  private static boolean isGood(int i) {
    return i % 10 == 0;
  }

  private void proposesWhereTheGoodOnesAre() {
    assertThat(proposed()).isLessThan(0.3);
  }

  @Test
  void thoseThatCameFurtherAreBetter() {
    for (int i = 0; i < MANY; i++) {
      prune(place(i), isGood(i) ? 100 : 1, isGood(i) ? 20 : 10);
    }
    proposesWhereTheGoodOnesAre();
  }

  @Test
  void ofThoseThatCameAsFarTheLowerAreBetter() {
    for (int i = 0; i < MANY; i++) {
      prune(place(i), isGood(i) ? 1 : 100, 10);
    }
    proposesWhereTheGoodOnesAre();
  }

  @Test
  void completeOnesAreBetterWhateverTheirValue() {
    for (int i = 0; i < MANY; i++) {
      if (isGood(i)) {
        complete(place(i), 1e6);
      } else {
        prune(place(i), -i, 10);
      }
    }
    proposesWhereTheGoodOnesAre();
  }
}
