package org.parzen.plugins.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.parzen.plugins.command.Evaluation.Measured;
import org.parzen.plugins.command.metric.CurveReader.Point;
import org.parzen.plugins.command.metric.Reading;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.process.ProcessResult.Ending;

/// Runs a plan's commands as often as it says and makes one evaluation of that. Immutable.
record RepeatedRun(CommandPlan plan, RunPlace place) {

  /// Runs until all repeats are done, or one of them has no result. The learning curve is that of
  /// the first one.
  ///
  /// @param limits of each repeat
  Evaluation run(Limits limits, Predicate<Point> pruned) {
    List<Evaluation> runs = new ArrayList<>();
    for (int i = 0; i < plan.repeats().count(); i++) {
      Predicate<Point> judge = i == 0 ? pruned : point -> false;
      Evaluation run = new CommandRun(plan, place.repeat(i)).run(limits, judge);
      if (run.isStopped() || run.result().ending() != Ending.EXITED || run.failure().isPresent()) {
        return run.inRepeat(i + 1, plan.repeats().count());
      }
      runs.add(run);
    }
    return runs.size() == 1 ? runs.getFirst() : combined(runs);
  }

  private Evaluation combined(List<Evaluation> runs) {
    Evaluation first = runs.getFirst();
    Evaluation checked = runs.stream().filter(run -> !run.passedCheck()).findFirst().orElse(first);
    return new Evaluation(
        first.arguments(),
        first.result(),
        numbers(runs.stream().map(Evaluation::metrics).toList()),
        numbers(runs.stream().map(Evaluation::constraints).toList()),
        first.curve(),
        first.prepare(),
        checked.check(),
        runs.stream().anyMatch(Evaluation::abort),
        "");
  }

  /// @param runs the measurements of each run, all of which have a number
  private List<Measured> numbers(List<List<Measured>> runs) {
    int count = runs.stream().mapToInt(List::size).min().orElse(0);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              List<Double> numbers =
                  runs.stream().map(run -> run.get(i).number().orElse(Double.NaN)).toList();
              return new Measured(
                  runs.getFirst().get(i).metric(),
                  new Reading.Value(plan.repeats().combine(numbers)));
            })
        .toList();
  }
}
