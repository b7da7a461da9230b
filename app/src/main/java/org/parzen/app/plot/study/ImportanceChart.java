package org.parzen.app.plot.study;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.parzen.app.plot.ImportancePlot;
import org.parzen.app.plot.Plot;
import org.parzen.importance.ImportanceEvaluator;
import org.parzen.importance.ImportanceOptions;
import org.parzen.importance.Importances;
import org.parzen.importance.PedAnova;
import org.parzen.importance.PedAnovaSettings;
import org.parzen.part.ImportanceEvaluators;
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
                        request.valueName(objective), found(evaluator, request, names, objective)))
            .toList();
    return new ImportancePlot(series, request.title());
  }

  /// Gives the parameters that matter for the objective of a chart, the most important first, of
  /// equals the first by name.
  static List<String> order(ChartRequest request) {
    ImportanceEvaluator quick = new PedAnova(PedAnovaSettings.DEFAULT);
    return found(quick, request, Optional.empty(), request.objective()).shares().stream()
        .filter(share -> share.raw() > 0)
        .sorted(
            Comparator.comparingDouble(Importances.Share::raw)
                .reversed()
                .thenComparing(Importances.Share::parameter))
        .map(Importances.Share::parameter)
        .toList();
  }

  private static Importances found(
      ImportanceEvaluator evaluator,
      ChartRequest request,
      Optional<List<String>> names,
      int objective) {
    return evaluator.evaluate(
        request.study(), new ImportanceOptions(names, OptionalInt.of(objective)));
  }
}
