package org.parzen.storage.sql;

import java.util.Arrays;
import org.parzen.trial.Reports;

/// The intermediate values of one trial while its rows are gathered.
final class ReadReports {

  private static final int FIRST_ROOM = 12;

  private long[] steps = {};
  private double[] values = {};
  private int size;

  void add(long step, double value) {
    if (size == steps.length) {
      int room = Math.max(FIRST_ROOM, size * 2);
      steps = Arrays.copyOf(steps, room);
      values = Arrays.copyOf(values, room);
    }
    steps[size] = step;
    values[size++] = value;
  }

  Reports all() {
    return size == 0 ? Reports.NONE : Reports.of(steps, values, size);
  }
}
