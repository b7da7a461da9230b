package org.parzen.part;

import java.util.List;
import java.util.OptionalLong;
import org.parzen.pruner.HyperbandPruner;
import org.parzen.pruner.Pruner;
import org.parzen.pruner.SuccessiveHalvingPruner;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;

/// The pruners by rungs as they are offered.
final class HalvingEntries {

  private static final String AUTO = "auto";
  private static final String MIN_RESOURCE = "min_resource";
  private static final String MAX_RESOURCE = "max_resource";
  private static final String REDUCTION_FACTOR = "reduction_factor";
  private static final String EARLY_STOPPING_RATE = "min_early_stopping_rate";
  private static final String BOOTSTRAP_COUNT = "bootstrap_count";

  private static final Setting BOOTSTRAP =
      Setting.whole(
          BOOTSTRAP_COUNT,
          "Trials first at a rung",
          "So many trials end at a rung before one passes it, so that there is something to compare with.",
          0,
          Integer.MAX_VALUE,
          0);

  private HalvingEntries() {}

  static Registry.Entry<Pruner> asha() {
    return new Registry.Entry<>(
        "asha",
        "SuccessiveHalvingPruner",
        "Rungs (ASHA)",
        "Lets only the best share of the trials go on at each of a few steps, the rungs. Choose it to try very many trials, most of them for a short time.",
        List.of(
            Setting.text(
                MIN_RESOURCE,
                "First rung",
                "The step of the first rung, from 1; auto: a hundredth of the length of a trial.",
                AUTO),
            reductionFactor(4),
            Setting.whole(
                EARLY_STOPPING_RATE,
                "Rungs left out",
                "So many rungs at the beginning are left out, so that trials get more time before the first one.",
                0,
                Integer.MAX_VALUE,
                0),
            BOOTSTRAP),
        HalvingEntries::makeAsha);
  }

  static Registry.Entry<Pruner> hyperband() {
    return new Registry.Entry<>(
        "hyperband",
        "HyperbandPruner",
        "Rungs of several kinds",
        "Divides the trials into groups of which some are judged early and some late, each compared and searched by itself. Choose it where good trials may begin badly, for a hundred trials or more.",
        List.of(
            Setting.whole(
                MIN_RESOURCE,
                "First rung",
                "The step of the first rung of the group that is judged earliest.",
                1,
                Long.MAX_VALUE,
                1),
            Setting.text(
                MAX_RESOURCE,
                "Length of a trial",
                "How many steps a whole trial has; auto: as many as the first complete one.",
                AUTO),
            reductionFactor(3),
            BOOTSTRAP),
        HalvingEntries::makeHyperband);
  }

  private static Setting reductionFactor(long usual) {
    return Setting.whole(
        REDUCTION_FACTOR,
        "One passes of",
        "At a rung the best one of so many goes on, to a rung that is so many times further.",
        2,
        Integer.MAX_VALUE,
        usual);
  }

  private static Pruner makeAsha(Settings settings) {
    return new SuccessiveHalvingPruner(
        resource("asha", MIN_RESOURCE, settings),
        settings.whole(REDUCTION_FACTOR),
        settings.whole(EARLY_STOPPING_RATE),
        settings.whole(BOOTSTRAP_COUNT));
  }

  private static Pruner makeHyperband(Settings settings) {
    return new HyperbandPruner(
        settings.whole(MIN_RESOURCE),
        resource("hyperband", MAX_RESOURCE, settings),
        settings.whole(REDUCTION_FACTOR),
        settings.whole(BOOTSTRAP_COUNT));
  }

  private static OptionalLong resource(String pruner, String name, Settings settings) {
    String text = settings.text(name).strip();
    if (text.equals(AUTO)) {
      return OptionalLong.empty();
    }
    try {
      long resource = Long.parseLong(text);
      if (resource >= 1) {
        return OptionalLong.of(resource);
      }
    } catch (NumberFormatException e) {
      // Falls through to the same words.
    }
    throw new IllegalArgumentException(
        "pruner %s: '%s' is not allowed for '%s': write auto or a whole number from 1."
            .formatted(pruner, text, name));
  }
}
