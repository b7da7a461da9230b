package org.parzen.pruner;

import org.parzen.text.Rounded;

/// Numbers in the words that say why a trial was pruned.
final class Wording {

  private Wording() {}

  /// Six digits, without zeros at the end.
  static String number(double value) {
    return Rounded.words(6, value);
  }

  /// A share of a whole: `half`, `third`, `10th`.
  static String part(long of) {
    return switch ((int) Math.min(of, 10)) {
      case 2 -> "half";
      case 3 -> "third";
      case 4 -> "quarter";
      case 5 -> "fifth";
      default -> of + "th";
    };
  }
}
