package org.parzen.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parzen.app.plot.study.ChartKind;
import org.parzen.app.plot.study.ChartRequest;
import org.parzen.study.Direction;
import org.parzen.trial.ParameterValue;

/// The making of charts of parameters from requests.
class ParameterChartsTest {
  private static final Set<ChartKind> KINDS =
      EnumSet.of(ChartKind.SLICE, ChartKind.CONTOUR, ChartKind.RANK, ChartKind.PARALLEL);
  private static final PlotView ALL = PlotView.automatic();
  private static final ParameterValue ONE = new ParameterValue(Trials.X, 1);
  private static final ParameterValue TWO = new ParameterValue(Trials.X, 2);

  @Test
  void parametersThatVaryAreChosenWhereNoneIsNamed() {
    assertThat(plot(ChartKind.SLICE, Trials.four()).xTitle()).isEqualTo("lr");
    assertThat(plot(ChartKind.CONTOUR, Trials.four()).xTitle()).isEqualTo("lr");
    assertThat(plot(ChartKind.CONTOUR, Trials.four()).yTitle()).isEqualTo("x");
    assertThat(plot(ChartKind.RANK, Trials.four(), "x", "lr").xTitle()).isEqualTo("x");
    assertThat(plot(ChartKind.PARALLEL, Trials.four()).summary()).contains("over 5 axes");
    assertThat(plot(ChartKind.PARALLEL, Trials.four(), "x").summary()).contains("over 2 axes");
  }

  @Test
  void aPairIsChosenThatOccursTogether() {
    Trials branches =
        new Trials(Direction.MINIMIZE)
            .add(Map.of("a", ONE, "root", ONE), 1.0)
            .add(Map.of("b", ONE, "root", TWO), 2.0)
            .add(Map.of("b", TWO, "root", ONE), 3.0);
    for (ChartKind kind : List.of(ChartKind.CONTOUR, ChartKind.RANK)) {
      assertPair(kind, branches, "root", "b");
    }
    assertThat(plot(ChartKind.SLICE, branches).xTitle()).isEqualTo("root");
  }

  /// The parameter that decides on a branch has one value in all of it.
  @Test
  void aPairIsChosenThatVariesTogether() {
    Trials tree =
        new Trials(Direction.MINIMIZE)
            .add(Map.of("a", ONE, "root", ONE), 1.0)
            .add(Map.of("b", ONE, "c", ONE, "root", TWO), 2.0)
            .add(Map.of("b", TWO, "c", TWO, "root", TWO), 3.0)
            .add(Map.of("b", TWO, "root", TWO), 3.0);
    for (ChartKind kind : List.of(ChartKind.CONTOUR, ChartKind.RANK)) {
      assertPair(kind, tree, "b", "c");
    }
    assertThat(plot(ChartKind.CONTOUR, tree, "b", "root").notice(ALL))
        .hasValueSatisfying(notice -> assertThat(notice).contains("have root = 2,"));
  }

  private static void assertPair(ChartKind kind, Trials trials, String x, String y) {
    Plot plot = plot(kind, trials);
    assertThat(plot.notice(ALL)).isEmpty();
    assertThat(plot.xTitle()).isEqualTo(x);
    assertThat(plot.yTitle()).isEqualTo(y);
  }

  @Test
  void theMostImportantAreChosenWhereTheyAreKnown() {
    Trials trials = new Trials(Direction.MINIMIZE);
    for (int i = 0; i < 60; i++) {
      double lr = Math.pow(10, -(i * 7 % 60) / 12.0);
      trials.trial(i % 10, lr, i % 3, (double) (i % 10));
    }
    ChartRequest all = ChartRequest.of(trials.view());

    assertThat(plot(ChartKind.SLICE, trials).xTitle()).isEqualTo("x");
    assertThat(plot(ChartKind.CONTOUR, trials).xTitle()).isEqualTo("x");
    assertThat(ChartKind.SLICE.settled(all).parameters()).containsExactly("x");
    assertThat(ChartKind.RANK.settled(all).parameters()).startsWith("x").hasSize(2);
    assertThat(ChartKind.PARALLEL.settled(all)).isEqualTo(all);
    assertThat(ChartKind.SLICE.settled(all.showing(List.of("kind"))).parameters())
        .containsExactly("kind");
    assertThat(ChartKind.SLICE.settled(ChartRequest.of(new Trials(Direction.MINIMIZE).view())))
        .extracting(ChartRequest::parameters)
        .asInstanceOf(LIST)
        .isEmpty();
  }

  @Test
  void aStudyWithTooLittleSaysWhatIsMissing() {
    Trials infinite = new Trials(Direction.MINIMIZE).trial(1, 1, 1, Double.POSITIVE_INFINITY);
    Trials bare = new Trials(Direction.MINIMIZE).add(Map.of(), 1.0);
    Trials one = new Trials(Direction.MINIMIZE).add(Map.of("x", ONE), 1.0);

    for (ChartKind kind : KINDS) {
      assertThat(notice(kind, new Trials(Direction.MINIMIZE))).contains("No completed trials");
      assertThat(notice(kind, infinite)).contains("None of the 1 completed");
      assertThat(notice(kind, bare)).contains("no parameters");
      assertThat(Painted.of(plot(kind, bare), ALL).placed()).isEmpty();
      assertThat(plot(kind, bare).logChoices()).isEmpty();
      assertThat(plot(kind, bare).clips()).isFalse();
    }
    assertThat(notice(ChartKind.CONTOUR, one)).contains("two parameters", "only x");
    assertThat(plot(ChartKind.SLICE, one).notice(ALL)).isEmpty();
  }

  @Test
  void parametersThatDoNotSuitAreNamed() {
    assertThatThrownBy(() -> plot(ChartKind.SLICE, Trials.four(), "depth"))
        .hasMessageContaining("'depth'")
        .hasMessageContaining("fixed, kind, lr, x");
    assertThatThrownBy(() -> plot(ChartKind.PARALLEL, Trials.four(), "depth"))
        .hasMessageContaining("'depth'");
    assertThatThrownBy(() -> plot(ChartKind.SLICE, Trials.four(), "x", "lr"))
        .hasMessageContaining("one parameter")
        .hasMessageContaining("x, lr");
    assertThatThrownBy(() -> plot(ChartKind.RANK, Trials.four(), "x", "x"))
        .hasMessageContaining("two different parameters");
  }

  @Test
  void everyChartIsPaintedForOneTrial() {
    Trials one = new Trials(Direction.MAXIMIZE).trial(1, 0.1, 1, 2.0);

    assertThat(Painted.of(plot(ChartKind.SLICE, one, "x"), ALL).placed()).isPresent();
    assertThat(Painted.of(plot(ChartKind.RANK, one, "x", "lr"), ALL).placed()).isPresent();
    assertThat(Painted.of(plot(ChartKind.PARALLEL, one), ALL).placed()).isPresent();
    assertThat(notice(ChartKind.CONTOUR, one)).contains("needs several trials");
  }

  private static String notice(ChartKind kind, Trials trials) {
    return plot(kind, trials).notice(ALL).orElseThrow();
  }

  private static Plot plot(ChartKind kind, Trials trials, String... parameters) {
    ChartRequest all = ChartRequest.of(trials.view());
    return kind.plot(
        new ChartRequest(
            all.studies(),
            "Title",
            all.objectives(),
            List.of(parameters),
            all.reference(),
            all.evaluator(),
            all.now()));
  }
}
