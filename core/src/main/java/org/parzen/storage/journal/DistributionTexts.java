package org.parzen.storage.journal;

import java.util.HashMap;
import java.util.Map;
import org.parzen.space.Distribution;
import org.parzen.space.DistributionJson;

/// Distributions and the texts that a log has for them, each read or written once: thousands of
/// trials share a few. Used by one thread at a time.
final class DistributionTexts {

  private static final int MOST = 100_000;

  private final Map<String, Distribution> known = new HashMap<>();
  private final Map<Distribution, String> texts = new HashMap<>();

  /// @throws IllegalArgumentException where the text is no distribution
  Distribution read(String text) {
    if (known.size() >= MOST) {
      known.clear();
    }
    return known.computeIfAbsent(text, DistributionJson::read);
  }

  String write(Distribution distribution) {
    if (texts.size() >= MOST) {
      texts.clear();
    }
    return texts.computeIfAbsent(distribution, DistributionJson::write);
  }
}
