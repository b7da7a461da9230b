package org.parzen.analysis.comparison;

import java.util.List;

/// What a comparison says, in words: no more than the data do.
///
/// @param headline one or two sentences
/// @param details sentences on single pairs, and on what limits the comparison
public record Conclusion(String headline, List<String> details) {

  public Conclusion {
    details = List.copyOf(details);
  }

  /// All of it, a line a sentence.
  public String text() {
    return details.isEmpty() ? headline : headline + "\n" + String.join("\n", details);
  }
}
