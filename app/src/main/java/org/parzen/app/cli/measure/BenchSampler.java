package org.parzen.app.cli.measure;

import java.util.List;
import java.util.concurrent.Callable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures asking and telling in memory, for each sampler, kind of space, count of parameters and
/// length of the history.
@Command(name = "sampler", mixinStandardHelpOptions = true)
public final class BenchSampler implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private final ChosenSamplers samplers = new ChosenSamplers();

  @Option(names = "--space", paramLabel = "float|mixed", split = ",")
  private List<String> spaces = List.of("float");

  @Option(names = "--params", paramLabel = "N", split = ",")
  private List<Integer> params = List.of(10);

  @Option(names = "--trials", paramLabel = "N", split = ",")
  private List<Integer> trials = List.of(100, 1000);

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
    samplers.forEach(
        context,
        (known, sampler) -> {
          for (BenchSpace space : kinds) {
            for (int width : widths) {
              for (int history : histories) {
                context.print(new SamplerBench(known, sampler, space, width, history).line());
              }
            }
          }
        });
    return 0;
  }
}
