package org.parzen.app.cli.measure;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.run.Registry;
import org.parzen.run.Samplers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures asking and telling in memory, for each sampler, count of parameters and length of the
/// history.
@Command(name = "sampler", mixinStandardHelpOptions = true)
public final class BenchSampler implements Callable<Integer> {
  private static final Set<String> ENUMERATING = Set.of("grid", "brute_force", "partial_fixed");

  private final CommandContext context;

  @Option(names = "--sampler", paramLabel = "ID")
  private List<String> samplers = List.of();

  @Option(names = "--params", paramLabel = "N")
  private List<Integer> params = List.of(10);

  @Option(names = "--trials", paramLabel = "N")
  private List<Integer> trials = List.of(100, 1000);

  public BenchSampler(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    for (String sampler : samplers.isEmpty() ? all() : samplers) {
      for (int width : params) {
        for (int history : trials) {
          context.print(
              new SamplerBench(
                      sampler,
                      Counts.positive("--params", width),
                      Counts.positive("--trials", history))
                  .line());
        }
      }
    }
    return 0;
  }

  /// Those that draw real numbers without being told more.
  private static List<String> all() {
    return Samplers.ALL.entries().stream()
        .map(Registry.Entry::id)
        .filter(id -> !ENUMERATING.contains(id))
        .toList();
  }
}
