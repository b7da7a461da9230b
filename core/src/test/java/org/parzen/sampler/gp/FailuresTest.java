package org.parzen.sampler.gp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parzen.objective.Outcome;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.Runs;
import org.parzen.sampler.joint.IntersectionSpace;
import org.parzen.sampler.joint.UnionSpace;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.space.Choice;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.FailureSettings;
import org.parzen.study.FailureSettings.Treatment;
import org.parzen.study.StudySpec;
import org.parzen.trial.FailureKind;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialState;

/// What is learned from trials that failed.
class FailuresTest {

  private static final GpOptions LEARNING = GpOptions.DEFAULT.withFailures(true);

  /// The more the better, but too much at once fails, as a program at its time limit does.
  private static Outcome limited(Trial trial) {
    double x = trial.suggestFloat("x", 0, 1);
    double y = trial.suggestFloat("y", 0, 1);
    return x + y > 1.2 ? Outcome.failed("too slow") : Outcome.of(-2 * Math.sqrt(x) - Math.sqrt(y));
  }

  private static Study limited(GpOptions options, long seed) {
    Study study = Runs.study(new GpSampler(options), seed);
    for (int i = 0; i < 50; i++) {
      Trial trial = study.ask();
      study.tell(trial.number(), limited(trial));
    }
    return study;
  }

  @Test
  void fewerTrialsFailAndTheBestIsAsGood() {
    int learning = 0;
    int ignoring = 0;
    for (long seed = 1; seed <= 4; seed++) {
      Study study = limited(LEARNING, seed);
      learning += study.view().count(TrialState.Kind.FAIL);
      assertThat(study.best().orElseThrow().state().values().getFirst())
          .as("-2.449 is the least")
          .isLessThan(-2.35);
      ignoring += limited(GpOptions.DEFAULT, seed).view().count(TrialState.Kind.FAIL);
    }
    assertThat(learning).isLessThan(ignoring * 2 / 3);
  }

  private static Observed observed(Direction direction) {
    Study study =
        Study.create(
            new InMemoryStore(),
            new StudySpec("s", direction),
            StudyOptions.of(new RandomSampler()).withSeed(1));
    List<Outcome> outcomes =
        List.of(Outcome.of(3), Outcome.failed("no"), Outcome.of(5), Outcome.pruned("bad"));
    for (Outcome outcome : outcomes) {
      study.enqueue(Map.of("x", Choice.of(0.25)));
      Trial trial = study.ask();
      trial.suggestFloat("x", 0, 1);
      study.tell(trial.number(), outcome);
    }
    return Observed.withFailures(
        study.view(), Cube.of(new IntersectionSpace(false).of(study.view())));
  }

  @Test
  void aFailureCountsLikeTheWorstAndSoDoesAPrunedTrialWithoutReports() {
    assertThat(observed(Direction.MINIMIZE).values()).containsExactly(-3, -5, -5, -5);
    assertThat(observed(Direction.MAXIMIZE).values()).containsExactly(3, 3, 5, 3);
  }

  private static final FailureSettings CRASH_ONCE =
      new FailureSettings(Treatment.FAILED, Treatment.FAILED, Map.of(FailureKind.CRASH, 1));

  private static Study conditional(FailureSettings failures) {
    return Study.create(
        new InMemoryStore(),
        new StudySpec("s", Direction.MINIMIZE),
        StudyOptions.of(new RandomSampler()).withSeed(1).withFailures(failures));
  }

  private static Observed learned(Study study) {
    return Observed.withFailures(study.view(), Cube.partial(new UnionSpace().of(study.view())));
  }

  @Test
  void anAttemptThatIsTriedAgainTeachesNothing() {
    Study study = conditional(CRASH_ONCE);
    study.tell(askedFor(study, "x"), Outcome.of(3));
    study.tell(askedFor(study, "x"), Outcome.failed("by chance", FailureKind.CRASH));
    assertThat(learned(study).values()).containsExactly(-3);
    study.tell(askedFor(study, "x"), Outcome.failed("again", FailureKind.CRASH));
    study.tell(askedFor(study, "x"), Outcome.failed("no", FailureKind.ERROR));
    assertThat(learned(study).values()).containsExactly(-3, -3, -3);
    assertThat(learned(study).number(1)).as("the second attempt").isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void whatATrialLacksBecauseItFailedIsNotTakenForABranch(Treatment treatment) {
    Study study = conditional(new FailureSettings(treatment, treatment, Map.of()));
    study.tell(askedFor(study, "x", "y", "z"), Outcome.of(3));
    study.tell(askedFor(study, "x", "y"), Outcome.of(4));
    study.tell(askedFor(study, "x"), Outcome.failed("before y"));
    study.tell(askedFor(study, "x", "y"), Outcome.failed("as far as trial 1"));
    Observed learned = learned(study);
    assertThat(IntStream.range(0, learned.size()).map(learned::number)).containsExactly(0, 1, 3);
  }

  @Test
  void whereEveryPlaceHasAllParametersWhatElseAFailureLacksDoesNotMatter() {
    Study study = conditional(FailureSettings.DEFAULT);
    study.tell(askedFor(study, "x", "y"), Outcome.of(3));
    study.tell(askedFor(study, "x", "z"), Outcome.of(4));
    study.tell(askedFor(study, "x"), Outcome.failed("before y or z"));
    Cube common = Cube.of(new IntersectionSpace(false).of(study.view()));
    assertThat(common.names()).containsExactly("x");
    assertThat(Observed.withFailures(study.view(), common).values()).containsExactly(-3, -4, -4);
    assertThat(learned(study).values()).containsExactly(-3, -4);
  }

  private static int askedFor(Study study, String... names) {
    Trial trial = study.ask();
    for (String name : names) {
      double _ = trial.suggestFloat(name, 0, 1);
    }
    return trial.number();
  }

  @Test
  void whereAllFailedNothingIsKnown() {
    Study study = Runs.study(new GpSampler(LEARNING.withStartupTrials(1)));
    for (int i = 0; i < 3; i++) {
      Trial trial = study.ask();
      trial.suggestFloat("x", 0, 1);
      study.tell(trial.number(), Outcome.failed("no"));
    }
    assertThat(
            new GpSampler(LEARNING.withStartupTrials(1))
                .propose(study.view(), Views.context(3), Views.random(3))
                .values())
        .isEmpty();
  }
}
