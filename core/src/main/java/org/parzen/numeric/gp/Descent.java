package org.parzen.numeric.gp;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/// Finds a local minimum of a smooth function in a box by a limited-memory quasi-Newton method.
///
/// The two-loop recursion of Nocedal, “Updating Quasi-Newton Matrices with Limited Storage” (1980),
/// on the dimensions that are not held by a bound, and a projected backtracking search along the
/// step (Bertsekas, “Projected Newton Methods”, 1982). Optuna calls L-BFGS-B of SciPy, which finds
/// which bounds hold in another way; ends are the same: gradient, gain, number of steps.
///
/// @param steps at most so many
/// @param gradientEnd ends where no free coordinate of the gradient is larger
public record Descent(int steps, double gradientEnd) {

  private static final int MEMORY = 10;
  private static final int TRIES = 20;
  private static final double ENOUGH = 1e-4;
  private static final double GAIN_END = 1e7 * 0x1p-52;
  private static final double CURVATURE = 1e-10;

  /// A function and its gradient.
  public interface Function {

    /// The value at a place; writes the derivatives into `gradient`. Anything but a finite value
    /// says that the place is out of the question.
    double at(double[] place, double[] gradient);
  }

  /// Where a search ended.
  public record Minimum(@SuppressWarnings("ArrayRecordComponent") double[] place, double value) {}

  /// A step that was taken and by how much the gradient changed.
  private record Pair(double[] step, double[] change) {}

  /// The lowest place on the way down from a start, which is clipped to the box.
  public Minimum from(double[] start, double[] low, double[] high, Function function) {
    int n = start.length;
    double[] x = start.clone();
    project(x, low, high);
    double[] gradient = new double[n];
    double value = function.at(x, gradient);
    Deque<Pair> pairs = new ArrayDeque<>(MEMORY);
    double[] next = new double[n];
    double[] nextGradient = new double[n];
    for (int k = 0; k < steps && Double.isFinite(value); k++) {
      boolean[] free = free(x, gradient, low, high);
      if (reach(x, gradient, low, high) <= gradientEnd) {
        break;
      }
      double[] direction = direction(gradient, free, pairs);
      double length = pairs.isEmpty() ? Math.min(1, 1 / sumOfSizes(direction)) : 1;
      double nextValue = Double.NaN;
      boolean lower = false;
      for (int i = 0; i < TRIES && !lower; i++) {
        along(x, direction, length, next);
        project(next, low, high);
        double slope = slope(gradient, x, next);
        nextValue = function.at(next, nextGradient);
        lower = nextValue <= value + ENOUGH * slope && slope < 0;
        length *= lower ? 1 : shorter(value, slope, nextValue);
      }
      if (!lower && pairs.isEmpty()) {
        break;
      }
      if (!lower) {
        pairs.clear();
        continue;
      }
      remember(pairs, x, next, gradient, nextGradient);
      double gain = value - nextValue;
      System.arraycopy(next, 0, x, 0, n);
      System.arraycopy(nextGradient, 0, gradient, 0, n);
      double size = Math.max(1, Math.max(Math.abs(value), Math.abs(nextValue)));
      value = nextValue;
      if (gain <= GAIN_END * size) {
        break;
      }
    }
    return new Minimum(x, value);
  }

  /// The bottom of the parabola through both values and the slope, within a tenth and a half.
  private static double shorter(double value, double slope, double nextValue) {
    double bottom = -slope / (2 * (nextValue - value - slope));
    return bottom > 0 ? Math.clamp(bottom, 0.1, 0.5) : 0.1;
  }

  private static void project(double[] x, double[] low, double[] high) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.min(high[i], Math.max(low[i], x[i]));
    }
  }

  private static boolean[] free(double[] x, double[] gradient, double[] low, double[] high) {
    boolean[] free = new boolean[x.length];
    for (int i = 0; i < x.length; i++) {
      free[i] = !(x[i] <= low[i] && gradient[i] > 0) && !(x[i] >= high[i] && gradient[i] < 0);
    }
    return free;
  }

  /// How far one step down the gradient leads at most in any dimension.
  private static double reach(double[] x, double[] gradient, double[] low, double[] high) {
    double reach = 0;
    for (int i = 0; i < x.length; i++) {
      double to = Math.min(high[i], Math.max(low[i], x[i] - gradient[i]));
      reach = Math.max(reach, Math.abs(to - x[i]));
    }
    return reach;
  }

  private static double[] direction(double[] gradient, boolean[] free, Deque<Pair> pairs) {
    int n = gradient.length;
    double[] q = new double[n];
    for (int i = 0; i < n; i++) {
      q[i] = free[i] ? -gradient[i] : 0;
    }
    double[] weights = new double[pairs.size()];
    double unit = Double.NaN;
    int k = pairs.size();
    for (Iterator<Pair> i = pairs.descendingIterator(); i.hasNext(); ) {
      Pair pair = i.next();
      double curvature = dot(pair.step(), pair.change(), free);
      k--;
      weights[k] = Double.NaN;
      if (curvature > CURVATURE * dot(pair.change(), pair.change(), free)) {
        weights[k] = dot(pair.step(), q, free) / curvature;
        add(q, pair.change(), -weights[k], free);
        double newest = curvature / dot(pair.change(), pair.change(), free);
        unit = Double.isNaN(unit) ? newest : unit;
      }
    }
    for (int i = 0; i < n; i++) {
      q[i] *= Double.isNaN(unit) ? 1 : unit;
    }
    for (Pair pair : pairs) {
      double weight = weights[k++];
      if (!Double.isNaN(weight)) {
        double curvature = dot(pair.step(), pair.change(), free);
        add(q, pair.step(), weight - dot(pair.change(), q, free) / curvature, free);
      }
    }
    return q;
  }

  private static void remember(
      Deque<Pair> pairs, double[] x, double[] next, double[] gradient, double[] nextGradient) {
    double[] step = next.clone();
    double[] change = nextGradient.clone();
    double curvature = 0;
    double size = 0;
    for (int i = 0; i < x.length; i++) {
      step[i] -= x[i];
      change[i] -= gradient[i];
      curvature += step[i] * change[i];
      size += change[i] * change[i];
    }
    if (curvature > CURVATURE * size) {
      if (pairs.size() == MEMORY) {
        pairs.removeFirst();
      }
      pairs.addLast(new Pair(step, change));
    }
  }

  private static void along(double[] x, double[] direction, double length, double[] next) {
    for (int i = 0; i < x.length; i++) {
      next[i] = x[i] + length * direction[i];
    }
  }

  private static double slope(double[] gradient, double[] x, double[] next) {
    double slope = 0;
    for (int i = 0; i < x.length; i++) {
      slope += gradient[i] * (next[i] - x[i]);
    }
    return slope;
  }

  private static double dot(double[] a, double[] b, boolean[] free) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += free[i] ? a[i] * b[i] : 0;
    }
    return sum;
  }

  private static void add(double[] to, double[] from, double weight, boolean[] free) {
    for (int i = 0; i < to.length; i++) {
      to[i] += free[i] ? weight * from[i] : 0;
    }
  }

  private static double sumOfSizes(double[] values) {
    return Arrays.stream(values).map(Math::abs).sum();
  }
}
