package org.parzen.run;

import org.parzen.trial.FrozenTrial;

/// Whether a trial that somebody made agrees with itself and with its study.
final class TrialChecks {

  private TrialChecks() {}

  static void check(FrozenTrial trial, int objectives) {
    int values = trial.state().values().size();
    boolean fits =
        switch (trial.kind()) {
          case COMPLETE -> values == objectives;
          case PRUNED -> values == 0 || values == objectives;
          case RUNNING, WAITING, FAIL -> true;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "The trial has %d values, but the study has %d objectives."
              .formatted(values, objectives));
    }
    trial
        .parameters()
        .forEach(
            (name, value) -> {
              if (!value.distribution().contains(value.internal())) {
                throw new IllegalArgumentException(
                    "The value %s of parameter '%s' lies outside its range."
                        .formatted(value.internal(), name));
              }
            });
  }
}
