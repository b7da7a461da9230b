package org.parzen.sampler.bruteforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What is left below a node while some trials are on their way through it.
///
/// A trial that has not finished takes the combination where it stands, but it may show that there
/// is more: nobody knows what it will ask for next.
final class Outlook {

  private Outlook() {}

  /// What is asked for at a node: by finished trials, or else by one that went on from there.
  static Optional<Step> step(Optional<Node> node, List<Unfinished> here, int depth) {
    return node.flatMap(Node::step)
        .or(() -> here.stream().flatMap(trial -> trial.step(depth).stream()).findFirst());
  }

  /// How many combinations are left for further trials, as far as is known.
  ///
  /// @param node absent where no trial that finished came along
  /// @param here the unfinished trials that came along
  static long open(Optional<Node> node, List<Unfinished> here, int depth) {
    if (here.isEmpty()) {
      return node.isPresent() ? node.get().open() : 1;
    }
    Optional<Step> step = step(node, here, depth);
    if (step.isEmpty()) {
      return 0; // Taken by those who are here.
    }
    Branches branches = Branches.of(step.get(), here, depth);
    return Math.max(0, branches.open(node, depth) - branches.undecided());
  }

  /// Whether an unfinished trial may show that there is more.
  static boolean exploring(Optional<Node> node, List<Unfinished> here, int depth) {
    Optional<Step> step = step(node, here, depth);
    if (here.isEmpty() || step.isEmpty()) {
      return !here.isEmpty() && node.isEmpty();
    }
    Branches branches = Branches.of(step.get(), here, depth);
    return branches.exploring(node, depth)
        || (branches.undecided() > 0 && branches.open(node, depth) > 0);
  }

  /// Unfinished trials by the value that they have for a parameter.
  private record Branches(Step step, Map<Double, List<Unfinished>> byValue, int undecided) {

    static Branches of(Step step, List<Unfinished> here, int depth) {
      Map<Double, List<Unfinished>> byValue = new TreeMap<>();
      int undecided = 0;
      for (Unfinished trial : here) {
        OptionalDouble value = trial.value(depth, step.name(), step.candidates());
        if (value.isEmpty()) {
          undecided++;
        } else if (step.candidates().contains(value.getAsDouble())) {
          byValue.computeIfAbsent(value.getAsDouble(), _ -> new ArrayList<>()).add(trial);
        }
      }
      return new Branches(step, byValue, undecided);
    }

    /// Left by those who have a value.
    long open(Optional<Node> node, int depth) {
      long sum =
          node.filter(n -> n.step().isPresent())
              .map(Node::open)
              .orElse((long) step.candidates().count());
      for (Map.Entry<Double, List<Unfinished>> branch : byValue.entrySet()) {
        Optional<Node> child = node.flatMap(n -> n.child(branch.getKey()));
        sum += Outlook.open(child, branch.getValue(), depth + 1);
        sum -= child.map(Node::open).orElse(1L);
      }
      return sum;
    }

    boolean exploring(Optional<Node> node, int depth) {
      return byValue.entrySet().stream()
          .anyMatch(
              branch ->
                  Outlook.exploring(
                      node.flatMap(n -> n.child(branch.getKey())), branch.getValue(), depth + 1));
    }
  }
}
