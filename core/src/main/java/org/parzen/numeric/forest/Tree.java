package org.parzen.numeric.forest;

import java.util.Arrays;

/// A regression tree: node 0 is the root; a row goes left where its number in the node's column is
/// at most the threshold. Nobody may change the arrays.
///
/// @param column the column that each node splits, −1 for a leaf
/// @param threshold of each split
/// @param left the node that follows on the left
/// @param right the node that follows on the right
/// @param value the mean of each leaf's rows
/// @param decreases by column, how much its splits decrease the squared error
@SuppressWarnings("ArrayRecordComponent") // large, and never compared
public record Tree(
    int[] column, double[] threshold, int[] left, int[] right, double[] value, double[] decreases) {

  static final int LEAF = -1;

  int nodes() {
    return column.length;
  }

  /// How many columns the rows have.
  int width() {
    return decreases.length;
  }

  boolean isLeaf(int node) {
    return column[node] == LEAF;
  }

  /// What the tree makes of a row.
  public double predict(double... row) {
    int node = 0;
    while (!isLeaf(node)) {
      node = row[column[node]] <= threshold[node] ? left[node] : right[node];
    }
    return value[node];
  }

  /// Nodes as they are found, in no particular order but that the root is first.
  static final class Draft {

    private int[] column = new int[64];
    private double[] threshold = new double[64];
    private int[] left = new int[64];
    private int[] right = new int[64];
    private double[] value = new double[64];
    private final double[] decreases;
    private int size;

    Draft(int width) {
      this.decreases = new double[width];
    }

    int leaf(double mean) {
      if (size == column.length) {
        column = Arrays.copyOf(column, 2 * size);
        threshold = Arrays.copyOf(threshold, 2 * size);
        left = Arrays.copyOf(left, 2 * size);
        right = Arrays.copyOf(right, 2 * size);
        value = Arrays.copyOf(value, 2 * size);
      }
      column[size] = LEAF;
      value[size] = mean;
      return size++;
    }

    /// Makes a node of a leaf.
    void split(int leaf, Split split) {
      column[leaf] = split.column();
      threshold[leaf] = split.threshold();
      decreases[split.column()] += split.decrease();
    }

    void join(int node, int below, int above) {
      left[node] = below;
      right[node] = above;
    }

    Tree tree() {
      return new Tree(
          Arrays.copyOf(column, size),
          Arrays.copyOf(threshold, size),
          Arrays.copyOf(left, size),
          Arrays.copyOf(right, size),
          Arrays.copyOf(value, size),
          decreases);
    }
  }
}
