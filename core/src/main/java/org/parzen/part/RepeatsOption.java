package org.parzen.part;

import java.util.ArrayList;
import java.util.List;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.repeat.DrawAgainSampler;
import org.parzen.sampler.repeat.ReuseSampler;
import org.parzen.setting.Setting;

/// The choice for values that were evaluated before, as it is offered with every sampler that may
/// propose them.
final class RepeatsOption {

  private static final String REPEATS = "repeats";
  private static final String MEASURE = "measure_again";
  private static final String DRAW = "draw_again";
  private static final String REUSE = "reuse";

  private RepeatsOption() {}

  /// @throws IllegalArgumentException where the sampler has a setting of that name already
  static Registry.Entry<Sampler> with(Registry.Entry<Sampler> entry) {
    if (entry.settings().stream().anyMatch(setting -> setting.name().equals(REPEATS))) {
      throw new IllegalArgumentException(
          "The sampler '%s' has a setting '%s', which every sampler has already: rename it."
              .formatted(entry.id(), REPEATS));
    }
    List<Setting> settings = new ArrayList<>(entry.settings());
    settings.add(
        Setting.oneOf(
            REPEATS,
            "Values tried before",
            "What to do where exactly the values of a complete trial come up again: measure them again, as noisy results deserve; or, where the same values always give the same result, draw others, or reuse that result without measuring. A reused result counts as a trial like any other, so with few combinations a run ends soon.",
            List.of(MEASURE, DRAW, REUSE),
            MEASURE));
    return new Registry.Entry<>(
        entry.id(),
        entry.peerName(),
        entry.title(),
        entry.help(),
        List.copyOf(settings),
        chosen -> {
          Sampler sampler = entry.make().apply(chosen);
          return switch (chosen.text(REPEATS)) {
            case DRAW -> new DrawAgainSampler(sampler);
            case REUSE -> new ReuseSampler(sampler);
            default -> sampler;
          };
        });
  }
}
