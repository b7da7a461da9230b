package org.parzen.plugins.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parzen.plugins.command.Evaluation.Measured;
import org.parzen.plugins.command.Evaluation.Step;
import org.parzen.plugins.command.metric.ConstraintSpec;
import org.parzen.plugins.command.metric.CurveReader;
import org.parzen.plugins.command.metric.CurveReader.Point;
import org.parzen.plugins.command.metric.MetricReader;
import org.parzen.plugins.command.metric.MetricSpec;
import org.parzen.plugins.command.metric.Reading;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.process.LineListener;
import org.parzen.plugins.program.process.LineListener.Verdict;
import org.parzen.plugins.program.process.Measure;
import org.parzen.plugins.program.process.OutputLine;
import org.parzen.plugins.program.process.ProcessGuard;
import org.parzen.plugins.program.process.ProcessResult;
import org.parzen.plugins.program.process.ProcessResult.Ending;
import org.parzen.plugins.program.process.ProcessSpec;

/// Runs a plan's commands once, in order, and reads its metrics. Not for several threads.
final class CommandRun {
  private record Read(MetricSpec metric, MetricReader reader) {
    Read(MetricSpec metric) {
      this(metric, new MetricReader(metric));
    }
  }

  private final CommandPlan plan;
  private final RunPlace place;
  private final Map<String, String> texts;
  private final List<Read> metrics;
  private final List<Read> constraints;
  private final Optional<CurveReader> curve;
  private final List<Point> points = new ArrayList<>();

  CommandRun(CommandPlan plan, RunPlace place) {
    this.plan = plan;
    this.place = place;
    this.texts = place.texts();
    this.metrics = plan.metrics().stream().map(Read::new).toList();
    this.constraints =
        plan.constraints().stream().map(ConstraintSpec::metric).map(Read::new).toList();
    this.curve = plan.report().map(CurveReader::new);
  }

  /// Runs the commands to their end, or until `pruned` says of a point of the learning curve that
  /// the program is to end now.
  ///
  /// @throws org.parzen.plugins.program.process.ProgramException where a program cannot be started
  Evaluation run(Limits limits, Predicate<Point> pruned) {
    plan.inputs().write(place.workdir(), texts);
    Optional<Step> prepared = plan.steps().prepare().map(command -> step(command, "prepare"));
    if (prepared.isPresent() && !prepared.get().passed()) {
      return Evaluation.unprepared(plan, prepared.get());
    }
    List<String> arguments = plan.arguments(place);
    ProcessResult result =
        ProcessGuard.run(
            spec(arguments, place.workdir(), limits, plan.measures()), line -> line(line, pruned));
    Evaluation evaluation =
        new Evaluation(
            arguments,
            result,
            metrics.stream().flatMap(read -> measured(read, result)).toList(),
            constraints.stream().map(read -> single(read, result)).toList(),
            points,
            prepared,
            Optional.empty(),
            Stream.concat(metrics.stream(), constraints.stream())
                .anyMatch(read -> read.reader().abort()),
            "");
    return result.ending() == Ending.EXITED && evaluation.failure().isEmpty()
        ? evaluation.checked(plan.steps().check().map(command -> step(command, "check")))
        : evaluation;
  }

  /// Runs a command beside the program; its outputs go to a folder of their own.
  private Step step(CommandTemplate command, String name) {
    List<String> arguments = plan.work().found(command.fill(texts), place.workdir());
    // A limit that is relative to trial 0 is one of the program's own time.
    Limits limits = plan.limits().fixed(OptionalDouble.empty());
    Path outputs = place.workdir().resolve(name + "-output");
    ProcessSpec spec = spec(arguments, outputs, limits, Set.of());
    return new Step(arguments, ProcessGuard.run(spec, LineListener.none()));
  }

  private ProcessSpec spec(
      List<String> arguments, Path outputs, Limits limits, Set<Measure> measures) {
    return new ProcessSpec(
        arguments,
        plan.work().in(place.workdir()),
        plan.inputs().environment(texts),
        outputs,
        limits,
        measures);
  }

  private Verdict line(OutputLine line, Predicate<Point> pruned) {
    metrics.forEach(read -> read.reader().line(line));
    constraints.forEach(read -> read.reader().line(line));
    for (Point point : curve.map(reader -> reader.line(line.text())).orElse(List.of())) {
      points.add(point);
      if (pruned.test(point)) {
        return Verdict.PRUNE;
      }
    }
    return Verdict.GO_ON;
  }

  /// A program may give several numbers where it is asked for nothing in particular.
  private Stream<Measured> measured(Read read, ProcessResult result) {
    if (metrics.size() > 1) {
      return Stream.of(single(read, result));
    }
    List<Reading> all = read.reader().readAll(result, _ -> plan.find(read.metric(), place));
    return IntStream.range(0, all.size())
        .mapToObj(
            i -> new Measured(i == 0 ? read.metric() : numbered(read.metric(), i), all.get(i)));
  }

  private static MetricSpec numbered(MetricSpec metric, int index) {
    return new MetricSpec(metric.name() + " " + (index + 1), metric.source());
  }

  private Measured single(Read read, ProcessResult result) {
    return new Measured(
        read.metric(), read.reader().read(result, _ -> plan.find(read.metric(), place)));
  }
}
