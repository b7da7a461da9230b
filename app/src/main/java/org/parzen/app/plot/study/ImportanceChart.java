package org.parzen.app.plot.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.parzen.app.plot.ImportancePlot;
import org.parzen.app.plot.Plot;
import org.parzen.importance.ImportanceEvaluator;
import org.parzen.importance.ImportanceOptions;
import org.parzen.run.ImportanceEvaluators;
import org.parzen.study.Component;

/// The chart of importances: of each objective by itself, as Optuna shows them.
final class ImportanceChart {
  private ImportanceChart() {}

  static Plot of(ChartRequest request) {
    ImportanceEvaluator evaluator =
        ImportanceEvaluators.ALL.make(new Component(request.evaluator(), Map.of()));
    Optional<List<String>> names =
        Optional.of(request.parameters()).filter(asked -> !asked.isEmpty());
    List<ImportancePlot.Series> series =
        IntStream.range(0, request.study().directions().size())
            .mapToObj(
                objective ->
                    new ImportancePlot.Series(
                        request.valueName(objective),
                        evaluator.evaluate(
                            request.study(),
                            new ImportanceOptions(names, OptionalInt.of(objective)))))
            .toList();
    return new ImportancePlot(series, request.title());
  }
}
