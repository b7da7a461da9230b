package org.parzen.app.plot;

import java.util.List;

/// What an axis counts in: how values become positions, and where its ticks stand. Immutable.
public sealed interface Gauge {

  /// Whole numbers, such as those of trials or steps.
  record Whole() implements Gauge {}

  /// Numbers of any kind.
  record Numeric(Scale scale) implements Gauge {}

  /// Names, the first of which stands at 0, the next at 1, …
  record Names(List<String> names) implements Gauge {
    public Names {
      names = List.copyOf(names);
    }
  }

  /// Seconds, written as lengths of time: `2 min`.
  record Seconds() implements Gauge {}

  /// Nothing that an axis of the frame could say: the plot paints its own.
  record Silent() implements Gauge {}

  static Gauge whole() {
    return new Whole();
  }

  static Gauge of(Scale scale) {
    return new Numeric(scale);
  }

  default Scale scale() {
    return switch (this) {
      case Numeric(Scale scale) -> scale;
      case Whole _, Names _, Seconds _, Silent _ -> Scale.LINEAR;
    };
  }

  /// Gives ticks at least `spacing` pixels apart; names may be further apart than that, where there
  /// are more of them than fit.
  default Ticks ticks(Axis axis, double spacing) {
    int most = axis.room(spacing);
    return switch (this) {
      case Whole _ -> Ticks.linear(axis.range(), most, true);
      case Numeric(Scale scale) when scale == Scale.LOG -> Ticks.log(axis.range(), most);
      case Numeric _ -> Ticks.linear(axis.range(), most, false);
      case Names(List<String> names) ->
          Ticks.names(axis.range(), axis.roomForNames(spacing), names, axis.pointsUp());
      case Seconds _ -> Ticks.seconds(axis.range(), most);
      case Silent _ -> Ticks.NONE;
    };
  }
}
