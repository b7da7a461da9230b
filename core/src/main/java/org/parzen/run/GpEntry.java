package org.parzen.run;

import java.util.List;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.gp.GpSampler;
import org.parzen.setting.Setting;

/// Search with a Gaussian process, for users to choose.
final class GpEntry {

  private GpEntry() {}

  static Registry.Entry<Sampler> entry() {
    return new Registry.Entry<>(
        "gp",
        "GPSampler",
        "Smooth model of the objective",
        "Learns a smooth model of the objective and tries where it promises the largest improvement. "
            + "Choose it for numeric parameters when a trial takes seconds or more and there will be a few hundred of them at most.",
        List.of(
            Setting.whole(
                "n_startup_trials",
                "Random trials first",
                "So many trials are drawn at random and must be complete before the model is used: more explore better, fewer begin to improve earlier.",
                0,
                Integer.MAX_VALUE,
                10),
            Setting.flag(
                "deterministic_objective",
                "Same result every time",
                "Set it when the same parameters always give the same value: then the model goes exactly through the results and does not smooth them.",
                false)),
        settings ->
            new GpSampler(
                settings.whole("n_startup_trials"), settings.flag("deterministic_objective")));
  }
}
