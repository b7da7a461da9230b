package org.parzen.importance;

import org.parzen.setting.Bounds;
import org.parzen.setting.Default;
import org.parzen.setting.Describe;

/// What [PedAnova] compares. Immutable.
public record PedAnovaSettings(
    @Describe(
            title = "Share of the best",
            help =
                "So large a share of the complete trials counts as the best: a smaller one asks what brings the very best, a larger one rests on more trials.")
        @Bounds(low = 0, high = 1)
        @Default("0.1")
        double targetQuantile,
    @Describe(
            title = "Share to compare with",
            help =
                "The best are compared with so large a share of the trials, itself the best ones: below 1 it asks what makes the best of good trials.")
        @Bounds(low = 0, high = 1)
        @Default("1.0")
        double regionQuantile,
    @Describe(
            title = "Compare with trials",
            help =
                "Whether the best are compared with the trials that were made; otherwise with values spread evenly over the whole range, whatever was tried.")
        @Default("true")
        boolean evaluateOnLocal) {

  public static final PedAnovaSettings DEFAULT = new PedAnovaSettings(0.1, 1, true);

  /// @throws IllegalArgumentException where the best are not fewer than what they are compared with
  public PedAnovaSettings {
    if (!(0 < targetQuantile && targetQuantile < regionQuantile && regionQuantile <= 1)) {
      throw new IllegalArgumentException(
          "target_quantile %s and region_quantile %s do not fit: choose 0 < target_quantile < region_quantile ≤ 1."
              .formatted(targetQuantile, regionQuantile));
    }
  }
}
