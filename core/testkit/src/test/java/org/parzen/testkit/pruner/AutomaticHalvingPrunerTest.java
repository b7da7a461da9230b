package org.parzen.testkit.pruner;

import java.util.OptionalLong;
import org.parzen.pruner.Pruner;
import org.parzen.pruner.SuccessiveHalvingPruner;
import org.parzen.testkit.PrunerContract;

final class AutomaticHalvingPrunerTest extends PrunerContract {

  @Override
  protected Pruner pruner() {
    return new SuccessiveHalvingPruner(OptionalLong.empty(), 2, 0, 0);
  }
}
