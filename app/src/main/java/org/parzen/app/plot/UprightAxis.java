package org.parzen.app.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parzen.analysis.ParameterAxis;
import org.parzen.analysis.ParameterColumn;

/// The ticks of one axis of parallel coordinates, at heights from 0 to 1.
final class UprightAxis {
  private static final int SHORT_NAME = 20;

  /// How many digits the only value of an axis has: a whole one, or another.
  private static final int EXACT = 6;

  private static final int ROUNDED = 3;

  private final ParameterColumn column;

  UprightAxis(ParameterColumn column) {
    this.column = column;
  }

  /// Gives the name, shortened where it has more than 20 characters.
  String name() {
    String name = column.name();
    return name.codePointCount(0, name.length()) <= SHORT_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, SHORT_NAME - 1)).strip() + "…";
  }

  boolean hasMissing() {
    return column.missing() > 0;
  }

  /// Gives at most about `most` ticks; the one for trials without the parameter comes first.
  List<Ticks.Tick> ticks(int most) {
    return with(values(most));
  }

  /// Gives the ticks at both ends only, for axes of numbers close to each other.
  List<Ticks.Tick> ends() {
    ParameterAxis axis = column.axis();
    return axis.isEmpty() || axis.isConstant() ? ticks(2) : with(lowAndHigh());
  }

  private List<Ticks.Tick> with(List<Ticks.Tick> values) {
    List<Ticks.Tick> ticks = new ArrayList<>();
    if (hasMissing()) {
      ticks.add(new Ticks.Tick(0, PlotText.of("parallel.none")));
    }
    for (Ticks.Tick tick : values) {
      ticks.add(new Ticks.Tick(column.height(tick.value()), tick.label()));
    }
    return ticks;
  }

  private List<Ticks.Tick> values(int most) {
    ParameterAxis axis = column.axis();
    if (axis.isEmpty()) {
      return List.of();
    }
    if (axis.isCategorical()) {
      int count = axis.labels().size();
      int every = Math.max(1, Math.ceilDiv(count, Math.max(1, most)));
      return IntStream.range(0, count)
          .filter(i -> i % every == 0)
          .mapToObj(i -> new Ticks.Tick(i, axis.labels().get(i)))
          .toList();
    }
    if (axis.isConstant()) {
      int digits = axis.kind() == ParameterAxis.Kind.WHOLE ? EXACT : ROUNDED;
      return List.of(new Ticks.Tick(axis.low(), Numbers.rounded(axis.low(), digits)));
    }
    Range range = new Range(axis.low(), axis.high());
    int few = Math.max(2, most / 2);
    List<Ticks.Tick> round =
        switch (axis.kind()) {
          case LOG -> Ticks.log(range, few).major();
          case WHOLE -> Ticks.linear(range, few, true).major();
          case LINEAR, CATEGORICAL -> Ticks.linear(range, few, false).major();
        };
    return round.size() > 1 ? round : lowAndHigh();
  }

  /// Gives the ends, rounded to what is seen of an axis: a hundredth of it or less.
  private List<Ticks.Tick> lowAndHigh() {
    double low = column.axis().low();
    double high = column.axis().high();
    return List.of(new Ticks.Tick(low, end(low)), new Ticks.Tick(high, end(high)));
  }

  private String end(double value) {
    ParameterAxis axis = column.axis();
    if (axis.kind() == ParameterAxis.Kind.LOG) {
      return Numbers.rounded(value, 2);
    }
    double step = Math.pow(10, Math.floor(Math.log10((axis.high() - axis.low()) / 50)));
    return Numbers.shortest(Math.rint(value / step) * step);
  }

  /// Whether a shortened label would be wrong.
  boolean isNumeric() {
    return !column.axis().isCategorical();
  }
}
