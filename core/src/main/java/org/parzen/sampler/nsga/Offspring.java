package org.parzen.sampler.nsga;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.parzen.sampler.nsga.crossover.Crossover;

/// Makes children.
///
/// Source: Optuna 5, `nsgaii/_child_generation_strategy.py` and `_crossover.py`. Departs from it in
/// two places. Parents cross what they share, not only what all trials of the study share, and what
/// only some of them have is inherited from one of these: parameters that depend on others evolve
/// too. And the peer tries new parents for ever where children leave the ranges, which with many
/// parameters never ends: here the genes of the last try that are still outside are taken from a
/// parent.
///
/// @param crossover the settings' one, for the study at hand
record Offspring(NsgaSettings settings, Crossover crossover) {

  private static final int TRIES = 32;

  private record Child(List<Gene> genes, double[] places) {}

  /// Internal values by name; genes that mutate by being drawn anew are left out.
  Map<String, Double> child(Parent[] population, RandomGenerator random) {
    if (random.nextDouble() < settings.crossoverProbability()) {
      return mutated(crossed(population, random), random);
    }
    Parent only = population[random.nextInt(population.length)];
    return mutated(new Child(only.genome().genes(), only.places()), random);
  }

  private Child crossed(Parent[] population, RandomGenerator random) {
    for (int attempt = 1; ; attempt++) {
      List<Parent> parents = choose(population, random);
      List<Genome> genomes = parents.stream().map(Parent::genome).toList();
      Genome shared = genomes.getFirst().shared(genomes);
      double[][] shares = parents.stream().map(p -> places(p, shared)).toArray(double[][]::new);
      double[] child = cross(shared, shares, random);
      if (attempt == TRIES) {
        mend(shared, child, shares, random);
      }
      if (attempt == TRIES || fits(shared, child)) {
        return same(genomes)
            ? new Child(shared.genes(), child)
            : inherited(parents, shared, child, random);
      }
    }
  }

  private static boolean same(List<Genome> genomes) {
    return genomes.stream().allMatch(genome -> genome == genomes.getFirst());
  }

  /// Binary tournaments, each among those that were not chosen yet.
  private List<Parent> choose(Parent[] population, RandomGenerator random) {
    List<Parent> left = new ArrayList<>(Arrays.asList(population));
    List<Parent> chosen = new ArrayList<>();
    for (int i = 0; i < crossover.parents(); i++) {
      int one = random.nextInt(left.size());
      int two = random.nextInt(left.size());
      chosen.add(left.remove(left.get(one).beats(left.get(two)) ? one : two));
    }
    return chosen;
  }

  private static double[] places(Parent parent, Genome shared) {
    return shared == parent.genome()
        ? parent.places()
        : shared.genes().stream().mapToDouble(gene -> place(parent, gene.name())).toArray();
  }

  private static double place(Parent parent, String name) {
    return parent.places()[parent.genome().index(name)];
  }

  private double[] cross(Genome genome, double[][] parents, RandomGenerator random) {
    double[] child = new double[genome.genes().size()];
    for (int i : genome.choices()) {
      boolean last = random.nextDouble() >= settings.swappingProbability();
      child[i] = parents[last ? parents.length - 1 : 0][i];
    }
    int[] numbers = genome.numbers();
    if (numbers.length > 0) {
      double[][] rows = new double[parents.length][numbers.length];
      for (int p = 0; p < parents.length; p++) {
        for (int k = 0; k < numbers.length; k++) {
          rows[p][k] = parents[p][numbers[k]];
        }
      }
      double[] crossed = crossover.cross(rows, genome.low(), genome.high(), random);
      for (int k = 0; k < numbers.length; k++) {
        child[numbers[k]] = crossed[k];
      }
    }
    return child;
  }

  private static boolean fits(Genome genome, double[] child) {
    for (int i : genome.numbers()) {
      if (!genome.genes().get(i).allows(child[i])) {
        return false;
      }
    }
    return true;
  }

  private static void mend(
      Genome genome, double[] child, double[][] parents, RandomGenerator random) {
    for (int i : genome.numbers()) {
      if (!genome.genes().get(i).allows(child[i])) {
        child[i] = parents[random.nextInt(parents.length)][i];
      }
    }
  }

  /// Adds what only some parents have, or have with other ranges, each from one of them.
  private static Child inherited(
      List<Parent> parents, Genome shared, double[] child, RandomGenerator random) {
    TreeMap<String, List<Parent>> holders = new TreeMap<>();
    for (Parent parent : parents) {
      for (Gene gene : parent.genome().genes()) {
        if (!shared.has(gene.name())) {
          holders.computeIfAbsent(gene.name(), _ -> new ArrayList<>()).add(parent);
        }
      }
    }
    List<Gene> genes = new ArrayList<>(shared.genes());
    double[] all = Arrays.copyOf(child, child.length + holders.size());
    int next = child.length;
    for (Map.Entry<String, List<Parent>> holder : holders.entrySet()) {
      Parent from = holder.getValue().get(random.nextInt(holder.getValue().size()));
      genes.add(from.genome().genes().get(from.genome().index(holder.getKey())));
      all[next++] = place(from, holder.getKey());
    }
    return new Child(genes, all);
  }

  private Map<String, Double> mutated(Child inherited, RandomGenerator random) {
    List<Gene> genes = inherited.genes;
    double probability = settings.mutationProbability().orElse(1.0 / Math.max(1, genes.size()));
    Map<String, Double> child = HashMap.newHashMap(genes.size());
    for (int i = 0; i < genes.size(); i++) {
      Gene gene = genes.get(i);
      double place = inherited.places[i];
      if (random.nextDouble() >= probability) {
        child.put(gene.name(), gene.decode(place));
      } else if (gene.isNumber() && settings.mutation().isPresent()) {
        double moved = settings.mutation().get().mutate(place, gene.low(), gene.high(), random);
        child.put(gene.name(), gene.decode(moved));
      }
    }
    return child;
  }
}
