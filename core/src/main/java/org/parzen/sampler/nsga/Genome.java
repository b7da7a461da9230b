package org.parzen.sampler.nsga;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parzen.study.Shape;

/// The genes of a trial by name: its parameters except those with one value. Immutable.
final class Genome {

  private final List<Gene> genes;
  private final Map<String, Integer> places = new HashMap<>();
  private final int[] numbers;
  private final int[] choices;
  private final double[] low;
  private final double[] high;

  private Genome(List<Gene> genes) {
    this.genes = List.copyOf(genes);
    for (int i = 0; i < genes.size(); i++) {
      places.put(genes.get(i).name(), i);
    }
    this.numbers = IntStream.range(0, genes.size()).filter(i -> genes.get(i).isNumber()).toArray();
    this.choices = IntStream.range(0, genes.size()).filter(i -> !genes.get(i).isNumber()).toArray();
    this.low = Arrays.stream(numbers).mapToDouble(i -> genes.get(i).low()).toArray();
    this.high = Arrays.stream(numbers).mapToDouble(i -> genes.get(i).high()).toArray();
  }

  static Genome of(Shape shape) {
    return new Genome(
        IntStream.range(0, shape.names().size())
            .filter(i -> !shape.distributions().get(i).isSingle())
            .mapToObj(i -> Gene.of(shape.names().get(i), shape.distributions().get(i)))
            .sorted(Comparator.comparing(Gene::name))
            .toList());
  }

  /// The genes that others have as well.
  Genome shared(List<Genome> others) {
    if (others.stream().allMatch(other -> other == this)) {
      return this;
    }
    return new Genome(
        genes.stream()
            .filter(
                gene ->
                    others.stream()
                        .allMatch(o -> o.find(gene.name()).filter(gene::same).isPresent()))
            .toList());
  }

  private Optional<Gene> find(String name) {
    return Optional.ofNullable(places.get(name)).map(genes::get);
  }

  List<Gene> genes() {
    return genes;
  }

  boolean has(String name) {
    return places.containsKey(name);
  }

  /// Where a gene stands.
  int index(String name) {
    return places.getOrDefault(name, -1);
  }

  /// The indices of the genes that are numbers; not to be changed.
  int[] numbers() {
    return numbers;
  }

  /// The indices of the genes that are choices; not to be changed.
  int[] choices() {
    return choices;
  }

  /// The lower end of each number's line; not to be changed.
  double[] low() {
    return low;
  }

  /// The upper end of each number's line; not to be changed.
  double[] high() {
    return high;
  }
}
