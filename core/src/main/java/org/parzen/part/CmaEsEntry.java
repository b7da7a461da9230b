package org.parzen.part;

import java.util.ArrayList;
import java.util.List;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.cmaes.Beginning;
import org.parzen.sampler.cmaes.CmaEsOptions;
import org.parzen.sampler.cmaes.CmaEsOptions.Shape;
import org.parzen.sampler.cmaes.CmaEsSampler;
import org.parzen.sampler.mixture.SwitchingSampler;
import org.parzen.sampler.tpe.TpeOptions;
import org.parzen.sampler.tpe.TpeSampler;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;

/// Covariance matrix adaptation, alone and after another sampler, in forms and on the command line.
final class CmaEsEntry {

  /// The paper's: Akiba et al., “Optuna”, KDD 2019, section 5.1.
  private static final int FIRST_TRIALS = 40;

  private static final List<Setting> SHARED =
      List.of(
          Setting.whole(
              "popsize",
              "Trials a generation",
              "The search moves each time so many trials are complete: more search wider and learn slower. 0 chooses by the number of parameters.",
              0,
              100_000,
              0),
          Setting.flag(
              SourceStudies.CONSIDER_PRUNED,
              "Learn from pruned trials",
              "Pruned trials count with their last report, as if it were their result.",
              false),
          Setting.flag(
              "use_separable_cma",
              "Independent parameters",
              "Learns how wide to search in each parameter, but not how parameters go together: faster progress with many parameters that do not depend on each other. Not with keeping steps alive or careful steps.",
              false),
          Setting.flag(
              "with_margin",
              "Keep steps alive",
              "Whole numbers and parameters with a step always keep a chance to leave their present value, so that the search does not get stuck there. Not with independent parameters or careful steps.",
              false),
          Setting.flag(
              "lr_adapt",
              "Careful steps",
              "Learns more slowly while results are noisy or have many local optima; needs more trials where they are not. Not with independent parameters or keeping steps alive.",
              false));

  private CmaEsEntry() {}

  static Registry.Entry<Sampler> entry() {
    return new Registry.Entry<>(
        "cmaes",
        "CmaEsSampler",
        "Moving cloud of trials",
        "Draws all numbers together from a cloud that moves towards the better trials and takes their shape. Choose it for one objective, numbers that depend on each other, and several hundred trials.",
        withStartup(),
        settings -> new CmaEsSampler(options(settings).withStartupTrials(startup(settings))));
  }

  private static List<Setting> withStartup() {
    List<Setting> settings = new ArrayList<>();
    settings.add(
        Setting.whole(
            "n_startup_trials",
            "Random trials first",
            "So many complete trials are drawn at random before the search begins in the middle of the ranges.",
            0,
            Integer.MAX_VALUE,
            1));
    settings.addAll(SHARED);
    settings.add(SourceStudies.SETTING);
    return List.copyOf(settings);
  }

  private static int startup(Settings settings) {
    return (int) settings.whole("n_startup_trials");
  }

  private static CmaEsOptions options(Settings settings) {
    return CmaEsOptions.DEFAULT
        .withPopulation((int) settings.whole("popsize"))
        .withPruned(settings.flag(SourceStudies.CONSIDER_PRUNED))
        .withShape(shape(settings))
        .withBeginning(
            SourceStudies.named(settings)
                .<Beginning>map(Beginning.Source::new)
                .orElseGet(Beginning.Middle::new));
  }

  /// @throws IllegalArgumentException names two settings that exclude each other
  private static Shape shape(Settings settings) {
    List<String> chosen =
        List.of("use_separable_cma", "with_margin", "lr_adapt").stream()
            .filter(settings::flag)
            .toList();
    if (chosen.size() > 1) {
      throw new IllegalArgumentException(
          "The settings %s exclude each other: switch on one of them."
              .formatted(String.join(" and ", chosen)));
    }
    if (chosen.isEmpty()) {
      return Shape.FULL;
    }
    return switch (chosen.getFirst()) {
      case "use_separable_cma" -> Shape.SEPARABLE;
      case "with_margin" -> Shape.MARGIN;
      default -> Shape.ADAPTIVE;
    };
  }

  /// Another sampler for the first trials and for what is not numeric.
  static Registry.Entry<Sampler> afterTpe() {
    List<Setting> settings = new ArrayList<>();
    settings.add(
        Setting.whole(
            "first_trials",
            "First trials",
            "How many trials are chosen near good ones before the moving cloud takes over,"
                + " which learns from them.",
            0,
            Integer.MAX_VALUE,
            FIRST_TRIALS));
    settings.add(
        Setting.flag(
            "start_around_best",
            "Begin around the best",
            "The moving cloud begins around the best tenth of the first trials, if they are"
                + " ten or more, instead of in the middle and told of all of them: faster where one"
                + " region is best, but never looks elsewhere.",
            false));
    settings.addAll(SHARED);
    settings.add(SourceStudies.SETTING);
    return new Registry.Entry<>(
        "tpe_cmaes",
        "TPE+CMA-ES",
        "Near good, then moving cloud",
        "Chooses the first trials near good ones, then draws numeric parameters together around the"
            + " best region found. Choose it for one objective and a hundred or more trials when"
            + " good regions are rare; categorical parameters are chosen near good trials all the"
            + " time.",
        List.copyOf(settings),
        CmaEsEntry::mixture);
  }

  private static Sampler mixture(Settings settings) {
    Sampler first = new TpeSampler(TpeOptions.DEFAULT);
    int trials = (int) settings.whole("first_trials");
    boolean best = settings.flag("start_around_best");
    if (best && SourceStudies.named(settings).isPresent()) {
      throw new IllegalArgumentException(
          "The settings start_around_best and source_trials exclude each other: a search begins in one place.");
    }
    CmaEsOptions options = options(settings);
    CmaEsOptions then = best ? options.beginningAfter(trials) : options.toldOfAll();
    return new SwitchingSampler(trials, first, new CmaEsSampler(then, first));
  }
}
