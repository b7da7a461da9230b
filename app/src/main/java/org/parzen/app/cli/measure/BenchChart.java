package org.parzen.app.cli.measure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.concurrent.Callable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.plot.ChartBench;
import org.parzen.app.plot.PlotSize;
import org.parzen.text.PythonJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures how long charts of generated data take to paint: histories of so many trials, or so
/// many learning curves of so many steps.
@Command(name = "chart", mixinStandardHelpOptions = true)
public final class BenchChart implements Callable<Integer> {
  private static final PlotSize SIZE = PlotSize.of(1200, 800, 1);
  private static final int REPEATS = 10;

  private final CommandContext context;

  @Option(names = "--trials", paramLabel = "N")
  private List<Integer> trials = List.of(10_000, 100_000, 1_000_000);

  @Option(names = "--curves", paramLabel = "N")
  private List<Integer> curves = List.of(1000);

  public BenchChart(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ChartBench bench = new ChartBench(SIZE, REPEATS);
    for (int count : trials) {
      print(bench.history(Counts.positive("--trials", count)));
    }
    for (int count : curves) {
      print(bench.curves(Counts.positive("--curves", count), 1000));
    }
    return 0;
  }

  private void print(ChartBench.Measurement measured) {
    context.print(
        PythonJson.write(
            JsonNodeFactory.instance
                .objectNode()
                .put("bench", "chart")
                .put("chart", measured.chart())
                .put("items", measured.items())
                .put("points", measured.points())
                .put("first_ms", measured.firstMs())
                .put("repeat_ms", measured.repeatMs())
                .put("moving_ms", measured.movingMs())));
  }
}
