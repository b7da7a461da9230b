package org.parzen.app.cli.measure.quality;

import java.util.Arrays;
import java.util.List;
import org.parzen.analysis.DominatedVolume;
import org.parzen.plugins.functions.suite.FrontVolume;
import org.parzen.study.History;
import org.parzen.trial.TrialState.Kind;

/// How far a study came on a case. Trials that break a constraint count for nothing.
///
/// @param finished the trials of the study
record Reached(QualityCase measured, History finished) {

  /// After so many trials each: the best value, or with several objectives the part of the
  /// hypervolume that is missing; not-a-number where no trial counts yet.
  double[] after(List<Integer> steps) {
    return steps.stream().mapToDouble(this::after).toArray();
  }

  private double after(int trials) {
    int[] rows =
        finished
            .rows()
            .filter(row -> finished.number(row) < trials)
            .filter(row -> finished.kind(row) == Kind.COMPLETE && finished.isFeasible(row))
            .toArray();
    return rows.length == 0
        ? Double.NaN
        : measured.front().map(front -> missing(front, rows)).orElseGet(() -> best(rows));
  }

  private double best(int[] rows) {
    double loss =
        Arrays.stream(rows)
            .mapToDouble(row -> measured.direction().loss(finished.value(row, 0)))
            .min()
            .orElseThrow();
    return measured.direction().loss(loss);
  }

  private double missing(FrontVolume front, int[] rows) {
    double volume =
        new DominatedVolume(List.of(measured.directions()), front.reference()).of(finished, rows);
    // A little more than all of it may come out where it was computed with few digits.
    return Math.max(0, 1 - volume / front.volume());
  }
}
