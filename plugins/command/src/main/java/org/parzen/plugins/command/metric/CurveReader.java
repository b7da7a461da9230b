package org.parzen.plugins.command.metric;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// Reads the learning curve of one trial, line by line. A step counts the first time: a program
/// that goes through its steps again, in another phase, adds nothing. Not for several threads.
public final class CurveReader {

  /// One point of a learning curve. Immutable.
  public record Point(long step, double value) {}

  private final ReportSpec spec;
  private final Set<Long> seen = new HashSet<>();
  private long next;

  public CurveReader(ReportSpec spec) {
    this.spec = spec;
  }

  /// The new points in a line.
  ///
  /// @throws IllegalArgumentException where the pattern finds something that is no step or no
  ///   value; its message quotes the line
  public List<Point> line(String text) {
    List<Point> points = new ArrayList<>();
    Matcher matcher = spec.pattern().matcher(text);
    while (matcher.find()) {
      long step = spec.hasStep() ? step(found(matcher, 1, text), text) : next++;
      double value = value(found(matcher, spec.hasStep() ? 2 : 1, text), text);
      if (seen.add(step)) {
        points.add(new Point(step, value));
      }
    }
    return points;
  }

  private static @Nullable String found(Matcher matcher, int group, String line) {
    return matcher.group(group) == null ? null : NumberText.found(matcher, group, line);
  }

  private static long step(@Nullable String found, String line) {
    double step = value(found, line);
    if (step != Math.rint(step) || step < 0 || step > 1L << 53) {
      throw wrong(found, "a step (a whole number from 0)", line);
    }
    return (long) step;
  }

  private static double value(@Nullable String found, String line) {
    OptionalDouble value = found == null ? OptionalDouble.empty() : NumberText.read(found);
    return value.orElseThrow(() -> wrong(found, "a number", line));
  }

  private static IllegalArgumentException wrong(@Nullable String found, String what, String line) {
    return new IllegalArgumentException(
        "'%s' is not %s, in the line of the learning curve: %s".formatted(found, what, line));
  }
}
