package org.parzen.plugins.command.metric;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.parzen.plugins.command.metric.MetricSource.Auto;
import org.parzen.plugins.command.metric.MetricSource.Cpu;
import org.parzen.plugins.command.metric.MetricSource.Csv;
import org.parzen.plugins.command.metric.MetricSource.Exit;
import org.parzen.plugins.command.metric.MetricSource.Json;
import org.parzen.plugins.command.metric.MetricSource.Last;
import org.parzen.plugins.command.metric.MetricSource.Match;
import org.parzen.plugins.command.metric.MetricSource.Memory;
import org.parzen.plugins.command.metric.MetricSource.Size;
import org.parzen.plugins.command.metric.MetricSource.Wall;
import org.parzen.plugins.program.process.OutputLine;
import org.parzen.plugins.program.process.ProcessResult;

/// Reads one metric of one run: sees each line while the program runs, and the rest afterwards. Not
/// for several threads.
public final class MetricReader {
  private final SourceReader reader;

  public MetricReader(MetricSpec metric) {
    String name = metric.name();
    this.reader =
        switch (metric.source()) {
          case Auto() -> new AutoReader();
          case Last() -> TextReader.lastNumber(name);
          case Match(Pattern pattern) -> TextReader.lastMatch(name, pattern);
          case Json json -> new JsonReader(name, json);
          case Csv csv -> new CsvReader(name, csv);
          case Wall() -> new MeasureReader((result, _) -> new Reading.Value(result.seconds()));
          case Cpu() -> new MeasureReader((result, _) -> MeasureReader.cpu(result));
          case Memory() -> new MeasureReader((result, _) -> MeasureReader.memory(result));
          case Exit() -> new MeasureReader((result, _) -> new Reading.Value(result.exitCode()));
          case Size(String file) ->
              new MeasureReader((_, files) -> MeasureReader.size(files.apply(file)));
        };
  }

  /// Sees a line of either output.
  public void line(OutputLine line) {
    reader.line(line);
  }

  /// The metric of a program that has ended.
  ///
  /// @param files finds a file that the metric names
  public Reading read(ProcessResult result, Function<String, Path> files) {
    List<Reading> all = readAll(result, files);
    return all.size() == 1
        ? all.getFirst()
        : new Reading.Missing(
            "The program gave %d numbers where one is wanted: name each with a metric of its own."
                .formatted(all.size()));
  }

  /// The numbers of a program that has ended: one, or as many as it gave where it chooses itself.
  ///
  /// @param files finds a file that the metric names
  public List<Reading> readAll(ProcessResult result, Function<String, Path> files) {
    return reader.read(result, files);
  }

  /// Whether the program has said that no further trial makes sense.
  public boolean abort() {
    return reader.abort();
  }
}
