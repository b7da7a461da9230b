package org.parzen.testkit.pruner;

import java.util.OptionalLong;
import org.parzen.pruner.HyperbandPruner;
import org.parzen.pruner.Pruner;
import org.parzen.testkit.PrunerContract;

final class HyperbandPrunerTest extends PrunerContract {

  @Override
  protected Pruner pruner() {
    return new HyperbandPruner(1, OptionalLong.of(14), 3, 0);
  }
}
