package org.parzen.app.cli.measure.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.parzen.analysis.Quantiles;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState.Kind;

/// What one study took and reached. Immutable.
///
/// @param end where it stood when it had ended
/// @param curve where the best value changed
record StudyFigures(
    Contender contender, long seed, Moment end, StudyView view, List<Moment> curve) {

  /// Where a study stood when a trial ended.
  ///
  /// @param computed seconds of computing
  /// @param passed seconds on the clock
  /// @param trials with a result: complete or pruned
  /// @param best the best value of complete trials; not-a-number before the first
  record Moment(double computed, double passed, int trials, double best) {}

  StudyFigures {
    curve = List.copyOf(curve);
  }

  /// The figures as a line of JSON.
  ObjectNode line() {
    History done = view.finished();
    ObjectNode line =
        JsonNodeFactory.instance
            .objectNode()
            .put("bench", "study")
            .put("sampler", contender.samplerLine())
            .put("pruner", contender.prunerLine())
            .put("lanes", contender.lanes())
            .put("seed", seed)
            .put("seconds", rounded(end.passed()))
            .put("cpu_seconds", rounded(end.computed()))
            .put("trials", end.trials())
            .put("complete", done.count(Kind.COMPLETE))
            .put("pruned", done.count(Kind.PRUNED))
            .put("failed", done.failures())
            .put("reports", done.rows().mapToLong(done::reportCount).sum())
            .put("trials_per_second", rounded(end.trials() / end.passed()))
            .put("best", end.best());
    double[] steps =
        done.rows()
            .filter(row -> done.kind(row) == Kind.PRUNED)
            .mapToDouble(done::reportCount)
            .toArray();
    if (steps.length > 0) {
      line.put("median_reports_of_pruned", Quantiles.median(steps));
    }
    ArrayNode points = line.putArray("curve");
    curve.forEach(
        moment ->
            points
                .addArray()
                .add(rounded(moment.computed()))
                .add(rounded(moment.passed()))
                .add(moment.trials())
                .add(moment.best()));
    return line;
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
