package org.parzen.sampler.tpe;

import java.util.Arrays;
import org.parzen.numeric.normal.StandardNormal;
import org.parzen.numeric.normal.TruncatedNormal;

/// The kernels of one half of the trials: one a trial, in the order of their numbers, and a flat
/// one, the prior, which stands for no trial. A kernel is a product of one factor a parameter: a
/// truncated normal, or a choice that is likelier than the others.
///
/// Trials come and go one by one. What is derived of them depends only on which ones are there,
/// never on how they came: a normal kernel is as wide as the distance to the farther one of its two
/// neighbours, so only neighbours are computed anew. Used by one thread at a time.
///
/// Source: Bergstra et al., “Algorithms for Hyper-Parameter Optimization”, NIPS 2011, and Falkner
/// et al., “BOHB”, ICML 2018 (one mixture over all parameters), with the widths and weights of
/// Optuna 5 (`_tpe/parzen_estimator.py`). Equal places are ordered by trial number here.
final class Kernels {

  /// A kernel is at least one hundredth of the range wide where there are many.
  private static final int FINEST = 100;

  /// How many parts of a range are told apart by [#cells(int)], and the wide ones.
  static final int CELLS = 128;

  /// The cell of a kernel that is so wide that it does not matter where it lies.
  static final int WIDE = CELLS - 1;

  private static final double ROOT_HALF = 0.7071067811865476;

  /// From here on, building everything anew is cheaper than one trial after the other.
  private static final int MANY = 64;

  private final Axis[] axes;
  private final double priorWeight;
  private final SortedColumn[] sorted;
  private int[] numbers = new int[16];
  private double[][] places;
  private double[][] scales;
  private double[][] terms;
  private byte[][] cells;
  private double[] heights = new double[16];
  private double highest;
  private int size;

  /// Normal factors whose neighbours have changed since [#settle()]: an axis and a trial each.
  private int[] changed = new int[64];

  private int changes;

  /// The [#parts(int)] that all factors were computed with; 0 where there are none yet.
  private int settledParts;

  Kernels(Axis[] axes, double priorWeight) {
    this.axes = axes;
    this.priorWeight = priorWeight;
    this.places = new double[axes.length][16];
    this.scales = new double[axes.length][16];
    this.terms = new double[axes.length][16];
    this.cells = new byte[axes.length][16];
    this.sorted = new SortedColumn[axes.length];
    Arrays.setAll(sorted, _ -> new SortedColumn());
  }

  Axis[] axes() {
    return axes;
  }

  double priorWeight() {
    return priorWeight;
  }

  /// How many trials there are; the prior is not one.
  int size() {
    return size;
  }

  int number(int i) {
    return numbers[i];
  }

  /// All trials, in ascending order.
  int[] numbers() {
    return Arrays.copyOf(numbers, size);
  }

  /// Where the i-th trial lies.
  double place(int axis, int i) {
    return places[axis][i];
  }

  /// By trial: where it lies. Longer than there are trials.
  double[] places(int axis) {
    return places[axis];
  }

  /// By trial: for a number, one over the kernel's width times the root of two. Longer than there
  /// are trials.
  double[] scales(int axis) {
    return scales[axis];
  }

  /// By trial: the logarithm of what its kernel is at most. Longer than there are trials.
  double[] heights() {
    return heights;
  }

  /// The greatest of the heights.
  double highest() {
    return highest;
  }

  /// By trial: for a number, the part of the range where it lies, or [#WIDE] where its scale is
  /// below [#leastScale]. Longer than there are trials.
  byte[] cells(int axis) {
    return cells[axis];
  }

  /// The scale of the finest kernels, which all others are wider than. Where there are many trials
  /// nearly all are so.
  double leastScale(int axis) {
    return leastScale((Axis.Numeric) axes[axis]);
  }

  private static double leastScale(Axis.Numeric axis) {
    return ROOT_HALF / (axis.length() / FINEST);
  }

  /// The part of the range where a place lies; the first and the last one have no end.
  int cell(int axis, double place) {
    return cell((Axis.Numeric) axes[axis], place);
  }

  private static int cell(Axis.Numeric axis, double place) {
    return (int) Math.clamp((place - axis.low()) / axis.length() * WIDE, 0, WIDE - 1);
  }

  /// The width of the i-th kernel.
  double sigma(int axis, int i) {
    return ROOT_HALF / scales[axis][i];
  }

  /// The probability of the choice that a kernel's trial took.
  double hit(Axis.Choices choices) {
    double share = priorWeight / (size + 1);
    return (share + 1) / (share * choices.count() + 1);
  }

  /// The probability of each other choice.
  double miss(Axis.Choices choices) {
    double share = priorWeight / (size + 1);
    return share / (share * choices.count() + 1);
  }

  boolean contains(int number) {
    return index(number) >= 0;
  }

  /// Where a trial's kernel is; negative where there is none.
  int index(int number) {
    return Arrays.binarySearch(numbers, 0, size, number);
  }

  /// Where a trial lies, one number an axis.
  double[] placesOf(int number) {
    int i = index(number);
    double[] found = new double[axes.length];
    Arrays.setAll(found, axis -> places[axis][i]);
    return found;
  }

  /// Adds a trial that is not there.
  ///
  /// @param at one place an axis
  void insert(int number, double[] at) {
    int i = -index(number) - 1;
    makeRoom(i);
    numbers[i] = number;
    heights[i] = Double.NaN;
    for (int axis = 0; axis < axes.length; axis++) {
      places[axis][i] = at[axis];
      scales[axis][i] = 0;
      terms[axis][i] = 0;
      if (axes[axis] instanceof Axis.Numeric) {
        int rank = sorted[axis].insert(at[axis], number);
        change(axis, rank - 1, rank + 1);
      }
    }
  }

