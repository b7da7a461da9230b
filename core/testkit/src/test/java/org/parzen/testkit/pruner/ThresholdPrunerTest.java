package org.parzen.testkit.pruner;

import org.parzen.pruner.Pruner;
import org.parzen.pruner.ThresholdPruner;
import org.parzen.testkit.PrunerContract;

final class ThresholdPrunerTest extends PrunerContract {

  @Override
  protected Pruner pruner() {
    return new ThresholdPruner(-0.1, 1.5, 0, 1);
  }

  @Override
  protected Pruner mirrored() {
    return new ThresholdPruner(-1.5, 0.1, 0, 1);
  }
}
