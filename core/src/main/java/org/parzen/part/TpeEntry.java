package org.parzen.part;

import java.util.List;
import java.util.Optional;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.tpe.TpeOptions;
import org.parzen.sampler.tpe.TpeSampler;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;

/// What forms and options say of [TpeSampler].
final class TpeEntry {

  private static final String AUTO = "auto";

  private static final List<Setting> SETTINGS =
      List.of(
          Setting.whole(
              "n_startup_trials",
              "Random trials first",
              "So many trials are random before the search learns from them; more explore better"
                  + " and start later.",
              0,
              Integer.MAX_VALUE,
              TpeOptions.DEFAULT.startupTrials()),
          Setting.whole(
              "n_ei_candidates",
              "Candidates",
              "How many points are compared for each proposal; more keep closer to what is known.",
              1,
              1_000_000,
              TpeOptions.DEFAULT.candidates()),
          Setting.oneOf(
              "multivariate",
              "Choose parameters together",
              "Together, parameters that depend on each other are found in fewer trials; auto does"
                  + " so where there is one objective.",
              List.of(AUTO, "true", "false"),
              AUTO),
          Setting.flag(
              "group",
              "Choose conditional parameters together",
              "Chooses together what occurs in the same trials, instead of only what occurs in all"
                  + " of them.",
              TpeOptions.DEFAULT.group()),
          Setting.flag(
              "constant_liar",
              "Keep away from running trials",
              "Counts running trials as bad ones, so that trials at the same time differ more.",
              TpeOptions.DEFAULT.constantLiar()),
          Setting.real(
              "prior_weight",
              "Weight of the unknown",
              "How much an even distribution weighs compared with one trial; more explores more.",
              1e-9,
              1e9,
              TpeOptions.DEFAULT.priorWeight()));

  private TpeEntry() {}

  static Registry.Entry<Sampler> entry() {
    return new Registry.Entry<>(
        "tpe",
        "TPESampler",
        "Search near good trials",
        "Proposes values that good trials have and others have not. Choose it for most studies: it"
            + " takes any kind of parameter, hundreds to thousands of trials, and several lanes.",
        SETTINGS,
        TpeEntry::make);
  }

  private static Sampler make(Settings settings) {
    String multivariate = settings.text("multivariate");
    return new TpeSampler(
        new TpeOptions(
            (int) settings.whole("n_startup_trials"),
            (int) settings.whole("n_ei_candidates"),
            multivariate.equals(AUTO)
                ? Optional.empty()
                : Optional.of(Boolean.parseBoolean(multivariate)),
            settings.flag("group"),
            settings.flag("constant_liar"),
            settings.real("prior_weight")));
  }
}