  /// Takes a trial out that is there.
  void remove(int number) {
    int i = index(number);
    double[] at = placesOf(number);
    size--;
    shift(i + 1, i, size - i);
    for (int axis = 0; axis < axes.length; axis++) {
      if (axes[axis] instanceof Axis.Numeric) {
        int rank = sorted[axis].remove(at[axis], number);
        change(axis, rank - 1, rank);
      }
    }
  }

  /// Replaces all trials.
  ///
  /// @param byNumber in ascending order
  /// @param at by axis and trial
  void load(int[] byNumber, double[][] at) {
    size = byNumber.length;
    int room = Math.max(16, size * 5 / 4);
    numbers = Arrays.copyOf(byNumber, room);
    heights = new double[room];
    for (int axis = 0; axis < axes.length; axis++) {
      places[axis] = Arrays.copyOf(at[axis], room);
      scales[axis] = new double[room];
      terms[axis] = new double[room];
      cells[axis] = new byte[room];
      if (axes[axis] instanceof Axis.Numeric) {
        sorted[axis].load(at[axis], byNumber, size);
      }
    }
    settledParts = 0;
    settle();
  }

  /// Computes what has changed; before kernels are looked at.
  void settle() {
    boolean all = settledParts != parts(size);
    settledParts = parts(size);
    if (all) {
      refreshAll();
    } else {
      for (int change = 0; change < changes; change += 2) {
        refresh(changed[change], changed[change + 1]);
      }
    }
    changes = 0;
    highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      if (Double.isNaN(heights[i])) {
        heights[i] = height(i);
      }
      if (heights[i] > highest) {
        highest = heights[i];
      }
    }
  }

  private double height(int i) {
    double sum = 0;
    for (int axis = 0; axis < axes.length; axis++) {
      sum += terms[axis][i];
    }
    return sum;
  }

  /// Whether so many changes are better made by [#load].
  boolean isCheaperAnew(int changes) {
    return changes > MANY + size / 16;
  }

  private void makeRoom(int at) {
    if (size == numbers.length) {
      int room = size * 2;
      numbers = Arrays.copyOf(numbers, room);
      heights = Arrays.copyOf(heights, room);
      for (int axis = 0; axis < axes.length; axis++) {
        places[axis] = Arrays.copyOf(places[axis], room);
        scales[axis] = Arrays.copyOf(scales[axis], room);
        terms[axis] = Arrays.copyOf(terms[axis], room);
        cells[axis] = Arrays.copyOf(cells[axis], room);
      }
    }
    shift(at, at + 1, size - at);
    size++;
  }

  private void shift(int from, int to, int count) {
    if (count == 0) {
      return;
    }
    System.arraycopy(numbers, from, numbers, to, count);
    System.arraycopy(heights, from, heights, to, count);
    for (int axis = 0; axis < axes.length; axis++) {
      System.arraycopy(places[axis], from, places[axis], to, count);
      System.arraycopy(scales[axis], from, scales[axis], to, count);
      System.arraycopy(terms[axis], from, terms[axis], to, count);
      System.arraycopy(cells[axis], from, cells[axis], to, count);
    }
  }

  /// Notes factors to compute anew, by rank: later, because other trials may come or go before.
  private void change(int axis, int from, int to) {
    for (int rank = Math.max(0, from); rank <= Math.min(to, size - 1); rank++) {
      if (changes == changed.length) {
        changed = Arrays.copyOf(changed, 2 * changes);
      }
      changed[changes++] = axis;
      changed[changes++] = sorted[axis].number(rank);
    }
  }

  private void refresh(int axis, int number) {
    int i = index(number);
    if (i >= 0) {
      int rank = sorted[axis].find(places[axis][i], number);
      refresh(axis, (Axis.Numeric) axes[axis], rank, i);
    }
  }

  private void refreshAll() {
    int[] indices = new int[size == 0 ? 0 : numbers[size - 1] + 1];
    for (int i = 0; i < size; i++) {
      indices[numbers[i]] = i;
      heights[i] = Double.NaN;
    }
    for (int axis = 0; axis < axes.length; axis++) {
      if (axes[axis] instanceof Axis.Numeric numeric) {
        for (int rank = 0; rank < size; rank++) {
          refresh(axis, numeric, rank, indices[sorted[axis].number(rank)]);
        }
      }
    }
  }

  private void refresh(int axis, Axis.Numeric numeric, int rank, int i) {
    double sigma = sigma(numeric, sorted[axis], rank);
    if (scales[axis][i] == ROOT_HALF / sigma) {
      return;
    }
    double mass = TruncatedNormal.logMass(places[axis][i], sigma, numeric.low(), numeric.high());
    double density =
        numeric instanceof Axis.Line ? StandardNormal.LOG_ROOT_TWO_PI + Math.log(sigma) : 0;
    scales[axis][i] = ROOT_HALF / sigma;
    terms[axis][i] = -density - mass;
    boolean wide = scales[axis][i] < leastScale(numeric);
    cells[axis][i] = (byte) (wide ? WIDE : cell(numeric, places[axis][i]));
    heights[i] = Double.NaN;
  }

  private static int parts(int size) {
    return Math.min(FINEST, size + 2);
  }

  private double sigma(Axis.Numeric numeric, SortedColumn column, int rank) {
    double place = column.place(rank);
    double left = place - (rank == 0 ? numeric.low() : column.place(rank - 1));
    double right = (rank == size - 1 ? numeric.high() : column.place(rank + 1)) - place;
    double sigma = Math.max(left, right);
    if (size > 1 && rank == 0) {
      sigma = right;
    } else if (size > 1 && rank == size - 1) {
      sigma = left;
    }
    return Math.min(numeric.length(), Math.max(numeric.length() / parts(size), sigma));
  }
}
