package org.parzen.sampler.tpe;

import java.util.Arrays;

/// The places of one parameter in order, each with its trial's number, which decides between equal
/// places. Grows and shrinks by one trial at a time; used by one thread at a time.
final class SortedColumn {

  private double[] places = new double[16];
  private int[] numbers = new int[16];
  private int size;

  int size() {
    return size;
  }

  double place(int i) {
    return places[i];
  }

  int number(int i) {
    return numbers[i];
  }

  /// Adds a trial and returns where it is now.
  int insert(double place, int number) {
    int at = find(place, number);
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    System.arraycopy(places, at, places, at + 1, size - at);
    System.arraycopy(numbers, at, numbers, at + 1, size - at);
    places[at] = place;
    numbers[at] = number;
    size++;
    return at;
  }

  /// Takes a trial out and returns where it was.
  int remove(double place, int number) {
    int at = find(place, number);
    size--;
    System.arraycopy(places, at + 1, places, at, size - at);
    System.arraycopy(numbers, at + 1, numbers, at, size - at);
    return at;
  }

  /// Replaces everything.
  ///
  /// @param byNumber trials in the order of their numbers
  void load(double[] placesOf, int[] byNumber, int count) {
    int[] order = new int[count];
    double[] sorted = Arrays.copyOf(placesOf, count);
    Arrays.sort(sorted);
    int[] filled = new int[count];
    for (int i = 0; i < count; i++) {
      int first = firstAtLeast(sorted, count, placesOf[i]);
      order[first + filled[first]] = byNumber[i];
      filled[first]++;
    }
    places = Arrays.copyOf(sorted, Math.max(16, count * 5 / 4));
    numbers = new int[places.length];
    for (int i = 0; i < count; i++) {
      numbers[i] = order[i];
    }
    size = count;
  }

  private static int firstAtLeast(double[] sorted, int size, double place) {
    int from = 0;
    int to = size;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (Double.compare(sorted[middle], place) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /// Where a trial is, or would be.
  int find(double place, int number) {
    int from = 0;
    int to = size;
    while (from < to) {
      int middle = (from + to) >>> 1;
      int compared = Double.compare(places[middle], place);
      if (compared < 0 || (compared == 0 && numbers[middle] < number)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
