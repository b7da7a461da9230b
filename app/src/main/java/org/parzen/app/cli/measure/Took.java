package org.parzen.app.cli.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.parzen.analysis.Quantiles;

/// How long some work took.
///
/// @param milliseconds on the clock
/// @param computing milliseconds in which this thread computed, however busy the machine was with
///   other work
record Took(double milliseconds, double computing) {
  private static final int MEASURED = 11;

  /// Does the work once.
  static Took once(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = System.nanoTime();
    long computed = threads.getCurrentThreadCpuTime();
    work.run();
    long computing = threads.getCurrentThreadCpuTime() - computed;
    return new Took((System.nanoTime() - begin) / 1e6, computing / 1e6);
  }

  /// Does the work several times, after so many nanoseconds in which the virtual machine may
  /// compile it, and gives the medians.
  static Took median(long warmUpNanos, Runnable work) {
    long end = System.nanoTime() + warmUpNanos;
    while (System.nanoTime() < end) {
      work.run();
    }
    List<Took> each = Stream.generate(() -> once(work)).limit(MEASURED).toList();
    return new Took(median(each, Took::milliseconds), median(each, Took::computing));
  }

  private static double median(List<Took> each, ToDoubleFunction<Took> of) {
    return Quantiles.median(each.stream().mapToDouble(of).toArray());
  }
}
