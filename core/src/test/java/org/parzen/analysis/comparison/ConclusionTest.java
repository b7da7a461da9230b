package org.parzen.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.FailureSettings;
import org.parzen.study.StudyDefinition;

class ConclusionTest {

  private static Conclusion conclusion(List<ComparedStudy> studies) {
    return Comparison.of(studies, ComparisonOptions.DEFAULT).conclusion();
  }

  private static List<ComparedStudy> runs(String group, Direction direction, double... values) {
    List<ComparedStudy> studies = new ArrayList<>();
    for (double value : values) {
      studies.add(Compared.foreign(group + studies.size(), direction, value).in(group));
    }
    return studies;
  }

  private static List<ComparedStudy> seeded(String sampler, double... values) {
    return IntStream.range(0, values.length)
        .mapToObj(
            seed ->
                Compared.defined(
                    Compared.definition(sampler + seed, sampler, seed), 9, values[seed]))
        .toList();
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // read only
  private static List<ComparedStudy> all(List<ComparedStudy>... groups) {
    return Stream.of(groups).flatMap(List::stream).toList();
  }

  @Test
  void oneRunEachTellsNothing() {
    Conclusion conclusion =
        conclusion(
            List.of(
                Compared.foreign("A", Direction.MAXIMIZE, 0.5, 0.931),
                Compared.foreign("B", Direction.MAXIMIZE, 0.7, 0.925)));
    assertThat(conclusion.headline())
        .isEqualTo(
            "One run each: A reached 0.931, B 0.925 after 2 trials. One run each can not tell"
                + " chance from merit: repeat with other seeds.");
  }

  @Test
  void aShownDifferenceHasItsSizeItsCertaintyAndItsDirection() {
    double[] good = {0.10, 0.11, 0.12, 0.13, 0.14, 0.15};
    double[] bad = {0.20, 0.21, 0.22, 0.23, 0.24, 0.25};
    assertThat(
            conclusion(all(runs("A", Direction.MINIMIZE, good), runs("B", Direction.MINIMIZE, bad)))
                .headline())
        .startsWith("A is better than B after one trial: median 0.1 lower (95 % interval 0.0")
        .endsWith("), better in 36 of 36 pairs of runs, p = 0.0022.");
    assertThat(
            conclusion(all(runs("A", Direction.MAXIMIZE, good), runs("B", Direction.MAXIMIZE, bad)))
                .headline())
        .startsWith("B is better than A after one trial: median 0.1 higher (95 % interval 0.0");
  }

  @Test
  void whatIsNotShownIsNotClaimed() {
    double[] one = {1, 3, 5, 7, 9, 11};
    double[] other = {2, 4, 6, 8, 10, 12};
    assertThat(
            conclusion(
                    all(runs("A", Direction.MINIMIZE, one), runs("B", Direction.MINIMIZE, other)))
                .headline())
        .startsWith("No difference could be shown between A and B after one trial: medians 6 and 7")
        .contains(" lower to ", " higher, 6 runs and 6 runs, p = ")
        .endsWith("That is no proof that they are equal.");
  }

  /// Five of six pairs with the same seed say so, and one nothing: not enough for the test.
  @Test
  void anIntervalThatTheTestDoesNotBearOutSaysSo() {
    double[] random = {-3.61, -3.85, -3.69, -3.57, -3.36, -3.42};
    double[] tpe = {-3.82, -3.85, -3.84, -3.83, -3.69, -3.81};
    assertThat(conclusion(all(seeded("random", random), seeded("tpe", tpe))).headline())
        .startsWith("No difference could be shown between random and tpe")
        .contains("95 % interval of the difference 0.", "p = 0.059")
        .endsWith("Interval and test disagree, and the test decides: more runs would tell.");
  }

  @Test
  void fewRunsAreCalledFew() {
    assertThat(
            conclusion(
                    all(
                        runs("A", Direction.MINIMIZE, 1, 2, 3),
                        runs("B", Direction.MINIMIZE, 11, 12)))
                .headline())
        .contains("A has the median 2 (3 runs), B 11.5 (2 runs)", "at least 4 runs each");
  }

  @Test
  void manySettingsAreRanked() {
    Conclusion conclusion =
        conclusion(
            all(
                runs("slow", Direction.MINIMIZE, 21, 22, 23, 24, 25, 26, 27),
                runs("best", Direction.MINIMIZE, 1, 2, 3, 4, 5, 6, 7),
                runs("near", Direction.MINIMIZE, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5),
                runs("once", Direction.MINIMIZE, 5)));
    assertThat(conclusion.headline())
        .isEqualTo(
            "best has the best median of 4 settings after one trial: 4 (7 runs). It is better than"
                + " slow. No difference could be shown to near. Too few runs to tell it from once:"
                + " repeat with other seeds, at least 5 runs each.");
    assertThat(conclusion.details())
        .anyMatch(line -> line.startsWith("near is better than slow"))
        .anyMatch(line -> line.contains("6 pairs were tested (Holm)"));
  }

  @Test
  void singleRunsOfManySettingsTellNothing() {
    assertThat(single(3, 1, 2))
        .isEqualTo(
            "One run each of 3 settings: from 1 (b) to 3 (a) after one trial. One run each can not"
                + " tell chance from merit: repeat with other seeds.");
    assertThat(single(2, 2, 2)).startsWith("One run each of 3 settings: 2 each after one trial.");
    double none = Double.POSITIVE_INFINITY;
    assertThat(single(none, 2, none))
        .startsWith("One run each of 3 settings: only b found what counts, 2 after one trial.");
    assertThat(single(none, none, none)).startsWith("Nothing that counts was found");
  }

  private static String single(double a, double b, double c) {
    return conclusion(
            all(
                runs("a", Direction.MINIMIZE, a),
                runs("b", Direction.MINIMIZE, b),
                runs("c", Direction.MINIMIZE, c)))
        .headline();
  }

  @Test
  void pairedRunsMustBeMore() {
    List<ComparedStudy> studies = new ArrayList<>();
    for (int seed = 0; seed < 6; seed++) {
      for (String sampler : List.of("tpe", "random")) {
        StudyDefinition definition = Compared.definition(sampler + "-" + seed, sampler, seed);
        studies.add(Compared.defined(definition, seed + (sampler.equals("tpe") ? 0 : 10)));
      }
    }
    assertThat(conclusion(studies).headline()).startsWith("tpe is better than random");
    studies.add(Compared.foreign("once", Direction.MINIMIZE, 5));
    // Three pairs are tested: six pairs of runs can not have p below 0.09 then, seven can.
    assertThat(conclusion(studies).headline())
        .contains("Too few runs to tell it from random and once", "at least 7 runs each");
  }

  @Test
  void settingsThatDidNotGetSoFarAreNotCounted() {
    List<ComparedStudy> two =
        all(runs("a", Direction.MINIMIZE, 3), runs("b", Direction.MINIMIZE, 1));
    ComparedStudy none = Compared.foreign("none", Direction.MINIMIZE);
    assertThat(conclusion(all(two, List.of(none))).headline())
        .startsWith("One run each of 2 settings: from 1 (b) to 3 (a) after one trial.");
    String missing =
        "none has no trial with a result yet, so nothing can be said of it. Run it, or leave it out.";
    assertThat(conclusion(List.of(two.getFirst(), none)).headline()).isEqualTo(missing);
    assertThat(conclusion(List.of(two.getFirst(), none, none.named("other"))).headline())
        .isEqualTo(missing);
  }

  @Test
  void usualFailureSettingsAreTheSameWhetherTheyAreSaidOrNot() {
    StudyDefinition plain = Compared.definition("plain", "tpe", 1);
    FailureSettings worst =
        new FailureSettings(
            FailureSettings.Treatment.WORST, FailureSettings.Treatment.FAILED, Map.of());
    StudyDefinition other =
        new StudyDefinition(
            "other",
            plain.objective(),
            plain.folder(),
            plain.parameters(),
            plain.goals(),
            plain.constraints(),
            plain.sampler(),
            plain.pruner(),
            plain.stop(),
            plain.run().withFailures(worst),
            1);
    assertThat(
            Comparison.of(
                    List.of(Compared.defined(plain, 1), Compared.defined(other, 2)),
                    ComparisonOptions.DEFAULT)
                .differences())
        .containsExactly(
            new SettingDifference(
                "failures.error", List.of(Optional.of("failed"), Optional.of("worst"))));
  }

  @Test
  void equalMediansAreNamedTogether() {
    assertThat(
            conclusion(
                    all(
                        runs("a", Direction.MINIMIZE, 3, 3, 3, 3),
                        runs("b", Direction.MINIMIZE, 3, 3, 3, 3),
                        runs("c", Direction.MINIMIZE, 4, 4, 4, 4)))
                .headline())
        .startsWith("a has the best median of 3 settings, as has b, after one trial: 3 (4 runs).");
  }

  @Test
  void closeValuesAreToldApart() {
    assertThat(Figures.value(0.931124, 0.00025)).isEqualTo("0.93112");
    assertThat(Figures.value(0.931124, 0.5)).isEqualTo("0.9311");
    assertThat(Figures.value(1234567, 100)).isEqualTo("1234570");
    assertThat(Figures.value(3, 0)).isEqualTo("3");
    assertThat(Figures.p(0.0004)).isEqualTo("p < 0.001");
  }

  @Test
  void differencesInSettingsAreListedWithWhatIsMissing() {
    StudyDefinition plain = Compared.definition("plain", "tpe", 1);
    StudyDefinition set =
        new StudyDefinition(
            "set",
            new Component("python", Map.of("lines", IntNode.valueOf(3))),
            plain.folder(),
            plain.parameters(),
            plain.goals(),
            List.of(),
            new Component("tpe", Map.of("n_startup_trials", IntNode.valueOf(3))),
            plain.pruner(),
            List.of(new Component("total", Map.of("value", IntNode.valueOf(9)))),
            plain.run(),
            2);
    Comparison comparison =
        Comparison.of(
            List.of(
                Compared.defined(plain, 1),
                Compared.defined(set, 2),
                Compared.foreign("other", Direction.MINIMIZE, 3)),
            ComparisonOptions.DEFAULT);
    assertThat(comparison.differences())
        .contains(
            new SettingDifference(
                "sampler.n_startup_trials",
                List.of(Optional.empty(), Optional.of("3"), Optional.empty())),
            new SettingDifference(
                "seed", List.of(Optional.of("1"), Optional.of("2"), Optional.empty())),
            new SettingDifference(
                "parameters.x",
                List.of(
                    Optional.of("float 0.0..1.0"),
                    Optional.of("float 0.0..1.0"),
                    Optional.empty())))
        .extracting(SettingDifference::key)
        .startsWith("sampler.id", "sampler.n_startup_trials")
        .contains("stop.total", "objective.kind")
        .doesNotContain("goal.direction", "name", "objective.folder", "run.lanes", "streams");
    assertThat(comparison.conclusion().details())
        .anyMatch(
            line -> line.contains("not evaluate the same thing: they differ in objective.kind"));
  }

  @Test
  void studiesOfOneNameAreToldApartByTheirFiles() {
    ComparedStudy one = Compared.foreign("s", Direction.MINIMIZE, 1);
    List<ComparedStudy> apart =
        ComparedStudy.apart(
            List.of(
                new ComparedStudy("s", "/a/x.db", one.view(), one.definition(), one.group()),
                new ComparedStudy("s", "/a/y.db", one.view(), one.definition(), one.group()),
                new ComparedStudy("s", "/b/y.db", one.view(), one.definition(), one.group())));
    assertThat(apart)
        .extracting(ComparedStudy::name)
        .containsExactly("s (x.db)", "s (/a/y.db)", "s (/b/y.db)");
  }
}
