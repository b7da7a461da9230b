package org.parzen.plugins.command.metric;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A condition that a trial must meet to be feasible, as `size:out.mp4 <= 1.02x` or
/// `accuracy=regex:acc=(\S+) >= 0.9`. Immutable.
///
/// @param key the metric's name where it has one, otherwise the whole text
public record ConstraintSpec(String key, MetricSpec metric, Operator operator, Limit limit) {

  /// Greedy, because a pattern may hold an operator, too: the last one counts.
  private static final Pattern FORM = Pattern.compile("(.*\\S)\\s*(<=|>=)\\s*(.*)", Pattern.DOTALL);

  /// On which side of the limit a trial is feasible; on it, it always is.
  public enum Operator {
    AT_MOST,
    AT_LEAST
  }

  /// Reads a constraint as it is written.
  ///
  /// @throws IllegalArgumentException where the text is no constraint; its message quotes it
  public static ConstraintSpec parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "The constraint '%s' is not understood: write METRIC <= LIMIT or METRIC >= LIMIT, as in 'size:out.mp4 <= 1.02x'."
              .formatted(text));
    }
    try {
      MetricSpec metric = MetricSpec.parse(form.group(1));
      boolean named = form.group(1).strip().startsWith(metric.name() + "=");
      return new ConstraintSpec(
          named ? metric.name() : text.strip(),
          metric,
          form.group(2).equals("<=") ? Operator.AT_MOST : Operator.AT_LEAST,
          Limit.parse(form.group(3)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The constraint '%s' is not understood: %s".formatted(text.strip(), e.getMessage()), e);
    }
  }

  /// By how much a value passes the limit: at most 0 where it is met.
  ///
  /// @param trial0 the same metric of trial 0
  public double violation(double value, double trial0) {
    double bound = limit.value(trial0);
    return operator == Operator.AT_MOST ? value - bound : bound - value;
  }
}
