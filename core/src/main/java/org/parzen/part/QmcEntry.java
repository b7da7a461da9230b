package org.parzen.part;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.qmc.QmcSampler;
import org.parzen.sampler.qmc.SequenceKind;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;

/// The sampler that spreads trials evenly.
final class QmcEntry {

  private QmcEntry() {}

  static Registry.Entry<Sampler> entry() {
    return new Registry.Entry<>(
        "qmc",
        "QMCSampler",
        "Evenly spread points",
        "Fills the space more evenly than random search, without looking at results. Choose it to survey a space, to compare parameters fairly, or to begin a study.",
        List.of(sequence(), scramble()),
        QmcEntry::make);
  }

  private static Setting sequence() {
    return Setting.oneOf(
        "qmc_type",
        "Sequence",
        "The rule that places the points: sobol is the more even one, best with 64, 128, 256, … trials; halton suits any number of trials and up to about ten parameters.",
        Arrays.stream(SequenceKind.values()).map(QmcEntry::word).toList(),
        word(SequenceKind.SOBOL));
  }

  private static Setting scramble() {
    return Setting.flag(
        "scramble",
        "Shuffle the points",
        "Whether the study's seed shifts and shuffles the points, which stay as even: studies with different seeds then try different points, and no trial is in the very corner of the space.",
        false);
  }

  private static String word(SequenceKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Sampler make(Settings settings) {
    SequenceKind kind = SequenceKind.valueOf(settings.text("qmc_type").toUpperCase(Locale.ROOT));
    return new QmcSampler(kind, settings.flag("scramble"));
  }
}
