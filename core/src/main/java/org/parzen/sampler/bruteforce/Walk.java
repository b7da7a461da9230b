package org.parzen.sampler.bruteforce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.parzen.numeric.hash.SplitMix;

/// The way of one trial down the tree. At each parameter it works out where the unfinished trials
/// with lower numbers go that have not asked for it yet, so that trials that ask at the same
/// moment, in whatever lane or process, take different ways. Used by one thread at a time.
///
/// Source of the weights: Optuna's `_TreeNode.sample_child`, half by what is left below a value,
/// half the same for each. Draws are hashes of the study's seed, the way so far and the trial's
/// number, because every trial must know what the others draw; the smallest of exponential times
/// wins, so that a value that is gone changes nothing for who would not have got it.
final class Walk {

  private final int number;
  private Optional<Node> node;
  private List<Unfinished> here;
  private long way;
  private int depth;

  /// @param others that have not finished, by number
  Walk(Optional<Node> root, List<Unfinished> others, int number, long seed) {
    this.node = root;
    this.here = others;
    this.number = number;
    this.way = SplitMix.mix(seed + SplitMix.GOLDEN);
  }

  /// Goes where the trial went.
  ///
  /// @param value canonical
  void follow(Step asked, double value) {
    here = claims(asked).getOrDefault(value, List.of());
    leave(asked.name(), value);
  }

  /// Goes where no other trial is known to go.
  void stray(String name, double value) {
    here = List.of();
    leave(name, value);
    node = Optional.empty();
  }

  private void leave(String name, double value) {
    node = node.flatMap(n -> n.child(value));
    way =
        SplitMix.mix(
            SplitMix.mix(way ^ name.hashCode()) + Double.doubleToLongBits(value) * SplitMix.GOLDEN);
    depth++;
  }

  /// The value to try.
  ///
  /// @throws IllegalArgumentException where other trials asked for another parameter here
  double choose(Step asked) {
    Outlook.step(node, here, depth).ifPresent(known -> known.require(asked.name()));
    return choose(asked, claims(asked), number);
  }

  /// The unfinished trials by the way they take.
  private Map<Double, List<Unfinished>> claims(Step asked) {
    Map<Double, List<Unfinished>> claims = new HashMap<>();
    List<Unfinished> undecided = new ArrayList<>();
    for (Unfinished trial : here) {
      OptionalDouble value = trial.value(depth, asked.name(), asked.candidates());
      if (value.isPresent()) {
        claim(claims, value.getAsDouble(), trial);
      } else if (trial.number() < number) {
        undecided.add(trial);
      }
    }
    undecided.forEach(t -> claim(claims, choose(asked, claims, t.number()), t));
    return claims;
  }

  private static void claim(Map<Double, List<Unfinished>> claims, double value, Unfinished trial) {
    claims.computeIfAbsent(value, _ -> new ArrayList<>()).add(trial);
  }

  private double choose(Step asked, Map<Double, List<Unfinished>> claims, int who) {
    Candidates all = asked.candidates();
    double[] left = new double[all.count()];
    double sum = 0;
    int some = 0;
    for (int i = 0; i < left.length; i++) {
      double value = all.value(i);
      left[i] = Outlook.open(child(value), claims.getOrDefault(value, List.of()), depth + 1);
      sum += left[i];
      some += left[i] > 0 ? 1 : 0;
    }
    if (some > 0) {
      double half = 0.5 / sum;
      double even = 0.5 / some;
      return first(all, who, i -> left[i] > 0 ? left[i] * half + even : 0);
    }
    double more = first(all, who, i -> mayBeMore(all.value(i), claims) ? 1 : 0);
    return Double.isNaN(more) ? first(all, who, _ -> 1) : more;
  }

  private boolean mayBeMore(double value, Map<Double, List<Unfinished>> claims) {
    return Outlook.exploring(child(value), claims.getOrDefault(value, List.of()), depth + 1);
  }

  private Optional<Node> child(double value) {
    return node.flatMap(n -> n.child(value));
  }

  /// The candidate whose time comes first; not-a-number where all weights are zero.
  private double first(Candidates all, int who, IntToDoubleFunction weights) {
    double first = Double.NaN;
    double earliest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < all.count(); i++) {
      double weight = weights.applyAsDouble(i);
      double value = all.value(i);
      double time = weight > 0 ? -Math.log(draw(who, value)) / weight : earliest;
      if (time < earliest) {
        earliest = time;
        first = value;
      }
    }
    return first;
  }

  /// Above 0 and below 1.
  private double draw(int who, double value) {
    long bits =
        SplitMix.mix(
            SplitMix.mix(way + (who + 1L) * SplitMix.GOLDEN) ^ Double.doubleToLongBits(value));
    return ((bits >>> 11) + 0.5) * 0x1.0p-53;
  }
}
