package org.parzen.sampler.cmaes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parzen.space.CategoricalDistribution;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.Shape;
import org.parzen.study.StudyView;

/// A trial of another study on a similar problem. Immutable.
///
/// @param values of its numeric parameters, in internal form
/// @param loss less is better
public record SourcePoint(Map<String, Double> values, double loss) {

  public SourcePoint {
    values = Map.copyOf(values);
  }

  /// The trials of a study with one objective, by number.
  ///
  /// @param considerPruned whether pruned trials count with their last report
  public static List<SourcePoint> of(StudyView study, boolean considerPruned) {
    Direction direction = study.direction();
    History history = study.finished();
    Results results = new Results(considerPruned);
    List<SourcePoint> points = new ArrayList<>();
    history
        .rowsByNumber(row -> results.has(history, row))
        .forEach(
            row ->
                points.add(
                    new SourcePoint(
                        numbers(history, row), direction.loss(Results.value(history, row)))));
    return points;
  }

  private static Map<String, Double> numbers(History history, int row) {
    Map<String, Double> numbers = new HashMap<>();
    Shape shape = history.shape(row);
    for (int i = 0; i < shape.names().size(); i++) {
      if (!(shape.distributions().get(i) instanceof CategoricalDistribution)) {
        String name = shape.names().get(i);
        numbers.put(name, history.parameter(row, name));
      }
    }
    return numbers;
  }
}
