package org.parzen.testkit.pruner;

import org.parzen.pruner.Pruner;
import org.parzen.pruner.WilcoxonPruner;
import org.parzen.testkit.PrunerContract;

final class WilcoxonPrunerTest extends PrunerContract {

  @Override
  protected Pruner pruner() {
    return new WilcoxonPruner(0.2, 2);
  }
}
