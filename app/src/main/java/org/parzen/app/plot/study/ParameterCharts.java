package org.parzen.app.plot.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.parzen.analysis.Contour;
import org.parzen.analysis.ParallelCoordinates;
import org.parzen.analysis.ParameterTable;
import org.parzen.analysis.RankPlane;
import org.parzen.analysis.Slice;
import org.parzen.app.plot.ContourPlot;
import org.parzen.app.plot.NoticePlot;
import org.parzen.app.plot.ParallelPlot;
import org.parzen.app.plot.Plot;
import org.parzen.app.plot.PlotText;
import org.parzen.app.plot.RankPlot;
import org.parzen.app.plot.SlicePlot;
import org.parzen.trial.TrialState;

/// Makes the charts of parameters.
final class ParameterCharts {
  private ParameterCharts() {}

  static Plot slice(ChartRequest request) {
    return plot(
        request,
        1,
        table ->
            new SlicePlot(
                Slice.of(table, chosen(request, table, 1).getFirst()),
                request.title(),
                request.valueName()));
  }

  static Plot contour(ChartRequest request) {
    return plot(
        request,
        2,
        table -> {
          List<String> pair = chosen(request, table, 2);
          return new ContourPlot(
              Contour.of(table, pair.getFirst(), pair.getLast()),
              request.title(),
              request.valueName());
        });
  }

  static Plot rank(ChartRequest request) {
    return plot(
        request,
        2,
        table -> {
          List<String> pair = chosen(request, table, 2);
          return new RankPlot(
              RankPlane.of(table, pair.getFirst(), pair.getLast()),
              request.title(),
              request.valueName());
        });
  }

  /// Shows all objectives, whichever was asked for.
  static Plot parallel(ChartRequest request) {
    int objectives = request.study().directions().size();
    int[] all = IntStream.range(0, objectives).toArray();
    ParameterTable table = ParameterTable.of(request.study(), all);
    return notice(request, table, 1)
        .orElseGet(
            () -> {
              check(request, table);
              List<String> names = IntStream.of(all).mapToObj(request::valueName).toList();
              return new ParallelPlot(
                  ParallelCoordinates.of(table, names, request.parameters()),
                  request.title(),
                  request.valueName());
            });
  }

  private static Plot plot(ChartRequest request, int takes, Function<ParameterTable, Plot> make) {
    ParameterTable table = ParameterTable.of(request.study(), request.objective());
    return notice(request, table, takes).orElseGet(() -> make.apply(table));
  }

  /// Gives the sentence that stands where the study has too little for a chart.
  private static Optional<Plot> notice(ChartRequest request, ParameterTable table, int needed) {
    int complete = request.study().count(TrialState.Kind.COMPLETE);
    List<String> names = table.names();
    String title = request.title();
    if (complete == 0) {
      return Optional.of(new NoticePlot(title, PlotText.of("parameter.notice")));
    }
    if (table.size() == 0) {
      return Optional.of(
          new NoticePlot(title, PlotText.of("parameter.notice.notFinite", "" + complete)));
    }
    if (names.isEmpty()) {
      return Optional.of(new NoticePlot(title, PlotText.of("parameter.notice.none")));
    }
    return names.size() < needed
        ? Optional.of(new NoticePlot(title, PlotText.of("parameter.notice.one", names.getFirst())))
        : Optional.empty();
  }

  /// Gives the parameters that a chart of one or two would choose; nothing where it would be a
  /// notice.
  static List<String> usual(ChartRequest request, int count) {
    ParameterTable table = ParameterTable.of(request.study(), request.objective());
    return notice(request, table, count).isPresent() ? List.of() : chosen(request, table, count);
  }

  private static List<String> chosen(ChartRequest request, ParameterTable table, int count) {
    List<String> named = request.parameters();
    if (named.isEmpty()) {
      return table.usual(count, ImportanceChart.order(request));
    }
    if (named.size() != count || named.stream().distinct().count() < count) {
      throw new IllegalArgumentException(
          PlotText.of("request.parameters." + count, String.join(", ", named)));
    }
    check(request, table);
    return named;
  }

  private static void check(ChartRequest request, ParameterTable table) {
    for (String name : request.parameters()) {
      if (table.column(name).isEmpty()) {
        throw new IllegalArgumentException(
            PlotText.of("request.parameter", name, String.join(", ", table.names())));
      }
    }
  }
}
