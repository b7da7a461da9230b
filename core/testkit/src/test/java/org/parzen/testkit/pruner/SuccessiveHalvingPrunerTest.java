package org.parzen.testkit.pruner;

import java.util.OptionalLong;
import org.parzen.pruner.Pruner;
import org.parzen.pruner.SuccessiveHalvingPruner;
import org.parzen.testkit.PrunerContract;

final class SuccessiveHalvingPrunerTest extends PrunerContract {

  @Override
  protected Pruner pruner() {
    return new SuccessiveHalvingPruner(OptionalLong.of(1), 3, 0, 0);
  }
}
