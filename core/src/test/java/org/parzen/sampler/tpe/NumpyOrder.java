package org.parzen.sampler.tpe;

import java.util.stream.IntStream;

/// The order in which numpy's `argsort` puts numbers, equal ones too, where the processor has no
/// vector instructions for it: quicksort with the median of three, and insertion for few. The
/// peer's widths of kernels at equal places follow from it, so that its figures can be compared
/// with ours, which follow from the order of trials.
final class NumpyOrder {

  private static final int FEW = 15;

  private final double[] values;
  private final int[] order;

  private NumpyOrder(double[] values) {
    this.values = values;
    this.order = IntStream.range(0, values.length).toArray();
  }

  static int[] of(double[] values) {
    NumpyOrder numpy = new NumpyOrder(values);
    numpy.sort(0, values.length - 1);
    return numpy.order;
  }

  /// The same places, equal ones moved apart so little that only their order can be told from it.
  static double[] apart(double[] places, double length) {
    int[] order = of(places);
    double[] apart = places.clone();
    int equal = 0;
    for (int i = 1; i < order.length; i++) {
      equal = places[order[i]] == places[order[i - 1]] ? equal + 1 : 0;
      apart[order[i]] += equal * 1e-13 * length;
    }
    return apart;
  }

  private void sort(int first, int last) {
    if (last - first > FEW) {
      int at = split(first, last);
      sort(first, at - 1);
      sort(at + 1, last);
    } else {
      insert(first, last);
    }
  }

  private int split(int first, int last) {
    int middle = first + ((last - first) >> 1);
    order(first, middle);
    order(middle, last);
    order(first, middle);
    double pivot = values[order[middle]];
    swap(middle, last - 1);
    int low = first;
    int high = last - 1;
    while (true) {
      do {
        low++;
      } while (values[order[low]] < pivot);
      do {
        high--;
      } while (pivot < values[order[high]]);
      if (low >= high) {
        swap(low, last - 1);
        return low;
      }
      swap(low, high);
    }
  }

  private void order(int a, int b) {
    if (values[order[b]] < values[order[a]]) {
      swap(a, b);
    }
  }

  private void swap(int a, int b) {
    int kept = order[a];
    order[a] = order[b];
    order[b] = kept;
  }

  private void insert(int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      int moved = order[i];
      int to = i;
      while (to > first && values[moved] < values[order[to - 1]]) {
        order[to] = order[to - 1];
        to--;
      }
      order[to] = moved;
    }
  }
}
