package org.parzen.sampler.nsga;

import java.util.Optional;
import java.util.OptionalDouble;
import org.parzen.sampler.nsga.crossover.Crossover;
import org.parzen.sampler.nsga.crossover.PolynomialMutation;
import org.parzen.sampler.nsga.crossover.UniformCrossover;

/// How a population evolves. Immutable.
///
/// @param population how many trials a generation has
/// @param mutationProbability how likely a gene mutates; absent: one gene a child on average
/// @param crossoverProbability how likely a child has several parents and is no copy of one
/// @param swappingProbability how likely a choice between words comes from the last parent
/// @param mutation how numbers mutate; absent: they are drawn anew, as choices always are
public record NsgaSettings(
    int population,
    OptionalDouble mutationProbability,
    double crossoverProbability,
    double swappingProbability,
    Crossover crossover,
    Optional<PolynomialMutation> mutation) {

  /// The peer's.
  public static final NsgaSettings USUAL =
      new NsgaSettings(
          50, OptionalDouble.empty(), 0.9, 0.5, new UniformCrossover(0.5), Optional.empty());

  public NsgaSettings {
    if (population < Math.max(2, crossover.parents())) {
      throw new IllegalArgumentException(
          "A population of %d is too small: this crossover needs %d parents."
              .formatted(population, crossover.parents()));
    }
    share("The mutation probability", mutationProbability.orElse(0));
    share("The crossover probability", crossoverProbability);
    share("The swapping probability", swappingProbability);
  }

  private static void share(String what, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "%s must be a number from 0 to 1, not %s.".formatted(what, value));
    }
  }

  public NsgaSettings withPopulation(int other) {
    return new NsgaSettings(
        other, mutationProbability, crossoverProbability, swappingProbability, crossover, mutation);
  }

  public NsgaSettings with(Crossover other) {
    return new NsgaSettings(
        population,
        mutationProbability,
        crossoverProbability,
        swappingProbability,
        other,
        mutation);
  }

  public NsgaSettings with(PolynomialMutation other) {
    return new NsgaSettings(
        population,
        mutationProbability,
        crossoverProbability,
        swappingProbability,
        crossover,
        Optional.of(other));
  }
}
