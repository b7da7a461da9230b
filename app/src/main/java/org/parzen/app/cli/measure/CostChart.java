package org.parzen.app.cli.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parzen.app.cli.talk.Messages;
import org.parzen.app.plot.LinesPlot;
import org.parzen.app.plot.Scale;

/// A chart of what [SamplerBench] measured, as files for light and for dark pages.
final class CostChart {
  private final PageChart file;
  private final boolean several;
  private final Map<String, List<LinesPlot.Point>> measured = new LinkedHashMap<>();
  private final Map<String, List<LinesPlot.Point>> peers = new LinkedHashMap<>();

  /// @param several whether spaces differ, so that lines must be named after them, too
  CostChart(PageChart file, boolean several) {
    this.file = file;
    this.several = several;
  }

  /// Adds a measurement.
  ///
  /// @param line of [SamplerBench]
  void add(JsonNode line) {
    String name =
        line.path("sampler").asText()
            + (several
                ? ", " + line.path("params").asText() + " " + line.path("space").asText()
                : "");
    int trials = line.path("trials").asInt();
    put(measured, name, trials, line.path("ms_per_trial").asDouble());
    if (line.has("peer_ms_per_trial")) {
      put(peers, name, trials, line.path("peer_ms_per_trial").asDouble());
    }
  }

  private static void put(
      Map<String, List<LinesPlot.Point>> all, String name, int trials, double milliseconds) {
    all.computeIfAbsent(name, _ -> new ArrayList<>())
        .add(new LinesPlot.Point(trials, milliseconds));
  }

  /// Writes both files.
  void write() {
    LinesPlot plot =
        new LinesPlot(
            "",
            new LinesPlot.Side(Messages.get("bench.cost.trials"), Scale.LOG),
            new LinesPlot.Side(Messages.get("bench.cost.milliseconds"), Scale.LOG),
            series());
    file.write(plot);
  }

  /// Optuna's figures have the colour of the same sampler.
  private List<LinesPlot.Series> series() {
    List<String> names = List.copyOf(measured.keySet());
    List<LinesPlot.Series> series = new ArrayList<>();
    measured.forEach(
        (name, points) ->
            series.add(
                new LinesPlot.Series(
                    name, names.indexOf(name), LinesPlot.Look.LINE, sorted(points))));
    peers.forEach(
        (name, points) ->
            series.add(
                new LinesPlot.Series(
                    "Optuna " + name, names.indexOf(name), LinesPlot.Look.MARKS, sorted(points))));
    return series;
  }

  private static List<LinesPlot.Point> sorted(List<LinesPlot.Point> points) {
    return points.stream().sorted(Comparator.comparingDouble(LinesPlot.Point::x)).toList();
  }
}
