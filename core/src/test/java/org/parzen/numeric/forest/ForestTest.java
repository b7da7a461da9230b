package org.parzen.numeric.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForestTest {

  private static final int ROWS = 300;

  private static double[] column(long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, ROWS).mapToDouble(_ -> random.nextDouble()).toArray();
  }

  private static Table table() {
    double[] a = column(1);
    double[] b = column(2);
    double[] c = column(3);
    double[] values = new double[ROWS];
    Arrays.setAll(values, row -> 10 * a[row] * a[row] + b[row]);
    return Table.of(new double[][] {a, b, c}, values);
  }

  @Test
  void theSameSeedGrowsTheSameTrees() {
    Forest first = Forest.grow(table(), 3, 64, 5);
    Forest again = Forest.grow(table(), 3, 64, 5);
    Forest other = Forest.grow(table(), 3, 64, 6);
    for (int i = 0; i < 3; i++) {
      assertThat(again.trees().get(i).threshold()).isEqualTo(first.trees().get(i).threshold());
      assertThat(other.trees().get(i).threshold()).isNotEqualTo(first.trees().get(i).threshold());
    }
    assertThat(first.trees().get(0).threshold()).isNotEqualTo(first.trees().get(1).threshold());
  }

  @Test
  void moreTreesBeginWithTheSame() {
    assertThat(Forest.grow(table(), 5, 64, 5).trees().getFirst().value())
        .isEqualTo(Forest.grow(table(), 1, 64, 5).trees().getFirst().value());
  }

  /// Each row that was drawn is a leaf of its own, so that the mean over trees follows the values.
  @Test
  void predictsTheRowsItLearnedFrom() {
    Table table = table();
    Forest forest = Forest.grow(table, 50, 64, 1);
    double squares = 0;
    double all = 0;
    double mean = Arrays.stream(table.values()).average().orElseThrow();
    for (int row = 0; row < ROWS; row++) {
      double predicted = 0;
      for (Tree tree : forest.trees()) {
        predicted +=
            tree.predict(table.columns()[0][row], table.columns()[1][row], table.columns()[2][row])
                / 50;
      }
      squares += Math.pow(predicted - table.values()[row], 2);
      all += Math.pow(mean - table.values()[row], 2);
    }
    assertThat(squares / all).isLessThan(0.01);
  }

  @Test
  void depthIsBounded() {
    for (Tree tree : Forest.grow(table(), 5, 2, 1).trees()) {
      assertThat(tree.nodes()).isEqualTo(7);
    }
    assertThat(Forest.grow(table(), 1, 1, 1).trees().getFirst().nodes()).isEqualTo(3);
  }

  @Test
  void decreasesAreSharesAndRankTheColumns() {
    double[] decreases = Forest.grow(table(), 50, 64, 1).decreases();
    assertThat(Arrays.stream(decreases).sum()).isCloseTo(1, within(1e-9));
    assertThat(decreases[0]).isGreaterThan(0.9);
    assertThat(decreases[1]).isGreaterThan(decreases[2]);
  }

  /// With two rows every column splits them equally well: none is preferred.
  @Test
  void equalSplitsAreDrawn() {
    double[][] columns = new double[4][];
    Arrays.setAll(columns, column -> column % 2 == 0 ? new double[] {0, 1} : new double[] {1, 0});
    Forest forest = Forest.grow(Table.of(columns, new double[] {0.3, 0.7}), 4000, 64, 1);
    for (double share : forest.decreases()) {
      assertThat(share).isCloseTo(0.25, within(0.03));
    }
  }

  @Test
  void rowsThatCanNotBeToldApartShareALeaf() {
    Table table = Table.of(new double[][] {{1, 1, 1, 1}}, new double[] {1, 2, 3, 4});
    for (Tree tree : Forest.grow(table, 10, 64, 1).trees()) {
      assertThat(tree.nodes()).isEqualTo(1);
      assertThat(LeafBoxes.of(tree).variance()).isZero();
    }
    assertThat(Forest.grow(table, 10, 64, 1).decreases()).containsExactly(0);
  }

  @Test
  void valuesNearEachOtherAreStillToldApart() {
    double[] near = {0.5, Math.nextUp(0.5)};
    Table table = Table.of(new double[][] {near}, new double[] {0, 1});
    assertThat(Forest.grow(table, 20, 64, 1).trees())
        .anySatisfy(
            tree -> {
              assertThat(tree.predict(near[0])).isZero();
              assertThat(tree.predict(near[1])).isEqualTo(1);
            });
  }

  /// What one column explains is what it does by itself: x·y explains 3/7 each, the rest only both.
  @Test
  void whatColumnsExplainByThemselves() {
    double[] a = column(7);
    double[] b = column(8);
    double[] values = new double[ROWS];
    Arrays.setAll(values, row -> a[row] * b[row]);
    double first = 0;
    double second = 0;
    Forest forest = Forest.grow(Table.of(new double[][] {a, b}, values), 64, 64, 1);
    for (Tree tree : forest.trees()) {
      LeafBoxes boxes = LeafBoxes.of(tree);
      first += boxes.varianceOf(0) / boxes.variance() / 64;
      second += boxes.varianceOf(1) / boxes.variance() / 64;
    }
    assertThat(first).isCloseTo(3 / 7.0, within(0.06));
    assertThat(second).isCloseTo(3 / 7.0, within(0.06));
  }
}
