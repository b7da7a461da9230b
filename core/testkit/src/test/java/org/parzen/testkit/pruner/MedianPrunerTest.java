package org.parzen.testkit.pruner;

import org.parzen.pruner.PercentilePruner;
import org.parzen.pruner.Pruner;
import org.parzen.testkit.PrunerContract;

final class MedianPrunerTest extends PrunerContract {

  @Override
  protected Pruner pruner() {
    return new PercentilePruner(50, 2, 0, 1, 1);
  }
}
