package org.parzen.testkit.pruner;

import java.util.Optional;
import org.parzen.pruner.PatientPruner;
import org.parzen.pruner.Pruner;
import org.parzen.testkit.PrunerContract;

final class LonePatientPrunerTest extends PrunerContract {

  @Override
  protected Pruner pruner() {
    return new PatientPruner(Optional.empty(), 1, 0);
  }
}
