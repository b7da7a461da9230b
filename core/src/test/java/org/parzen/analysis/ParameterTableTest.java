package org.parzen.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parzen.analysis.Studies.complete;
import static org.parzen.analysis.Studies.having;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parzen.analysis.ParameterAxis.Kind;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

class ParameterTableTest {
  private static final double ABSENT = Double.NaN;

  @Test
  void completeTrialsWithFiniteValuesAreRowsByNumber() {
    ParameterTable table = PeerStudy.table();

    assertThat(table.number()).containsExactly(0, 1, 2, 4, 5, 6);
    assertThat(table.values()[0]).containsExactly(3, 1.5, 2, 2, 1, 4);
    assertThat(table.status()[3]).isEqualTo(TrialStatus.INFEASIBLE.code());
    assertThat(table.omitted()).isEqualTo(1);
    assertThat(table.names()).isEqualTo(PeerStudy.names());
  }

  @Test
  void columnsHavePositionsAndGaps() {
    ParameterTable table = PeerStudy.table();

    assertThat(column(table, "lr").at()).containsExactly(1e-4, 1e-2, 1e-3, 2e-3, 1e-2, 3e-4);
    assertThat(column(table, "batch").at()).containsExactly(16, 64, 32, 16, 64, 64);
    assertThat(column(table, "optimizer").at()).containsExactly(1, 0, 1, 0, 0, 0);
    assertThat(column(table, "momentum").at()).containsExactly(ABSENT, 0.5, ABSENT, 0.9, 0.5, 0.1);
    assertThat(column(table, "momentum").missing()).isEqualTo(2);
  }

  @Test
  void axesAreOfTheirDistributionsKind() {
    ParameterTable table = PeerStudy.table();

    assertThat(PeerStudy.names())
        .extracting(name -> column(table, name).axis().kind())
        .containsExactly(Kind.WHOLE, Kind.WHOLE, Kind.LOG, Kind.LINEAR, Kind.CATEGORICAL);
    assertThat(column(table, "optimizer").axis().labels()).containsExactly("sgd", "adam", "lion");
    assertThat(column(table, "batch").axis().numbers()).containsExactly(64.0, 16.0, 32.0);
  }

  /// Computed by Optuna 5.0.0.dev.
  @Test
  void axesBeginAndEndWhereOptunasDo() {
    ParameterAxis lr = column(PeerStudy.table(), "lr").axis();
    ParameterAxis momentum = column(PeerStudy.table(), "momentum").axis();
    ParameterAxis batch = column(PeerStudy.table(), "batch").axis();

    assertThat(lr.start()).isCloseTo(7.943282347242822e-05, within(1e-15));
    assertThat(lr.end()).isCloseTo(0.012589254117941675, within(1e-12));
    assertThat(momentum.start()).isCloseTo(0.06, within(1e-12));
    assertThat(momentum.end()).isCloseTo(0.94, within(1e-12));
    assertThat(batch.start()).isCloseTo(13.6, within(1e-12));
    assertThat(batch.end()).isCloseTo(66.4, within(1e-12));
  }

  @Test
  void rangesMayChangeFromTrialToTrial() {
    ParameterAxis axis =
        axis(
            having(complete(0, 1.0), "x", new FloatDistribution(0, 1), 0.5),
            having(complete(1, 1.0), "x", new FloatDistribution(0, 9), 8));

    assertThat(axis.low()).isEqualTo(0.5);
    assertThat(axis.high()).isEqualTo(8);
  }

  @Test
  void namesThatLookLikeOtherChoicesAreQuoted() {
    Distribution mixed =
        CategoricalDistribution.of(
            Choice.of("1"), Choice.of(1), new Choice.Null(), Choice.of("two words"), Choice.of(""));

    assertThat(axis(having(complete(0, 1.0), "x", mixed, 0)).labels())
        .containsExactly("'1'", "1", "null", "two words", "''");
  }

