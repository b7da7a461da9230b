package org.parzen.testkit.importance;

import org.parzen.importance.Fanova;
import org.parzen.importance.ForestSettings;
import org.parzen.importance.ImportanceEvaluator;
import org.parzen.testkit.ImportanceContract;

final class FanovaTest extends ImportanceContract {

  @Override
  protected ImportanceEvaluator evaluator() {
    return new Fanova(ForestSettings.DEFAULT);
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
