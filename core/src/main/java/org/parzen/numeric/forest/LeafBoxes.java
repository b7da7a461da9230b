package org.parzen.numeric.forest;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The leaves of a tree as boxes that fill the unit cube, and from them the variance of what the
/// tree predicts there, all of it or the part that some columns explain: the variance of its
/// prediction, averaged over all other columns.
///
/// Source: Hutter, Hoos and Leyton-Brown, “An Efficient Approach for Assessing Hyperparameter
/// Importance”, ICML 2014, there by visiting the tree once for each interval of a column. Here the
/// leaves are laid once over the column's intervals.
public final class LeafBoxes {

  /// For each column where its intervals begin and end: 0, the thresholds in ascending order, 1.
  private final double[][] edges;

  /// By leaf and column, the edge where the box begins, and the one where it ends.
  private final int[] low;

  private final int[] high;

  /// By leaf, the volume, and what the tree predicts less the mean over the cube.
  private final double[] volume;

  private final double[] surplus;

  private final int width;

  private LeafBoxes(double[][] edges, int leaves) {
    this.edges = edges;
    this.width = edges.length;
    this.low = new int[leaves * width];
    this.high = new int[leaves * width];
    this.volume = new double[leaves];
    this.surplus = new double[leaves];
  }

  /// @param tree grown on columns of which all numbers lie between 0 and 1
  public static LeafBoxes of(Tree tree) {
    int leaves = (int) IntStream.range(0, tree.nodes()).filter(tree::isLeaf).count();
    LeafBoxes boxes = new LeafBoxes(edges(tree), leaves);
    int[] from = new int[boxes.width];
    int[] to = Arrays.stream(boxes.edges).mapToInt(own -> own.length - 1).toArray();
    int _ = boxes.visit(tree, 0, from, to, 0);
    boxes.centre();
    return boxes;
  }

  private static double[][] edges(Tree tree) {
    int[] splits = new int[tree.width()];
    for (int column : tree.column()) {
      if (column != Tree.LEAF) {
        splits[column]++;
      }
    }
    double[][] edges = new double[splits.length][];
    Arrays.setAll(edges, column -> new double[splits[column] + 2]);
    int[] filled = new int[splits.length];
    for (int node = 0; node < tree.nodes(); node++) {
      if (!tree.isLeaf(node)) {
        int column = tree.column()[node];
        edges[column][++filled[column]] = tree.threshold()[node];
      }
    }
    for (int column = 0; column < edges.length; column++) {
      edges[column][splits[column] + 1] = 1;
      edges[column] = Arrays.stream(edges[column]).sorted().distinct().toArray();
    }
    return edges;
  }

  /// Fills in the leaves below a node, and returns the next free one.
  private int visit(Tree tree, int node, int[] from, int[] to, int leaf) {
    if (tree.isLeaf(node)) {
      System.arraycopy(from, 0, low, leaf * width, width);
      System.arraycopy(to, 0, high, leaf * width, width);
      surplus[leaf] = tree.value()[node];
      volume[leaf] = 1;
      for (int column = 0; column < width; column++) {
        volume[leaf] *= size(leaf, column);
      }
      return leaf + 1;
    }
    int column = tree.column()[node];
    int edge = Arrays.binarySearch(edges[column], tree.threshold()[node]);
    int end = to[column];
    to[column] = edge;
    int next = visit(tree, tree.left()[node], from, to, leaf);
    to[column] = end;
    int begin = from[column];
    from[column] = edge;
    next = visit(tree, tree.right()[node], from, to, next);
    from[column] = begin;
    return next;
  }

  private void centre() {
    double mean = 0;
    for (int leaf = 0; leaf < volume.length; leaf++) {
      mean += volume[leaf] * surplus[leaf];
    }
    for (int leaf = 0; leaf < volume.length; leaf++) {
      surplus[leaf] -= mean;
    }
  }

  private double size(int leaf, int column) {
    return edges[column][high[leaf * width + column]] - edges[column][low[leaf * width + column]];
  }

  /// The variance of the prediction over the whole cube.
  public double variance() {
    double variance = 0;
    for (int leaf = 0; leaf < volume.length; leaf++) {
      variance += volume[leaf] * surplus[leaf] * surplus[leaf];
    }
    return variance;
  }

  /// The part of the variance that one column explains by itself.
  public double varianceOf(int column) {
    double[] own = edges[column];
    double[] change = new double[own.length];
    for (int leaf = 0; leaf < volume.length; leaf++) {
      double size = size(leaf, column);
      if (size > 0) {
        double share = surplus[leaf] * volume[leaf] / size;
        change[low[leaf * width + column]] += share;
        change[high[leaf * width + column]] -= share;
      }
    }
    double variance = 0;
    double mean = 0;
    for (int i = 0; i + 1 < own.length; i++) {
      mean += change[i];
      variance += mean * mean * (own[i + 1] - own[i]);
    }
    return variance;
  }

  /// The part of the variance that several columns explain together, which hold zeros and ones.
  ///
  /// @param from the first of the columns
  /// @param to the one behind the last
  public double varianceOf(int from, int to) {
    Halves halves = new Halves(to - from);
    for (int leaf = 0; leaf < volume.length; leaf++) {
      long[] side = new long[halves.words()];
      int fixed = 0;
      for (int column = from; column < to; column++) {
        int at = leaf * width + column;
        if (high[at] - low[at] < edges[column].length - 1) {
          Halves.fix(side, column - from, low[at] > 0);
          fixed++;
        }
      }
      halves.add(side, surplus[leaf] * Math.scalb(volume[leaf], fixed));
    }
    return halves.variance();
  }
}
