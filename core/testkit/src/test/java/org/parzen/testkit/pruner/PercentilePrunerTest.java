package org.parzen.testkit.pruner;

import org.parzen.pruner.PercentilePruner;
import org.parzen.pruner.Pruner;
import org.parzen.testkit.PrunerContract;

final class PercentilePrunerTest extends PrunerContract {

  @Override
  protected Pruner pruner() {
    return new PercentilePruner(20, 1, 2, 3, 2);
  }
}
