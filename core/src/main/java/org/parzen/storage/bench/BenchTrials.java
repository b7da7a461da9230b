package org.parzen.storage.bench;

import java.time.Instant;
import java.util.List;
import org.parzen.space.FloatDistribution;
import org.parzen.storage.StudyStore;
import org.parzen.study.StudyRef;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

/// The trials that are measured: ten parameters and ten reports each, and no work.
final class BenchTrials {

  static final int PARAMETERS = 10;
  static final int REPORTS = 10;

  private static final FloatDistribution UNIT = new FloatDistribution(0, 1);
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

  private BenchTrials() {}

  /// Evaluates one trial through a store, as a lane does.
  static void evaluate(StudyStore store, StudyRef study, int reports) {
    int number = store.begin(study, NOW, Attributes.NONE).number();
    for (int i = 0; i < PARAMETERS; i++) {
      store.apply(study, new TrialEvent.Suggested(number, "x" + i, value(number, i)));
    }
    for (int step = 0; step < reports; step++) {
      store.apply(study, new TrialEvent.Reported(number, step, report(number, step)));
    }
    store.apply(study, new TrialEvent.Ended(number, state(number)));
  }

  /// A finished trial to fill a file with.
  static FrozenTrial finished(int number, int reportCount) {
    FrozenTrial trial =
        new FrozenTrial(
            number,
            state(number),
            java.util.Map.of(),
            Reports.NONE,
            Attributes.NONE,
            Attributes.NONE);
    for (int i = 0; i < PARAMETERS; i++) {
      trial = trial.with("x" + i, value(number, i));
    }
    Reports reports = Reports.NONE;
    for (int step = 0; step < reportCount; step++) {
      reports = reports.with(step, report(number, step));
    }
    return trial.with(reports);
  }

  private static TrialState.Finished state(int number) {
    return new TrialState.Complete(NOW, NOW, List.of(1.0 / (1 + number)));
  }

  private static ParameterValue value(int number, int i) {
    return new ParameterValue(UNIT, (number * 0.618 + i * 0.1) % 1);
  }

  private static double report(int number, int step) {
    return 1.0 / (1 + number + step);
  }
}
