package org.parzen.part;

import org.parzen.pruner.Pruner;
import org.parzen.pruner.Verdict;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

/// The pruner of a plugin: what it throws fails with its name.
record NamedPruner(PluginCalls calls, Pruner pruner) implements Pruner {

  @Override
  public Verdict judge(StudyView view, FrozenTrial running) {
    return calls.call(() -> pruner.judge(view, running));
  }

  @Override
  public StudyView scope(StudyView view, int number) {
    return calls.call(() -> pruner.scope(view, number));
  }
}
