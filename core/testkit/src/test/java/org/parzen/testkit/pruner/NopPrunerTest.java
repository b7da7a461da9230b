package org.parzen.testkit.pruner;

import org.parzen.pruner.NopPruner;
import org.parzen.pruner.Pruner;
import org.parzen.testkit.PrunerContract;

final class NopPrunerTest extends PrunerContract {

  @Override
  protected Pruner pruner() {
    return new NopPruner();
  }

  @Override
  protected boolean prunes() {
    return false;
  }
}
