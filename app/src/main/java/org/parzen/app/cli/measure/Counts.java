package org.parzen.app.cli.measure;

import org.parzen.app.cli.talk.Messages;

/// Counts that were typed.
public final class Counts {
  private Counts() {}

  /// Returns the count.
  ///
  /// @throws IllegalArgumentException where it is below 1
  public static int positive(String option, int count) {
    if (count < 1) {
      throw new IllegalArgumentException(Messages.get("bench.count", option, count));
    }
    return count;
  }
}
