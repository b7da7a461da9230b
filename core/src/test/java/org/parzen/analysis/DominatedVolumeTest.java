package org.parzen.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parzen.run.Study;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;

class DominatedVolumeTest {
  private final List<Direction> directions = List.of(Direction.MINIMIZE, Direction.MAXIMIZE);
  private final Study study =
      Study.create(new InMemoryStore(), new StudySpec("s", Direction.MINIMIZE, Direction.MAXIMIZE));

  private double volume(int... rows) {
    return new DominatedVolume(directions, List.of(4.0, -1.0)).of(study.view().finished(), rows);
  }

  @Test
  void isOfTheBoxesUpToTheReferencePoint() {
    study.tell(study.ask(), 1, 1);
    study.tell(study.ask(), 2, 3);
    study.tell(study.ask(), 3, 0);

    assertThat(volume()).isZero();
    assertThat(volume(0)).isEqualTo(3 * 2);
    assertThat(volume(0, 1)).isEqualTo(3 * 2 + 2 * 2);
    assertThat(volume(0, 1, 2)).isEqualTo(volume(0, 1));
  }

  @Test
  void whatIsBeyondTheReferencePointAddsNothing() {
    study.tell(study.ask(), 5, 100);
    study.tell(study.ask(), 1, 1);
    study.tell(study.ask(), Double.POSITIVE_INFINITY, 2);

    assertThat(volume(0, 2)).isZero();
    assertThat(volume(0, 1, 2)).isEqualTo(6);
  }

  @Test
  void aReferencePointHasAValueForEachObjective() {
    assertThatThrownBy(() -> new DominatedVolume(directions, List.of(1.0)))
        .hasMessageContaining("2 objectives")
        .hasMessageContaining("[1.0]");
  }
}
