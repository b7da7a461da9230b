package org.parzen.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parzen.objective.Outcome;
import org.parzen.run.Study;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;

class BestSoFarBandTest {
  private static final double PRUNED = Double.NEGATIVE_INFINITY;

  private static ComparedStudy study(String name, Direction direction, double... values) {
    Study study = Study.create(new InMemoryStore(), new StudySpec(name, direction));
    for (double value : values) {
      int number = study.ask().number();
      study.tell(number, value == PRUNED ? Outcome.pruned("no") : Outcome.of(value));
    }
    return ComparedStudy.of(name, "", study.view());
  }

  private static BestSoFarBand band(ComparedStudy... studies) {
    return BestSoFarBand.of(
            List.of(studies).stream().map(study -> study.in("tpe")).toList(),
            ComparisonOptions.DEFAULT)
        .getFirst();
  }

  @Test
  void aSingleStudyIsItsBestValueAfterEachResult() {
    BestSoFarBand band =
        BestSoFarBand.of(
                List.of(study("a", Direction.MAXIMIZE, PRUNED, 2, 1, Double.NaN, 3)),
                ComparisonOptions.DEFAULT)
            .getFirst();

    assertThat(band.name()).isEqualTo("a");
    // The failed trial has no result; the pruned one has, but none that counts.
    assertThat(band.median()).containsExactly(Double.NaN, 2, 2, 3);
    assertThat(band.lower()).containsExactly(band.median());
    assertThat(band.upper()).containsExactly(band.median());
  }

  @Test
  void threeRepeatsAreALineBetweenTheLeastAndTheGreatest() {
    BestSoFarBand band =
        band(
            study("a", Direction.MINIMIZE, 5, 4),
            study("b", Direction.MINIMIZE, 9, 1),
            study("c", Direction.MINIMIZE, 6, 6));

    assertThat(band.studies()).isEqualTo(3);
    assertThat(band.quartiles()).isFalse();
    assertThat(band.median()).containsExactly(6, 4);
    assertThat(band.lower()).containsExactly(5, 1);
    assertThat(band.upper()).containsExactly(9, 6);
  }

  @Test
  void fiveRepeatsHaveABandOfTheirMiddleHalf() {
    BestSoFarBand band =
        band(
            IntStream.range(0, 5)
                .mapToObj(i -> study("s" + i, Direction.MAXIMIZE, i, 10 + i))
                .toArray(ComparedStudy[]::new));

    assertThat(band.quartiles()).isTrue();
    assertThat(band.lower()).containsExactly(1, 11);
    assertThat(band.median()).containsExactly(2, 12);
    assertThat(band.upper()).containsExactly(3, 13);
  }

  @Test
  void theLineEndsWhereFewerThanHalfOfTheRepeatsAre() {
    BestSoFarBand band =
        band(
            study("a", Direction.MINIMIZE, 3, 2, 1, 0),
            study("b", Direction.MINIMIZE, 5, 4),
            study("c", Direction.MINIMIZE, 7, 6, 5),
            study("empty", Direction.MINIMIZE));

    assertThat(band.studies()).isEqualTo(3);
    assertThat(band.reached()).containsExactly(3, 3, 2);
    assertThat(band.median()).containsExactly(5, 4, 3);
  }

  @Test
  void studiesOfDifferentDirectionsAreRefused() {
    assertThatThrownBy(
            () -> band(study("a", Direction.MINIMIZE, 1), study("b", Direction.MAXIMIZE, 1)))
        .hasMessageContaining("'a'")
        .hasMessageContaining("'b'");
  }
}
