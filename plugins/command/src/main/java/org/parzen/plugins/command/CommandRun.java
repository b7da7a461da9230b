package org.parzen.plugins.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.parzen.plugins.command.Evaluation.Measured;
import org.parzen.plugins.command.metric.ConstraintSpec;
import org.parzen.plugins.command.metric.CurveReader;
import org.parzen.plugins.command.metric.CurveReader.Point;
import org.parzen.plugins.command.metric.MetricReader;
import org.parzen.plugins.command.metric.MetricSpec;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.process.LineListener.Verdict;
import org.parzen.plugins.program.process.OutputLine;
import org.parzen.plugins.program.process.ProcessGuard;
import org.parzen.plugins.program.process.ProcessResult;
import org.parzen.plugins.program.process.ProcessSpec;
import org.parzen.space.Choice;

/// Runs a plan's command once and reads its metrics. Not for several threads.
final class CommandRun {
  private record Read(MetricSpec metric, MetricReader reader) {
    Read(MetricSpec metric) {
      this(metric, new MetricReader(metric));
    }
  }

  private final CommandPlan plan;
  private final Path workdir;
  private final Map<String, String> texts;
  private final List<Read> metrics;
  private final List<Read> constraints;
  private final Optional<CurveReader> curve;
  private final List<Point> points = new ArrayList<>();

  CommandRun(CommandPlan plan, int trial, long seed, Path workdir, Map<String, Choice> values) {
    this.plan = plan;
    this.workdir = workdir;
    this.texts = plan.texts(trial, seed, workdir, values);
    this.metrics = plan.metrics().stream().map(Read::new).toList();
    this.constraints =
        plan.constraints().stream().map(ConstraintSpec::metric).map(Read::new).toList();
    this.curve = plan.report().map(CurveReader::new);
  }

  /// Runs the command to its end, or until `pruned` says of a point of the learning curve that it
  /// is to end now.
  ///
  /// @throws org.parzen.plugins.program.process.ProgramException where the program cannot be
  ///   started
  Evaluation run(Limits limits, Predicate<Point> pruned) {
    List<String> arguments = plan.command().fill(texts);
    ProcessSpec spec =
        new ProcessSpec(arguments, plan.folder(), Map.of(), workdir, limits, Set.of());
    ProcessResult result = ProcessGuard.run(spec, line -> line(line, pruned));
    return new Evaluation(
        arguments, result, measured(metrics, result), measured(constraints, result), points);
  }

  private Verdict line(OutputLine line, Predicate<Point> pruned) {
    metrics.forEach(read -> read.reader().line(line.text()));
    constraints.forEach(read -> read.reader().line(line.text()));
    for (Point point : curve.map(reader -> reader.line(line.text())).orElse(List.of())) {
      points.add(point);
      if (pruned.test(point)) {
        return Verdict.PRUNE;
      }
    }
    return Verdict.GO_ON;
  }

  private List<Measured> measured(List<Read> reads, ProcessResult result) {
    return reads.stream()
        .map(
            read ->
                new Measured(
                    read.metric(),
                    read.reader().read(result, _ -> plan.find(read.metric(), texts, workdir))))
        .toList();
  }
}
