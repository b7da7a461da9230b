package org.parzen.part;

import java.util.List;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.gp.GpOptions;
import org.parzen.sampler.gp.GpSampler;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;

/// Search with a Gaussian process, for users to choose.
final class GpEntry {

  private static final List<Setting> SETTINGS =
      List.of(
          Setting.whole(
              "n_startup_trials",
              "Random trials first",
              "So many trials are drawn at random and must be complete before the model is used:"
                  + " more explore better, fewer begin to improve earlier.",
              0,
              Integer.MAX_VALUE,
              10),
          Setting.flag(
              "deterministic_objective",
              "Same result every time",
              "Set it when the same parameters always give the same value: then the model goes"
                  + " exactly through the results and does not smooth them.",
              false),
          Setting.whole(
              "further_fits",
              "Further fits",
              "So many more times the model is fitted, each time from finer structure, and the best"
                  + " fit is taken: keeps it from taking waves for noise, and takes longer.",
              0,
              10,
              0),
          Setting.flag(
              "distinct",
              "Never the same twice",
              "Where there are only whole numbers, steps and choices, or trials were pruned, what was"
                  + " tried is not tried again until everything was.",
              false),
          Setting.whole(
              "near_best",
              "Near the best",
              "Every so many-th trial refines the best one with a model of its neighbourhood alone:"
                  + " 2 is every second one, 0 none. Finds a minimum more exactly, and looks"
                  + " elsewhere less.",
              0,
              1000,
              0),
          Setting.flag(
              "conditional",
              "Conditional parameters too",
              "Parameters that only some trials have are modelled with the others; a trial without"
                  + " one counts as if it had the middle of its range. Otherwise they are drawn at"
                  + " random.",
              false),
          Setting.flag(
              "failures",
              "Learn from failures",
              "Failed trials, those ended at a limit among them, count like the worst complete one,"
                  + " so that fewer fail. Otherwise nothing is learned from them.",
              false));

  private GpEntry() {}

  static Registry.Entry<Sampler> entry() {
    return new Registry.Entry<>(
        "gp",
        "GPSampler",
        "Smooth model of the objective",
        "Learns a smooth model of the objective and tries where it promises the largest"
            + " improvement. Choose it for numeric parameters when a trial takes seconds or more"
            + " and there will be a few hundred of them at most.",
        SETTINGS,
        settings -> new GpSampler(options(settings)));
  }

  private static GpOptions options(Settings settings) {
    return GpOptions.DEFAULT
        .withStartupTrials((int) settings.whole("n_startup_trials"))
        .withDeterministic(settings.flag("deterministic_objective"))
        .withShorter((int) settings.whole("further_fits"))
        .withDistinct(settings.flag("distinct"))
        .withNearBest((int) settings.whole("near_best"))
        .withConditional(settings.flag("conditional"))
        .withFailures(settings.flag("failures"));
  }
}
