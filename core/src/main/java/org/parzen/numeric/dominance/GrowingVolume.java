package org.parzen.numeric.dominance;

import java.util.Arrays;

/// The volume between a reference point and points that come one by one, none of them beyond it.
/// Gives what [Hypervolume] gives for all points at once, up to rounding. Used by one thread at a
/// time.
///
/// A point that another one covers costs a look at the front; one that joins it costs its own share
/// of the volume: with two objectives a step of a staircase, with three a sweep over the front.
public final class GrowingVolume {
  private static final int CAPACITY = 16;

  private final double[] reference;

  /// Of two objectives, all there is to keep; of three, what the sweep works on.
  private final Staircase stairs;

  private double[][] front = new double[CAPACITY][];
  private int size;
  private double volume;

  /// @param reference a loss an objective, of which there are two or more
  public GrowingVolume(double... reference) {
    this.reference = reference.clone();
    stairs = new Staircase(CAPACITY, reference);
  }

  public double volume() {
    return volume;
  }

  /// Adds a point and says how much the volume grows.
  ///
  /// @param losses finite, each at most the reference point's
  public double add(double... losses) {
    double before = volume;
    if (reference.length == 2) {
      stairs.add(losses[0], losses[1]);
      volume = stairs.area();
    } else if (!isCovered(losses)) {
      volume +=
          Math.max(
              0,
              reference.length == 3
                  ? stairs.added(losses, front, size)
                  : Hypervolume.added(losses, front, size, reference));
      join(losses.clone());
    }
    return volume - before;
  }

  private boolean isCovered(double[] point) {
    for (int i = 0; i < size; i++) {
      if (Points.covers(front[i], point)) {
        return true;
      }
    }
    return false;
  }

  /// Takes out what the point covers, and puts it in by its last loss.
  private void join(double[] point) {
    int last = point.length - 1;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (!Points.covers(point, front[i])) {
        front[kept++] = front[i];
      }
    }
    if (kept == front.length) {
      front = Arrays.copyOf(front, 2 * kept);
    }
    int at = kept;
    while (at > 0 && front[at - 1][last] > point[last]) {
      front[at] = front[at - 1];
      at--;
    }
    front[at] = point;
    size = kept + 1;
  }
}
