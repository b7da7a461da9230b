package org.parzen.part;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.nsga.NsgaIISampler;
import org.parzen.sampler.nsga.NsgaSettings;
import org.parzen.sampler.nsga.crossover.BlendCrossover;
import org.parzen.sampler.nsga.crossover.Crossover;
import org.parzen.sampler.nsga.crossover.NormalCrossover;
import org.parzen.sampler.nsga.crossover.PolynomialMutation;
import org.parzen.sampler.nsga.crossover.SimplexCrossover;
import org.parzen.sampler.nsga.crossover.SimulatedBinaryCrossover;
import org.parzen.sampler.nsga.crossover.UniformCrossover;
import org.parzen.sampler.nsga.crossover.VariableBinaryCrossover;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;

/// Evolution: the form of [NsgaIISampler].
final class NsgaEntry {

  private static final int LARGEST = 1_000_000;

  private static final List<Setting> SETTINGS =
      List.of(
          Setting.whole(
              "population_size",
              "Trials in a generation",
              "The first generation is random, each later one descends from the best before it;"
                  + " larger ones search more widely and learn later.",
              2,
              LARGEST,
              50),
          Setting.text(
              "mutation_prob",
              "Chance of a change",
              "How likely each parameter changes by chance, from 0 to 1; empty: one parameter of a"
                  + " trial on average.",
              ""),
          Setting.real(
              "crossover_prob",
              "Chance of mixing",
              "How likely a trial mixes several earlier ones and is no copy of one.",
              0,
              1,
              0.9),
          Setting.real(
              "swapping_prob",
              "Chance of taking from the other parent",
              "How likely a choice, or a number mixed by 'uniform', comes from the other parent.",
              0,
              1,
              0.5),
          Setting.oneOf(
              "crossover",
              "Way of mixing",
              "How numbers are mixed: uniform takes them as they are; blx_alpha, sbx and vsbx draw"
                  + " them near two parents or between them; spx and undx draw around three parents"
                  + " and suit numbers that depend on each other.",
              List.of("uniform", "blx_alpha", "sbx", "vsbx", "spx", "undx"),
              "uniform"),
          Setting.oneOf(
              "mutation",
              "Way of changing",
              "How numbers change by chance: uniform draws them anew, polynomial moves them a"
                  + " little.",
              List.of("uniform", "polynomial"),
              "uniform"));

  private NsgaEntry() {}

  static Registry.Entry<Sampler> entry() {
    return new Registry.Entry<>(
        "nsgaii",
        "NSGAIISampler",
        "Children of the best trials",
        "Lets the best trials of each generation have children in the next. Choose it for several"
            + " objectives and many trials, a thousand or so.",
        SETTINGS,
        NsgaEntry::sampler);
  }

  private static Sampler sampler(Settings settings) {
    double swap = settings.real("swapping_prob");
    return new NsgaIISampler(
        new NsgaSettings(
            Math.toIntExact(settings.whole("population_size")),
            mutationProbability(settings.text("mutation_prob").strip()),
            settings.real("crossover_prob"),
            swap,
            crossover(settings.text("crossover"), swap),
            settings.text("mutation").equals("polynomial")
                ? Optional.of(PolynomialMutation.USUAL)
                : Optional.empty()));
  }

  private static OptionalDouble mutationProbability(String text) {
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double share = Double.parseDouble(text);
      if (share >= 0 && share <= 1) {
        return OptionalDouble.of(share);
      }
    } catch (NumberFormatException e) {
      // Falls through to the same words.
    }
    throw new IllegalArgumentException(
        "sampler nsgaii: '%s' is not allowed for 'mutation_prob': leave it empty or give a number from 0 to 1."
            .formatted(text));
  }

  private static Crossover crossover(String word, double swap) {
    return switch (word) {
      case "blx_alpha" -> BlendCrossover.USUAL;
      case "sbx" -> SimulatedBinaryCrossover.USUAL;
      case "vsbx" -> VariableBinaryCrossover.USUAL;
      case "spx" -> new SimplexCrossover();
      case "undx" -> NormalCrossover.USUAL;
      default -> new UniformCrossover(swap);
    };
  }
}
