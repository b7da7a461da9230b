package org.parzen.sampler.nsga;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.trial.TrialState;

/// The generations of a study: complete trials in the order of their numbers, so many to a
/// generation, and the parents that each generation has. Used by one thread at a time.
///
/// A trial that ends after later ones moves those behind it on by one place: the parents of the
/// generations from its own on are chosen anew.
final class Generations {

  private History read;
  private final List<Direction> directions;
  private final int size;

  /// Rows of complete trials by number; as many as counted.
  private int[] rows;

  private int count;

  /// By generation, the rows of its parents; none for the first one.
  private final List<int[]> parents = new ArrayList<>();

  private Generations(History read, List<Direction> directions, int size, int[] rows, int count) {
    this.read = read;
    this.directions = directions;
    this.size = size;
    this.rows = rows;
    this.count = count;
  }

  /// @param size how many trials a generation has
  static Generations of(History history, List<Direction> directions, int size) {
    Generations all = new Generations(history, directions, size, new int[16], 0);
    all.parents.add(new int[0]);
    all.take(0);
    return all;
  }

  /// Takes in what has happened since.
  void advance(History later) {
    int from = read.size();
    read = later;
    take(from);
  }

  /// The same for an earlier moment; this one stays as it is.
  Generations reduced(History earlier) {
    int[] left = Arrays.stream(rows, 0, count).filter(row -> row < earlier.size()).toArray();
    int equal = 0;
    while (equal < left.length && left[equal] == rows[equal]) {
      equal++;
    }
    Generations all = new Generations(earlier, directions, size, left, left.length);
    all.parents.addAll(parents.subList(0, Math.min(parents.size(), equal / size + 1)));
    return all;
  }

  History read() {
    return read;
  }

  private void take(int from) {
    int first = count;
    for (int row = from; row < read.size(); row++) {
      if (read.kind(row) == TrialState.Kind.COMPLETE) {
        first = Math.min(first, insert(row));
      }
    }
    int valid = Math.min(parents.size(), first / size + 1);
    parents.subList(valid, parents.size()).clear();
  }

  private int insert(int row) {
    if (count == rows.length) {
      rows = Arrays.copyOf(rows, 2 * count);
    }
    int number = read.number(row);
    int at = count;
    while (at > 0 && read.number(rows[at - 1]) > number) {
      at--;
    }
    System.arraycopy(rows, at, rows, at + 1, count - at);
    rows[at] = row;
    count++;
    return at;
  }

  /// The generation of the next trial.
  int current() {
    return count / size;
  }

  /// The rows of its parents; the same array as long as they are the same.
  int[] parents() {
    Elite elite = new Elite(read, directions);
    while (parents.size() <= current()) {
      int generation = parents.size();
      IntStream candidates =
          IntStream.concat(
              Arrays.stream(rows, (generation - 1) * size, generation * size),
              Arrays.stream(parents.getLast()));
      parents.add(elite.choose(candidates.toArray(), size));
    }
    return parents.get(current());
  }
}