  @Test
  void aConstantParameterHasARoomAroundIt() {
    ParameterAxis three = axis(having(complete(0, 1.0), "x", new IntDistribution(3, 3), 3));
    ParameterAxis zero = axis(having(complete(0, 1.0), "x", new FloatDistribution(0, 0), 0));

    assertThat(three.isConstant()).isTrue();
    assertThat(three.start()).isLessThan(3);
    assertThat(three.end()).isGreaterThan(3);
    assertThat(zero.start()).isEqualTo(-1);
    assertThat(zero.share(0)).isEqualTo(0.5);
  }

  @Test
  void anEmptyStudyHasNoColumns() {
    ParameterTable table = ParameterTable.of(Studies.view(Direction.MINIMIZE), 0);

    assertThat(table.size()).isZero();
    assertThat(table.columns()).isEmpty();
  }

  @Test
  void aParameterThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Slice.of(PeerStudy.table(), "depth"))
        .hasMessageContaining("'depth'")
        .hasMessageContaining("batch, layers");
  }

  @Test
  void theUsualParametersVaryTogetherAndTheImportantComeFirst() {
    ParameterTable table =
        ParameterTable.of(
            Studies.view(
                Direction.MINIMIZE,
                with(0, Map.of("a", 1.0, "root", 0.0, "b", 1.0)),
                with(1, Map.of("a", 1.0, "root", 0.0, "b", 2.0)),
                with(2, Map.of("c", 1.0, "root", 1.0, "d", 5.0)),
                with(3, Map.of("c", 2.0, "root", 1.0, "d", 5.0)),
                with(4, Map.of("c", 3.0, "root", 2.0, "d", 5.0))),
            0);

    assertThat(table.usual(1, List.of())).containsExactly("root");
    assertThat(table.usual(1, List.of("gone", "a", "c"))).containsExactly("c");
    // Where there is a b, root is always 0: no picture of both.
    assertThat(table.usual(2, List.of("b", "root"))).containsExactly("root", "c");
    assertThat(table.usual(2, List.of("d"))).containsExactly("root", "c");
  }

  private static FrozenTrial with(int number, Map<String, Double> values) {
    FrozenTrial trial = complete(number, 1.0);
    for (Map.Entry<String, Double> value : values.entrySet()) {
      trial = having(trial, value.getKey(), new FloatDistribution(0, 9), value.getValue());
    }
    return trial;
  }

  @Test
  void severalObjectivesMustAllBeFinite() {
    StudyView view =
        Studies.view(
            List.of(Direction.MINIMIZE, Direction.MAXIMIZE),
            List.of(complete(0, 1.0, 2.0), complete(1, 3.0, Double.NEGATIVE_INFINITY)));

    assertThat(ParameterTable.of(view, 0).number()).containsExactly(0, 1);
    assertThat(ParameterTable.of(view, 0, 1).number()).containsExactly(0);
  }

  private static ParameterAxis axis(FrozenTrial... trials) {
    ParameterTable table = ParameterTable.of(Studies.view(Direction.MINIMIZE, trials), 0);
    return column(table, "x").axis();
  }

  private static ParameterColumn column(ParameterTable table, String name) {
    return table.column(name).orElseThrow();
  }

  /// A study of ten parameters of numbers, drawn along a lattice.
  static StudyView wide(int trials) {
    return Studies.view(
        List.of(Direction.MINIMIZE),
        IntStream.range(0, trials).mapToObj(ParameterTableTest::wideTrial).toList());
  }

  private static FrozenTrial wideTrial(int number) {
    FrozenTrial trial = complete(number, (double) (number * 31 % 17));
    for (int i = 0; i < 10; i++) {
      double turn = (number + 1) * Math.sqrt(i + 2);
      trial = having(trial, "p" + i, new FloatDistribution(0, 1), turn - Math.floor(turn));
    }
    return trial;
  }
}
