package org.parzen.numeric.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Numbers in ascending order, of which some may be equal; grows. Adding one and finding one by its
/// place both cost little, because they are kept in blocks. Used by one thread at a time.
public final class SortedNumbers {

  private static final int MOST = 512;
  private static final int FIRST = 8;

  private static final class Block {
    double[] values;
    int size;

    Block(double[] values, int size) {
      this.values = values;
      this.size = size;
    }

    double last() {
      return values[size - 1];
    }
  }

  private final List<Block> blocks = new ArrayList<>();
  private int size;

  public int size() {
    return size;
  }

  /// @param value no not-a-number; of both zeros the same is kept
  public void add(double value) {
    double number = value + 0.0;
    if (blocks.isEmpty()) {
      blocks.add(new Block(new double[FIRST], 0));
    }
    int index = block(number, true);
    Block block = blocks.get(index);
    if (block.size == MOST) {
      double[] upper = Arrays.copyOfRange(block.values, MOST / 2, MOST / 2 + MOST);
      block.size = MOST / 2;
      blocks.add(index + 1, new Block(upper, MOST - MOST / 2));
      block = number > block.last() ? blocks.get(index + 1) : block;
    } else if (block.size == block.values.length) {
      block.values = Arrays.copyOf(block.values, Math.min(MOST, 2 * block.size));
    }
    int at = below(block, number, true);
    System.arraycopy(block.values, at, block.values, at + 1, block.size - at);
    block.values[at] = number;
    block.size++;
    size++;
  }

  /// The number at a place, counted from 0 at the least one.
  public double get(int place) {
    int before = 0;
    for (Block block : blocks) {
      if (place < before + block.size) {
        return block.values[place - before];
      }
      before += block.size;
    }
    throw new IndexOutOfBoundsException(place);
  }

  /// How many numbers are less.
  public int below(double value) {
    return count(value, false);
  }

  /// How many numbers are less or equal.
  public int atMost(double value) {
    return count(value, true);
  }

  private int count(double value, boolean equals) {
    if (size == 0) {
      return 0;
    }
    int index = block(value, equals);
    int before = 0;
    for (int i = 0; i < index; i++) {
      before += blocks.get(i).size;
    }
    return before + below(blocks.get(index), value, equals);
  }

  /// The first block whose last number is not before a value, else the last one.
  private int block(double value, boolean equals) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      double last = blocks.get(middle).last();
      if (last < value || (equals && last == value)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int below(Block block, double value, boolean equals) {
    int low = 0;
    int high = block.size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      double at = block.values[middle];
      if (at < value || (equals && at == value)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
