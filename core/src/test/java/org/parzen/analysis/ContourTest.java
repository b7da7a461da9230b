package org.parzen.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parzen.analysis.Studies.complete;
import static org.parzen.analysis.Studies.having;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parzen.space.FloatDistribution;
import org.parzen.study.Direction;

class ContourTest {

  /// Computed by Optuna 5.0.0.dev, which has the same three cells with numbers.
  @Test
  void aCellHasItsBestTrial() {
    ParameterTable table = PeerStudy.table();
    GridColumn lr = GridColumn.of(table.required("lr"), 96);
    GridColumn momentum = GridColumn.of(table.required("momentum"), 96);

    CellGrid best = CellGrid.best(lr, momentum, table.values()[0], Direction.MINIMIZE);
    CellGrid worst = CellGrid.best(lr, momentum, table.values()[0], Direction.MAXIMIZE);

    assertThat(number(best, lr, 0.01, momentum, 0.5)).isEqualTo(1);
    assertThat(number(best, lr, 0.002, momentum, 0.9)).isEqualTo(2);
    assertThat(number(best, lr, 0.0003, momentum, 0.1)).isEqualTo(4);
    assertThat(Arrays.stream(best.cell()).filter(v -> !Double.isNaN(v)).count()).isEqualTo(3);
    assertThat(number(worst, lr, 0.01, momentum, 0.5)).isEqualTo(1.5);
  }

  @Test
  void theMapHasNoGapsAndStaysWithinItsTrials() {
    Contour contour = Contour.of(PeerStudy.table(), "lr", "momentum");

    assertThat(contour.grid().cell()).hasSize(96 * 96);
    assertThat(Arrays.stream(contour.grid().cell())).allMatch(v -> v >= 1 && v <= 4);
    assertThat(contour.span().low()).isEqualTo(1);
    assertThat(contour.span().high()).isEqualTo(4);
    assertThat(contour.grid().under(contour.x(), 0.01, contour.y(), 0.5)).isCloseTo(1, within(0.2));
    assertThat(contour.points().number()).containsExactly(1, 4, 5, 6);
    assertThat(contour.omitted()).isEqualTo(new Omitted(1, 2));
  }

  @Test
  void namesHaveACellEachAndThoseWithoutTrialsStayEmpty() {
    Contour contour = Contour.of(PeerStudy.table(), "optimizer", "lr");

    assertThat(contour.grid().columns()).isEqualTo(3);
    assertThat(contour.grid().rows()).isEqualTo(96);
    assertThat(contour.grid().at(0, 50)).isFinite();
    assertThat(contour.grid().at(2, 50)).isNaN();
  }

  @Test
  void aConstantParameterHasNoMap() {
    Contour contour =
        Contour.of(
            ParameterTable.of(
                Studies.view(
                    Direction.MINIMIZE,
                    having(
                        having(complete(0, 1.0), "x", new FloatDistribution(0, 1), 0.5),
                        "y",
                        new FloatDistribution(0, 1),
                        0.5)),
                0),
            "x",
            "y");

    assertThat(contour.grid().isEmpty()).isTrue();
    assertThat(contour.points().size()).isEqualTo(1);
  }

  @Test
  void parametersThatNeverMeetHaveNoMap() {
    Contour contour =
        Contour.of(
            ParameterTable.of(
                Studies.view(
                    Direction.MINIMIZE,
                    having(complete(0, 1.0), "x", new FloatDistribution(0, 1), 0.5),
                    having(complete(1, 1.0), "y", new FloatDistribution(0, 1), 0.5)),
                0),
            "x",
            "y");

    assertThat(contour.grid().isEmpty()).isTrue();
    assertThat(contour.points().size()).isZero();
    assertThat(contour.omitted()).isEqualTo(new Omitted(0, 2));
  }

  @Test
  void aMatrixHasEveryPairOnceAndTheSameMaps() {
    ParameterTable table = ParameterTable.of(ParameterTableTest.wide(200), 0);

    List<Contour> pairs = new ContourMatrix(table).all();

    assertThat(pairs).hasSize(45);
    assertThat(pairs)
        .extracting(pair -> pair.x().name() + pair.y().name())
        .startsWith("p0p1", "p0p2")
        .endsWith("p8p9")
        .doesNotHaveDuplicates();
    assertThat(pairs.get(44).grid().cell())
        .containsExactly(Contour.of(table, "p8", "p9").grid().cell());
  }

  @Test
  void farOutliersDoNotTakeTheColours() {
    double[] values = {1, 2, 3, 4, 5, 6, 7, 8, 1e9};
    ValueSpan less = ValueSpan.of(values, Direction.MINIMIZE);
    ValueSpan more = ValueSpan.of(values, Direction.MAXIMIZE);

    assertThat(less.far()).isTrue();
    assertThat(less.high()).isLessThan(30);
    assertThat(less.merit(1e9)).isZero();
    assertThat(less.merit(1)).isEqualTo(1);
    // The best values are always told apart.
    assertThat(more.far()).isFalse();
    assertThat(more.high()).isEqualTo(1e9);
    assertThat(ValueSpan.of(new double[] {2, 2}, Direction.MINIMIZE).merit(2)).isEqualTo(0.5);
  }

  @Test
  void aParameterThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Contour.of(PeerStudy.table(), "lr", "depth"))
        .hasMessageContaining("'depth'");
  }

  private static double number(CellGrid grid, GridColumn x, double atX, GridColumn y, double atY) {
    return grid.under(x.column().axis(), atX, y.column().axis(), atY);
  }
}
