package org.parzen.app.cli.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parzen.app.cli.talk.Messages;
import org.parzen.app.plot.CostPlot;
import org.parzen.app.plot.LogChoice;
import org.parzen.app.plot.Palette;
import org.parzen.app.plot.PlotExport;
import org.parzen.app.plot.PlotSize;
import org.parzen.app.plot.PlotTheme;
import org.parzen.app.plot.PlotView;

/// A chart of what [SamplerBench] measured, as files for light and for dark pages.
final class CostChart {
  private static final PlotSize SIZE = PlotSize.of(760, 460, 1);
  private static final String SUFFIX = ".svg";

  private final Path file;
  private final boolean several;
  private final Map<String, List<CostPlot.Point>> measured = new LinkedHashMap<>();
  private final Map<String, List<CostPlot.Point>> peers = new LinkedHashMap<>();

  /// @param several whether spaces differ, so that lines must be named after them, too
  /// @throws IllegalArgumentException where the file is not to be an SVG file, or its folder is
  ///   missing: said before hours of measuring
  CostChart(Path file, boolean several) {
    if (!file.getFileName().toString().endsWith(SUFFIX)) {
      throw new IllegalArgumentException(Messages.get("bench.plot.suffix", file));
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IllegalArgumentException(Messages.get("bench.plot.folder", file));
    }
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
      Map<String, List<CostPlot.Point>> all, String name, int trials, double milliseconds) {
    all.computeIfAbsent(name, _ -> new ArrayList<>()).add(new CostPlot.Point(trials, milliseconds));
  }

  /// Writes both files.
  void write() {
    CostPlot plot = new CostPlot(series());
    write(plot, Palette.light(), file);
    String name = file.getFileName().toString();
    String stem = name.substring(0, name.length() - SUFFIX.length());
    write(plot, Palette.dark(), file.resolveSibling(stem + "-dark" + SUFFIX));
  }

  /// Optuna's figures have the colour of the same sampler.
  private List<CostPlot.Series> series() {
    List<String> names = List.copyOf(measured.keySet());
    List<CostPlot.Series> series = new ArrayList<>();
    measured.forEach(
        (name, points) ->
            series.add(new CostPlot.Series(name, names.indexOf(name), true, sorted(points))));
    peers.forEach(
        (name, points) ->
            series.add(
                new CostPlot.Series("Optuna " + name, names.indexOf(name), false, sorted(points))));
    return series;
  }

  private static List<CostPlot.Point> sorted(List<CostPlot.Point> points) {
    return points.stream().sorted(Comparator.comparingInt(CostPlot.Point::trials)).toList();
  }

  private static void write(CostPlot plot, Palette palette, Path file) {
    PlotView view = PlotView.automatic().toggled(LogChoice.Y);
    try {
      Files.write(file, PlotExport.svg(plot, view, new PlotTheme(palette), SIZE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
