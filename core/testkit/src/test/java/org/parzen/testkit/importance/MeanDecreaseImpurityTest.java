package org.parzen.testkit.importance;

import org.parzen.importance.ForestSettings;
import org.parzen.importance.ImportanceEvaluator;
import org.parzen.importance.MeanDecreaseImpurity;
import org.parzen.testkit.ImportanceContract;

final class MeanDecreaseImpurityTest extends ImportanceContract {

  @Override
  protected ImportanceEvaluator evaluator() {
    return new MeanDecreaseImpurity(ForestSettings.DEFAULT);
  }

  @Override
  protected boolean judgesConditional() {
    return false;
  }

  @Override
  protected boolean judgesTogether() {
    return false;
  }
}
