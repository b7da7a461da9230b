package org.parzen.pruner;

import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

/// Never prunes.
public final class NopPruner implements Pruner {

  @Override
  public Verdict judge(StudyView view, FrozenTrial running) {
    return Verdict.KEEP;
  }
}
