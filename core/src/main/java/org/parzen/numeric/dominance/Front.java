package org.parzen.numeric.dominance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Points that do not dominate each other, in lexicographic order; equal ones are all kept. Used by
/// one thread at a time.
final class Front {

  /// A point, and the number that its owner knows it by.
  record Member(int id, double[] point) {

    static Member of(int id, double[] losses) {
      return new Member(id, Points.clean(losses));
    }
  }

  private final List<Member> members;

  /// The members that keep the most hypervolume, best first, as far as they are known.
  private int[] choice = new int[0];

  /// @param members that do not dominate each other
  Front(List<Member> members) {
    this.members = new ArrayList<>(members);
    this.members.sort(Comparator.comparing(Member::point, Arrays::compare));
  }

  int size() {
    return members.size();
  }

  List<Member> members() {
    return members;
  }

  /// Whether a member dominates a point. It comes before it in the order; with two losses, the last
  /// one before it has the lowest second loss of all before it.
  boolean dominates(double[] point) {
    int before = position(point);
    int last = point.length == 2 ? before - 1 : 0;
    for (int i = before - 1; i >= Math.max(0, last); i--) {
      if (Points.covers(members.get(i).point(), point)) {
        return true;
      }
    }
    return false;
  }

  /// Adds members that none of the others dominates, takes those out that they dominate, and
  /// returns these.
  List<Member> replace(List<Member> added) {
    choice = new int[0];
    List<Member> dominated = new ArrayList<>();
    for (Member member : added) {
      takeDominated(member.point(), dominated);
    }
    for (Member member : added) {
      members.add(position(member.point()), member);
    }
    return dominated;
  }

  /// Dominated points come after the one that dominates them; with two losses, in one piece.
  private void takeDominated(double[] by, List<Member> dominated) {
    int kept = position(by);
    int i = kept;
    for (; i < members.size(); i++) {
      Member member = members.get(i);
      boolean covered = Points.covers(by, member.point());
      if (covered && !Arrays.equals(by, member.point())) {
        dominated.add(member);
      } else if (!covered && by.length == 2) {
        break;
      } else {
        members.set(kept++, member);
      }
    }
    members.subList(kept, i).clear();
  }

  /// The first place of a point that is not below another one.
  private int position(double[] point) {
    int from = 0;
    int to = members.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (Arrays.compare(members.get(middle).point(), point) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /// The members of [HypervolumeSubset#choose], the reference point being the usual one; among
  /// equals the lowest ids. Computes a few more than are asked for, because it is asked again with
  /// other sizes.
  int[] choose(int size) {
    if (size > choice.length) {
      List<Member> byId = members.stream().sorted(Comparator.comparingInt(Member::id)).toList();
      double[][] points = byId.stream().map(Member::point).toArray(double[][]::new);
      int some = Math.min(members.size(), size + size / 8 + 8);
      int[] rows = HypervolumeSubset.order(points, some, HypervolumeSubset.reference(points));
      choice = Arrays.stream(rows).map(row -> byId.get(row).id()).toArray();
    }
    return Arrays.copyOf(choice, size);
  }
}
