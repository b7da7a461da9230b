package org.parzen.testkit.pruner;

import java.util.Optional;
import org.parzen.pruner.PatientPruner;
import org.parzen.pruner.PercentilePruner;
import org.parzen.pruner.Pruner;
import org.parzen.testkit.PrunerContract;

final class PatientPrunerTest extends PrunerContract {

  @Override
  protected Pruner pruner() {
    return new PatientPruner(Optional.of(new PercentilePruner(50, 2, 0, 1, 1)), 2, 0.01);
  }
}
