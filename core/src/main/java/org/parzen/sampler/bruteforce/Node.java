package org.parzen.sampler.bruteforce;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of the finished trials that began with the same values: which parameter they asked
/// for next, and how many combinations below nobody has tried. Where nothing was asked, the
/// combination is done. Used by one thread at a time.
final class Node {

  private final Map<Double, Node> children = new HashMap<>();
  private Optional<Step> step = Optional.empty();
  private int stepOf = -1;
  private long open;

  /// How many untried combinations are known below.
  long open() {
    return open;
  }

  Optional<Step> step() {
    return step;
  }

  Optional<Node> child(double value) {
    return Optional.ofNullable(children.get(value));
  }

  /// Adds what a trial did from here on.
  ///
  /// @param path its parameters, each with the value it got
  /// @throws IllegalArgumentException where another parameter was asked for here before
  void add(int number, List<Got> path) {
    if (path.isEmpty()) {
      return;
    }
    Got got = path.getFirst();
    ask(number, got.step());
    Node child = children.get(got.value());
    long before = child == null ? 1 : child.open;
    Node next = child == null ? new Node() : child;
    children.put(got.value(), next);
    next.add(number, path.subList(1, path.size()));
    if (step.orElseThrow().candidates().contains(got.value())) {
      open += next.open - before;
    }
  }

  /// The range of the latest trial counts, so that a range may grow.
  private void ask(int number, Step asked) {
    step.ifPresent(known -> known.require(asked.name()));
    boolean changed = step.filter(asked::equals).isEmpty();
    if (number > stepOf) {
      step = Optional.of(asked);
      stepOf = number;
      open = changed ? counted(asked.candidates()) : open;
    }
  }

  private long counted(Candidates candidates) {
    return candidates.count()
        + children.entrySet().stream()
            .filter(child -> candidates.contains(child.getKey()))
            .mapToLong(child -> child.getValue().open - 1)
            .sum();
  }
}
