package org.parzen.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parzen.numeric.dominance.Hypervolume;
import org.parzen.study.Direction;
import org.parzen.study.History;

/// The hypervolume of trials with several objectives: the volume between their values and a
/// reference point. What is not better than that point in every objective adds nothing. Immutable.
///
/// @param reference worse than what counts, a value an objective
public record DominatedVolume(List<Direction> directions, List<Double> reference) {

  /// @throws IllegalArgumentException where there are not as many values as directions
  public DominatedVolume {
    directions = List.copyOf(directions);
    reference = List.copyOf(reference);
    if (directions.size() != reference.size()) {
      throw new IllegalArgumentException(
          "A reference point for %d objectives needs as many values, not %s."
              .formatted(directions.size(), reference));
    }
  }

  /// @param rows of complete trials
  public double of(History finished, int... rows) {
    double[] limit = limit();
    double[][] points =
        Arrays.stream(rows)
            .mapToObj(row -> losses(values(finished, row)))
            .filter(point -> isWithin(point, limit))
            .toArray(double[][]::new);
    return Hypervolume.of(points, limit);
  }

  /// The reference point as losses.
  double[] limit() {
    return losses(reference.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private double[] values(History finished, int row) {
    return IntStream.range(0, directions.size())
        .mapToDouble(objective -> finished.value(row, objective))
        .toArray();
  }

  private double[] losses(double[] values) {
    return IntStream.range(0, values.length)
        .mapToDouble(i -> directions.get(i).loss(values[i]))
        .toArray();
  }

  private static boolean isWithin(double[] point, double[] limit) {
    return IntStream.range(0, point.length).allMatch(i -> point[i] <= limit[i]);
  }
}
