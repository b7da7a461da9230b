package org.parzen.numeric.forest;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Grows one tree until rows of a leaf have one value or can not be told apart. Used once.
///
/// The rows are sorted in each column once for all trees; a split keeps that order on both sides,
/// so that a level of the tree costs one pass over each column. Several columns often split a small
/// node equally well: the first of them in random order is taken, so that none is preferred.
final class Growth {

  /// Splits that differ less are equally good: the rest is rounding.
  private static final double NOT_BETTER = 1 + 1e-9;

  private final Table table;
  private final RandomGenerator random;
  private final int maxDepth;

  /// How often each row was drawn.
  private final int[] drawn;

  /// Each row's value less the mean of all, times how often it was drawn.
  private final double[] drawnValues;

  private final double mean;

  /// For each column the rows that were drawn, in its order within each node.
  private final int[][] order;

  private final boolean[] goesLeft;
  private final int[] aside;
  private final Tree.Draft draft;

  /// Some of the rows.
  ///
  /// @param varying the columns that may have several numbers in it, one or more; only their orders
  ///   are kept
  private record Node(int from, int to, double sum, double weight, int depth, int[] varying) {}

  Growth(Table table, RandomGenerator random, int maxDepth) {
    this.table = table;
    this.random = random;
    this.maxDepth = maxDepth;
    this.drawn = new int[table.rows()];
    for (int i = 0; i < table.rows(); i++) {
      drawn[random.nextInt(table.rows())]++;
    }
    this.mean = Arrays.stream(table.values()).map(v -> v / table.rows()).sum();
    this.drawnValues = new double[table.rows()];
    Arrays.setAll(drawnValues, row -> drawn[row] * (table.values()[row] - mean));
    this.order = new int[table.width()][];
    Arrays.setAll(order, column -> drawnOf(table.order()[column]));
    this.goesLeft = new boolean[table.rows()];
    this.aside = new int[order[0].length];
    this.draft = new Tree.Draft(table.width());
  }

  private int[] drawnOf(int[] rows) {
    int[] kept = new int[rows.length];
    int size = 0;
    for (int row : rows) {
      if (drawn[row] > 0) {
        kept[size++] = row;
      }
    }
    return Arrays.copyOf(kept, size);
  }

  Tree tree() {
    double sum = Arrays.stream(drawnValues).sum();
    int[] columns = new int[table.width()];
    Arrays.setAll(columns, column -> column);
    int _ = grow(new Node(0, order[0].length, sum, table.rows(), 0, columns));
    return draft.tree();
  }

  /// Returns the node's index.
  private int grow(Node node) {
    int index = draft.leaf(mean + node.sum / node.weight);
    if (node.depth == maxDepth || isPure(node)) {
      return index;
    }
    int[] varying = varying(node);
    Optional<Split> best = best(node, varying);
    if (best.isEmpty()) {
      return index;
    }
    Split split = best.get();
    draft.split(index, split);
    divide(node, varying, split);
    int depth = node.depth + 1;
    double rest = node.weight - split.leftWeight();
    int below =
        grow(new Node(node.from, split.at(), split.leftSum(), split.leftWeight(), depth, varying));
    int above =
        grow(new Node(split.at(), node.to, node.sum - split.leftSum(), rest, depth, varying));
    draft.join(index, below, above);
    return index;
  }

  private boolean isPure(Node node) {
    int[] rows = order[node.varying[0]];
    double first = table.values()[rows[node.from]];
    for (int i = node.from + 1; i < node.to; i++) {
      if (table.values()[rows[i]] != first) {
        return false;
      }
    }
    return true;
  }

  private int[] varying(Node node) {
    int[] varying = new int[node.varying.length];
    int size = 0;
    for (int column : node.varying) {
      double[] numbers = table.columns()[column];
      int[] rows = order[column];
      if (numbers[rows[node.from]] < numbers[rows[node.to - 1]]) {
        varying[size++] = column;
      }
    }
    return Arrays.copyOf(varying, size);
  }

  private Optional<Split> best(Node node, int[] varying) {
    Optional<Split> best = Optional.empty();
    int[] candidates = varying.clone();
    for (int i = candidates.length - 1; i >= 0; i--) {
      int chosen = random.nextInt(i + 1);
      int column = candidates[chosen];
      candidates[chosen] = candidates[i];
      double toBeat = best.isEmpty() ? -1 : best.get().decrease() * NOT_BETTER;
      Optional<Split> own = best(node, column, toBeat);
      best = own.isPresent() ? own : best;
    }
    return best;
  }

  /// The best split of one column, if it decreases the error by more.
  private Optional<Split> best(Node node, int column, double toBeat) {
    double[] numbers = table.columns()[column];
    int[] rows = order[column];
    double nodeMean = node.sum / node.weight;
    double least = toBeat / node.weight;
    int at = -1;
    double bestSum = 0;
    double bestWeight = 0;
    double sum = 0;
    double weight = 0;
    double before = numbers[rows[node.from]];
    for (int i = node.from; i < node.to; i++) {
      int row = rows[i];
      if (numbers[row] > before) {
        before = numbers[row];
        double surplus = sum - nodeMean * weight;
        double gain = surplus * surplus / (weight * (node.weight - weight));
        if (gain > least) {
          least = gain * NOT_BETTER;
          at = i;
          bestSum = sum;
          bestWeight = weight;
        }
      }
      sum += drawnValues[row];
      weight += drawn[row];
    }
    if (at < 0) {
      return Optional.empty();
    }
    double threshold = between(numbers[rows[at - 1]], numbers[rows[at]]);
    double surplus = bestSum - nodeMean * bestWeight;
    double decrease = surplus * surplus * node.weight / (bestWeight * (node.weight - bestWeight));
    return Optional.of(new Split(column, at, threshold, bestSum, bestWeight, decrease));
  }

  private static double between(double a, double b) {
    double middle = a / 2 + b / 2;
    return a <= middle && middle < b ? middle : a;
  }

  /// Puts the rows that go left before the others, in each column that still matters.
  private void divide(Node node, int[] varying, Split split) {
    int[] rows = order[split.column()];
    for (int i = node.from; i < node.to; i++) {
      goesLeft[rows[i]] = i < split.at();
    }
    for (int column : varying) {
      if (column != split.column()) {
        divide(order[column], node.from, node.to);
      }
    }
  }

  private void divide(int[] rows, int from, int to) {
    int left = from;
    int right = 0;
    for (int i = from; i < to; i++) {
      int row = rows[i];
      if (goesLeft[row]) {
        rows[left++] = row;
      } else {
        aside[right++] = row;
      }
    }
    System.arraycopy(aside, 0, rows, left, right);
  }
}
