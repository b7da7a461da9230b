package org.parzen.space;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Whether any value of a parameter makes all comparisons with it true.
///
/// Comparisons cut a range at the numbers they name: trying these numbers, their neighbours and the
/// ends of the range is as good as trying every value.
final class Reach {

  private Reach() {}

  static boolean holds(Distribution distribution, List<Condition.Comparison> comparisons) {
    return candidates(distribution, numbers(comparisons))
        .anyMatch(
            value -> comparisons.stream().allMatch(c -> c.operator().holds(value, c.value())));
  }

  /// The numbers compared with, one in quotes included: it equals a number that is written like it.
  private static double[] numbers(List<Condition.Comparison> comparisons) {
    return comparisons.stream()
        .map(comparison -> ChoiceText.read(comparison.value().text()).number())
        .flatMapToDouble(OptionalDouble::stream)
        .filter(Double::isFinite)
        .toArray();
  }

  private static Stream<Choice> candidates(Distribution distribution, double[] cuts) {
    return switch (distribution) {
      case CategoricalDistribution d -> d.choices().stream();
      case IntDistribution d ->
          onGrid((double) d.low(), (double) d.high(), (double) d.step(), cuts)
              .mapToLong(Math::round)
              .mapToObj(Choice::of);
      case FloatDistribution d -> {
        DoubleStream exact = DoubleStream.of(cuts).filter(d::contains);
        DoubleStream others =
            d.step().isPresent()
                ? onGrid(d.low(), d.high(), d.step().getAsDouble(), cuts)
                : between(d.low(), d.high(), cuts);
        yield DoubleStream.concat(exact, others).mapToObj(Choice::of);
      }
    };
  }

  private static DoubleStream onGrid(double low, double high, double step, double[] cuts) {
    double last = Math.rint((high - low) / step);
    return withEnds(low, high, cuts)
        .map(cut -> Math.floor((cut - low) / step))
        .flatMap(below -> LongStream.rangeClosed(-1, 2).mapToDouble(k -> below + k))
        .filter(k -> 0 <= k && k <= last)
        .map(k -> low + k * step);
  }

  private static DoubleStream between(double low, double high, double[] cuts) {
    double[] sorted =
        withEnds(low, high, cuts).filter(cut -> low <= cut && cut <= high).sorted().toArray();
    return DoubleStream.concat(
        DoubleStream.of(sorted),
        IntStream.range(1, sorted.length).mapToDouble(i -> sorted[i - 1] / 2 + sorted[i] / 2));
  }

  private static DoubleStream withEnds(double low, double high, double[] cuts) {
    return DoubleStream.concat(DoubleStream.of(low, high), DoubleStream.of(cuts));
  }
}
