package org.parzen.numeric.dominance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The best non-dominated fronts of points that come one by one. Gives what [Ranks] and
/// [HypervolumeSubset] give for all points at once. Used by one thread at a time.
///
/// Source: Li, Deb, Zhang and Zhang, “Efficient Nondomination Level Update Method for Steady-State
/// Evolutionary Multiobjective Optimization”, IEEE Trans. Cybernetics 47 (2017): a new point goes
/// into the first front that does not dominate it; what it dominates there goes into the next
/// front, and so on. Here only so many fronts are kept as are asked for; the others are one heap,
/// from which the next front is taken when it is needed.
public final class GrowingFronts {

  private final List<Front> fronts = new ArrayList<>();

  /// All that is dominated by the last front, in no order.
  private List<Front.Member> heap = new ArrayList<>();

  /// How many points the fronts have.
  private int ranked;

  /// How many points there are.
  public int size() {
    return ranked + heap.size();
  }

  /// Adds a point.
  ///
  /// @param id its own number
  /// @param losses as many as all other points have; not-a-number counts as the worst
  public void add(int id, double[] losses) {
    Front.Member member = Front.Member.of(id, losses);
    List<Front.Member> falling = List.of(member);
    ranked++;
    for (int i = firstNotDominating(member.point()); i < fronts.size(); i++) {
      falling = fronts.get(i).replace(falling);
      if (falling.isEmpty()) {
        return;
      }
    }
    ranked -= falling.size();
    heap.addAll(falling);
  }

  /// Whoever is dominated by a front is dominated by every better one.
  private int firstNotDominating(double[] point) {
    int from = 0;
    int to = fronts.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (fronts.get(middle).dominates(point)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /// The ids of the best points, ascending: whole fronts as far as they fit, of the next one the
  /// subset that keeps most hypervolume.
  ///
  /// @param count how many; all points where there are fewer
  public int[] best(int count) {
    int wanted = Math.min(count, size());
    rank(wanted);
    int[] best = new int[wanted];
    int taken = 0;
    for (int i = 0; taken < wanted; i++) {
      Front front = fronts.get(i);
      if (taken + front.size() <= wanted) {
        for (Front.Member member : front.members()) {
          best[taken++] = member.id();
        }
      } else {
        int[] chosen = front.choose(wanted - taken);
        System.arraycopy(chosen, 0, best, taken, chosen.length);
        taken += chosen.length;
      }
    }
    Arrays.sort(best);
    return best;
  }

  /// Keeps as many fronts as so many points need, and not many more.
  private void rank(int count) {
    if (ranked < count) {
      take(count - ranked);
    }
    while (!fronts.isEmpty() && ranked - fronts.getLast().size() > 2 * count) {
      Front last = fronts.removeLast();
      ranked -= last.size();
      heap.addAll(last.members());
    }
  }

  /// The next fronts from the heap, until they have so many points.
  private void take(int atLeast) {
    double[][] points = heap.stream().map(Front.Member::point).toArray(double[][]::new);
    int[] ranks = Ranks.of(points, atLeast);
    List<List<Front.Member>> byRank = new ArrayList<>();
    for (int i = 0; i < ranks.length; i++) {
      while (byRank.size() <= ranks[i]) {
        byRank.add(new ArrayList<>());
      }
      byRank.get(ranks[i]).add(heap.get(i));
    }
    heap = new ArrayList<>();
    int taken = 0;
    for (List<Front.Member> members : byRank) {
      if (taken < atLeast) {
        fronts.add(new Front(members));
        taken += members.size();
      } else {
        heap.addAll(members);
      }
    }
    ranked += taken;
  }
}
