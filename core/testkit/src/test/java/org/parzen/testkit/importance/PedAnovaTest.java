package org.parzen.testkit.importance;

import org.parzen.importance.ImportanceEvaluator;
import org.parzen.importance.PedAnova;
import org.parzen.importance.PedAnovaSettings;
import org.parzen.testkit.ImportanceContract;

final class PedAnovaTest extends ImportanceContract {

  @Override
  protected ImportanceEvaluator evaluator() {
    return new PedAnova(PedAnovaSettings.DEFAULT);
  }

  @Override
  protected boolean judgesConditional() {
    return true;
  }

  @Override
  protected boolean judgesTogether() {
    return true;
  }
}
