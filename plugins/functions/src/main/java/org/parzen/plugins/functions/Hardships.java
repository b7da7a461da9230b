package org.parzen.plugins.functions;

import org.parzen.objective.Objective;
import org.parzen.plugins.functions.decorator.Failing;
import org.parzen.plugins.functions.decorator.Noisy;
import org.parzen.plugins.functions.decorator.Shifted;
import org.parzen.setting.Bounds;
import org.parzen.setting.Default;
import org.parzen.setting.Describe;
import org.parzen.setting.SettingRecord;

/// What makes a built-in objective harder than it is. Immutable.
record Hardships(
    @Describe(title = "Noise", help = "Standard deviation of errors that are added to every value.")
        @Bounds(low = 0)
        @Default("0")
        double noise,
    @Describe(
            title = "Shift",
            help = "How far the best float values are moved, as part of their range.")
        @Bounds(low = -1, high = 1)
        @Default("0")
        double shift,
    @Describe(title = "Failure rate", help = "How many of all trials fail, from 0 to 1.")
        @Bounds(low = 0, high = 1)
        @Default("0")
        double failureRate) {

  static final SettingRecord<Hardships> SETTINGS = SettingRecord.of(Hardships.class);

  /// Only those that do something.
  Objective around(Objective objective) {
    Objective harder = shift == 0 ? objective : new Shifted(objective, shift);
    harder = noise == 0 ? harder : new Noisy(harder, noise);
    return failureRate == 0 ? harder : new Failing(harder, failureRate);
  }
}
