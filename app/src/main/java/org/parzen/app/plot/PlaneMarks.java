package org.parzen.app.plot;

import java.util.Optional;
import org.parzen.analysis.ParameterAxis;
import org.parzen.analysis.TrialPoints;

/// What charts over two parameters have in common.
final class PlaneMarks {
  private PlaneMarks() {}

  static PointMarks of(ParameterAxis x, ParameterAxis y, TrialPoints points) {
    return new PointMarks(
        points,
        ParameterScale.across(x, points.x(), points.number()),
        ParameterScale.up(y, points.y(), points.number()));
  }

  /// Says why there is no trial to show.
  static Optional<String> notice(ParameterAxis x, ParameterAxis y, TrialPoints points) {
    return points.size() > 0
        ? Optional.empty()
        : Optional.of(PlotText.of("parameter.notice.pair", x.name(), y.name()));
  }

  /// Writes both parameters of a trial: `x 0.5, y adam`.
  static String place(ParameterAxis x, ParameterAxis y, TrialPoints points, int row) {
    return PlotText.of(
        "parameter.place",
        x.name(),
        ParameterScale.text(x, points.x()[row]),
        y.name(),
        ParameterScale.text(y, points.y()[row]));
  }

  /// Tells the best trial, or nothing where there is none.
  static String best(ParameterAxis x, ParameterAxis y, TrialPoints points) {
    int best = points.best();
    return best < 0
        ? ""
        : " "
            + PlotText.of(
                "parameter.best",
                Numbers.shortest(points.value()[best]),
                "" + points.number()[best],
                place(x, y, points, best));
  }
}
