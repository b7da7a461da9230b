package org.parzen.trial;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

/// The intermediate values of one trial, in order of arrival; each step occurs once. Immutable.
///
/// [#with] shares the arrays between versions, so that a trial that reports a thousand times a
/// second costs no copy each time.
public final class Reports {

  public static final Reports NONE =
      new Reports(new long[0], new double[0], 0, new AtomicInteger());

  private final long[] steps;
  private final double[] values;
  private final int size;

  /// How much of the shared arrays is taken: only the newest version may append in place.
  private final AtomicInteger taken;

  private Reports(long[] steps, double[] values, int size, AtomicInteger taken) {
    this.steps = steps;
    this.values = values;
    this.size = size;
    this.taken = taken;
  }

  /// Takes the first `size` entries of both arrays.
  public static Reports of(long[] steps, double[] values, int size) {
    return new Reports(
        Arrays.copyOf(steps, size), Arrays.copyOf(values, size), size, new AtomicInteger(size));
  }

  public int size() {
    return size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /// The step of the i-th report.
  public long step(int i) {
    return steps[checked(i)];
  }

  /// The value of the i-th report; may be infinite or not a number.
  public double value(int i) {
    return values[checked(i)];
  }

  private int checked(int i) {
    if (i >= size) {
      throw new IndexOutOfBoundsException(i);
    }
    return i;
  }

  /// The highest step, if there is one.
  public OptionalLong lastStep() {
    return Arrays.stream(steps, 0, size).max();
  }

  /// The value at a step, if it was reported.
  public OptionalDouble at(long step) {
    for (int i = size - 1; i >= 0; i--) {
      if (steps[i] == step) {
        return OptionalDouble.of(values[i]);
      }
    }
    return OptionalDouble.empty();
  }

  /// The value at the highest step.
  public OptionalDouble last() {
    OptionalLong step = lastStep();
    return step.isPresent() ? at(step.getAsLong()) : OptionalDouble.empty();
  }

  /// These reports and one more; the same reports where the step is there already.
  public Reports with(long step, double value) {
    if (at(step).isPresent()) {
      return this;
    }
    if (size < steps.length && taken.compareAndSet(size, size + 1)) {
      steps[size] = step;
      values[size] = value;
      return new Reports(steps, values, size + 1, taken);
    }
    int room = Math.max(8, size * 2);
    long[] moreSteps = Arrays.copyOf(Arrays.copyOf(steps, size), room);
    double[] moreValues = Arrays.copyOf(Arrays.copyOf(values, size), room);
    moreSteps[size] = step;
    moreValues[size] = value;
    return new Reports(moreSteps, moreValues, size + 1, new AtomicInteger(size + 1));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Reports o
        && Arrays.equals(steps, 0, size, o.steps, 0, o.size)
        && Arrays.equals(values, 0, size, o.values, 0, o.size);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(Arrays.copyOf(steps, size));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ", ").append(steps[i]).append(": ").append(values[i]);
    }
    return text.append('}').toString();
  }
}
