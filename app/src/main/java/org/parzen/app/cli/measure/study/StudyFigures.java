package org.parzen.app.cli.measure.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.parzen.analysis.Quantiles;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.trial.TrialState.Kind;

/// What one study took and reached. Immutable.
///
/// @param end where it stood when it had ended
/// @param outcome what came of its trials
/// @param curve where the best value changed
record StudyFigures(
    Contender contender,
    long seed,
    Direction direction,
    Moment end,
    Outcome outcome,
    List<Moment> curve) {

  /// Where a study stood when a trial ended.
  ///
  /// @param computed seconds of computing; not-a-number where that is not known
  /// @param passed seconds on the clock
  /// @param trials with a result: complete or pruned
  /// @param best the best value of complete trials; not-a-number before the first
  record Moment(double computed, double passed, int trials, double best) {}

  /// What came of the trials of a study.
  ///
  /// @param reports intermediate values of all trials
  /// @param reportsOfPruned the median of those of pruned trials; not-a-number where none was
  ///   pruned
  record Outcome(int complete, int pruned, int failed, long reports, double reportsOfPruned) {
    static Outcome of(History done) {
      double[] steps =
          done.rows()
              .filter(row -> done.kind(row) == Kind.PRUNED)
              .mapToDouble(done::reportCount)
              .toArray();
      return new Outcome(
          done.count(Kind.COMPLETE),
          done.count(Kind.PRUNED),
          done.failures(),
          done.rows().mapToLong(done::reportCount).sum(),
          steps.length == 0 ? Double.NaN : Quantiles.median(steps));
    }
  }

  StudyFigures {
    curve = List.copyOf(curve);
  }

  /// The figures as a line of JSON.
  ObjectNode line() {
    ObjectNode line =
        JsonNodeFactory.instance
            .objectNode()
            .put("bench", "study")
            .put("sampler", contender.samplerLine())
            .put("pruner", contender.prunerLine())
            .put("lanes", contender.lanes());
    if (contender.workers() > 0) {
      line.put("workers", contender.workers());
    }
    line.put("seed", seed).put("seconds", rounded(end.passed()));
    if (Double.isFinite(end.computed())) {
      line.put("cpu_seconds", rounded(end.computed()));
    }
    line.put("trials", end.trials())
        .put("complete", outcome.complete())
        .put("pruned", outcome.pruned())
        .put("failed", outcome.failed())
        .put("reports", outcome.reports())
        .put("trials_per_second", rounded(end.trials() / end.passed()))
        .put("best", end.best());
    if (outcome.pruned() > 0) {
      line.put("median_reports_of_pruned", outcome.reportsOfPruned());
    }
    line.set("curve", points());
    return line;
  }

  private ArrayNode points() {
    ArrayNode points = JsonNodeFactory.instance.arrayNode();
    curve.forEach(
        moment -> {
          ArrayNode point = points.addArray();
          if (Double.isFinite(moment.computed())) {
            point.add(rounded(moment.computed()));
          } else {
            point.addNull();
          }
          point.add(rounded(moment.passed())).add(moment.trials()).add(moment.best());
        });
    return points;
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }

  /// The best value at a place of an axis; not-a-number before the first.
  double bestAt(Along axis, double place) {
    return IntStream.range(0, curve.size())
        .mapToObj(curve::get)
        .filter(moment -> axis.of(moment) <= place)
        .reduce((_, later) -> later)
        .map(Moment::best)
        .orElse(Double.NaN);
  }
}
