package org.parzen.testkit.pruner;

import java.util.OptionalLong;
import org.parzen.pruner.HyperbandPruner;
import org.parzen.pruner.Pruner;
import org.parzen.testkit.PrunerContract;

final class AutomaticHyperbandPrunerTest extends PrunerContract {

  @Override
  protected Pruner pruner() {
    return new HyperbandPruner(1, OptionalLong.empty(), 2, 0);
  }
}
