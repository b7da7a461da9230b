package org.parzen.app.plot;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.parzen.analysis.TrialStatus;

/// Tells how many trials have which status, in words.
final class StatusCounts {
  private StatusCounts() {}

  /// Writes counts in the order of [TrialStatus] as `12 complete, 3 pruned`.
  static String text(int[] counts) {
    return Arrays.stream(TrialStatus.values())
        .filter(status -> counts[status.code()] > 0)
        .map(status -> counts[status.code()] + " " + PlotText.of("status." + status.name()))
        .collect(Collectors.joining(", "));
  }
}
