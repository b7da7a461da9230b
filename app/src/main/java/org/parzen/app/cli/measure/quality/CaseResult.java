package org.parzen.app.cli.measure.quality;

import java.util.Arrays;
import java.util.List;
import org.parzen.analysis.Quantiles;
import org.parzen.study.Direction;

/// The best values of a sampler on one case. The array is not changed.
///
/// @param steps after how many trials
/// @param best by seed and step; not-a-number where nothing was feasible by then
public record CaseResult(QualityCase measured, List<Integer> steps, double[][] best) {

  /// The values after a step, by seed.
  double[] after(int step) {
    return Arrays.stream(best).mapToDouble(seed -> seed[step]).toArray();
  }

  /// The value that this part of the seeds is at least as good as, after a step: 0.5 for the
  /// median. Lies between two seeds' values where need be.
  double quantile(int step, double part) {
    Direction direction = measured.direction();
    double[] losses = Arrays.stream(after(step)).map(direction::loss).toArray();
    return direction.loss(Quantiles.of(losses, part));
  }
}
