package org.parzen.sampler.cmaes;

import java.util.Arrays;

/// Rows of a history, sorted by the number of their trial. Not safe for use by several threads.
final class Told {

  private int[] numbers = new int[64];
  private int[] rows = new int[64];
  private int size;

  int size() {
    return size;
  }

  int row(int position) {
    return rows[position];
  }

  /// Adds a row and returns its position: mostly the last one, because trials end about in the
  /// order in which they began.
  int add(int number, int row) {
    if (size == rows.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
      rows = Arrays.copyOf(rows, 2 * size);
    }
    boolean isLast = size == 0 || numbers[size - 1] < number;
    int position = isLast ? size : -1 - Arrays.binarySearch(numbers, 0, size, number);
    System.arraycopy(numbers, position, numbers, position + 1, size - position);
    System.arraycopy(rows, position, rows, position + 1, size - position);
    numbers[position] = number;
    rows[position] = row;
    size++;
    return position;
  }

  /// The same without the rows from one on: what was known when there were only so many.
  Told before(int row) {
    Told earlier = new Told();
    for (int i = 0; i < size; i++) {
      if (rows[i] < row) {
        earlier.add(numbers[i], rows[i]);
      }
    }
    return earlier;
  }

  /// The first position with a row from one on; the size where there is none.
  int firstFrom(int row) {
    for (int i = 0; i < size; i++) {
      if (rows[i] >= row) {
        return i;
      }
    }
    return size;
  }
}
