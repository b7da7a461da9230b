package org.parzen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PullPushTest {
  private static final double GAP = Double.NaN;

  @Test
  void numbersStayAndGapsLieBetweenThem() {
    double[] cell = new double[7 * 5];
    Arrays.fill(cell, GAP);
    cell[0] = 1;
    cell[34] = 3;

    CellGrid filled = new PullPush(true, true).filled(new CellGrid(7, 5, cell));

    assertThat(filled.cell()[0]).isEqualTo(1);
    assertThat(filled.cell()[34]).isEqualTo(3);
    assertThat(Arrays.stream(filled.cell())).allMatch(value -> value >= 1 && value <= 3);
    assertThat(filled.at(1, 0)).isLessThan(filled.at(5, 4));
    assertThat(cell[1]).isNaN();
  }

  @Test
  void nearerNumbersCountMore() {
    double[] cell = new double[32];
    Arrays.fill(cell, GAP);
    cell[2] = 0;
    cell[29] = 1;

    double[] filled = new PullPush(true, true).filled(new CellGrid(32, 1, cell)).cell();

    for (int i = 1; i < 32; i++) {
      assertThat(filled[i]).isGreaterThanOrEqualTo(filled[i - 1]);
    }
    assertThat(filled[16]).isBetween(0.3, 0.7);
  }

  @Test
  void nothingLiesBetweenNames() {
    double[] cell = {GAP, 1, GAP, GAP, GAP, GAP, 5, GAP, 7};

    CellGrid filled = new PullPush(true, false).filled(new CellGrid(3, 3, cell));

    assertThat(filled.cell()).startsWith(1, 1, 1, GAP, GAP, GAP, 5).endsWith(7);
    assertThat(filled.at(1, 2)).isBetween(5.0, 7.0);
    assertThat(new PullPush(false, false).filled(new CellGrid(3, 3, cell)).cell())
        .containsExactly(cell);
  }

  @Test
  void smoothingKeepsWhatIsEvenAndNarrowsPeaks() {
    CellGrid grid = new CellGrid(5, 3, new double[15]);
    grid.cell()[7] = 16;
    new Smoothing(true, true, 1).apply(grid);
    CellGrid even = new CellGrid(2, 2, new double[] {3, 3, 3, 3});
    new Smoothing(true, true, 4).apply(even);

    assertThat(grid.cell()).containsExactly(0, 1, 2, 1, 0, 0, 2, 4, 2, 0, 0, 1, 2, 1, 0);
    assertThat(even.cell()).containsOnly(3);
  }
}
