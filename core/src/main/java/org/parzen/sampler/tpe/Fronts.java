package org.parzen.sampler.tpe;

import java.util.List;
import org.parzen.study.Direction;
import org.parzen.study.History;

final class Fronts {
  private Fronts() {}

  static int[] good(History history, List<Direction> directions, int count) {
    throw new UnsupportedOperationException();
  }
}
