package org.parzen.app.cli.measure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.Words;
import org.parzen.app.cli.talk.Messages;
import org.parzen.text.PythonJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures asking and telling in memory, for each sampler, kind of space, count of parameters and
/// length of the history.
@Command(name = "sampler", mixinStandardHelpOptions = true)
public final class BenchSampler implements Callable<Integer> {
  /// Ten times the history may take a thousand times as long.
  private static final double SLOW_MILLIS = 1000;

  private final CommandContext context;

  @Mixin private final ChosenSamplers samplers = new ChosenSamplers();

  @Option(names = "--space", paramLabel = "float|mixed", split = ",")
  private List<String> spaces = List.of("float");

  @Option(names = "--params", paramLabel = "N", split = ",")
  private List<Integer> params = List.of(10);

  @Option(names = "--trials", paramLabel = "N", split = ",")
  private List<Integer> trials = List.of(100, 1000);

  @Option(names = "--plot", paramLabel = "FILE")
  private @Nullable Path plot;

  public BenchSampler(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    List<Integer> histories =
        trials.stream().map(count -> Counts.positive("--trials", count)).toList();
    List<Integer> widths =
        params.stream().map(count -> Counts.positive("--params", count)).toList();
    List<BenchSpace> kinds =
        spaces.stream().map(word -> Words.parse(BenchSpace.class, "--space", word)).toList();
    boolean several = kinds.size() * widths.size() > 1;
    Optional<CostChart> chart =
        Optional.ofNullable(plot).map(file -> new CostChart(new PageChart(file), several));
    samplers.forEach(
        context,
        (known, sampler) -> {
          for (BenchSpace space : kinds) {
            for (int width : widths) {
              measure(new SamplerBench(known, sampler, space, width, 0), histories)
                  .forEach(line -> chart.ifPresent(c -> c.add(line)));
            }
          }
        });
    chart.ifPresent(CostChart::write);
    return 0;
  }

  /// Measures after each history, but not after longer ones than one with which a trial took long.
  private List<ObjectNode> measure(SamplerBench bench, List<Integer> histories) {
    List<ObjectNode> lines = new ArrayList<>();
    int longest = Integer.MAX_VALUE;
    for (int history : histories) {
      if (history > longest) {
        context.terminal().line(Messages.get("bench.slow", bench.title(), history, longest));
        continue;
      }
      ObjectNode line = bench.after(history).line();
      context.print(PythonJson.write(line));
      lines.add(line);
      if (line.path("ms_per_trial").asDouble() > SLOW_MILLIS) {
        longest = history;
      }
    }
    return lines;
  }
}
