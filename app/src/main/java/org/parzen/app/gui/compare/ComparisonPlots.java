package org.parzen.app.gui.compare;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parzen.analysis.EmpiricalDistribution;
import org.parzen.analysis.comparison.BestSoFarBand;
import org.parzen.analysis.comparison.Comparison;
import org.parzen.analysis.comparison.GroupResult;
import org.parzen.analysis.comparison.RunResult;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.plot.BandsPlot;
import org.parzen.app.plot.EdfPlot;
import org.parzen.app.plot.Plot;

/// The charts of a comparison: a line a setting.
record ComparisonPlots(Comparison comparison) {

  /// A value that a trial gave.
  private record Given(int trial, double value) {}

  /// The best values so far of each setting's runs.
  Plot progress() {
    return new BandsPlot(
        comparison.groups().stream()
            .map(group -> BestSoFarBand.of(group.name(), group.runs(), group.direction()))
            .toList(),
        Messages.get("compare.progress"),
        measure());
  }

  /// The values of each setting's trials, of all its runs together.
  Plot values() {
    return new EdfPlot(
        comparison.groups().stream().map(this::distribution).toList(),
        Messages.get("compare.values"),
        measure());
  }

  private String measure() {
    return comparison.measure().objective().isPresent()
        ? Messages.get("compare.value")
        : Messages.get("compare.volume");
  }

  private EmpiricalDistribution distribution(GroupResult group) {
    OptionalInt objective = comparison.measure().objective();
    List<EmpiricalDistribution> known =
        objective.isPresent()
            ? group.runs().stream()
                .map(run -> EmpiricalDistribution.of(run.study().view(), objective.getAsInt()))
                .toList()
            : List.of();
    List<Given> values =
        (objective.isPresent()
                ? known.stream().flatMap(ComparisonPlots::values)
                : group.runs().stream().flatMap(ComparisonPlots::left))
            .sorted(Comparator.comparingDouble(Given::value))
            .toList();
    return new EmpiricalDistribution(
        group.name(),
        values.stream().mapToInt(Given::trial).toArray(),
        values.stream().mapToDouble(Given::value).toArray(),
        known.stream().mapToInt(EmpiricalDistribution::infinite).sum());
  }

  private static Stream<Given> values(EmpiricalDistribution of) {
    return IntStream.range(0, of.size()).mapToObj(i -> new Given(of.number()[i], of.value()[i]));
  }

  /// Of several objectives together, the hypervolume that each trial left.
  private static Stream<Given> left(RunResult run) {
    return IntStream.range(0, run.results())
        .mapToObj(i -> new Given(i, run.soFar()[i]))
        .filter(given -> Double.isFinite(given.value()));
  }
}
