package org.parzen.app.cli.compare;

import java.util.Locale;
import org.parzen.analysis.comparison.PairResult;
import org.parzen.analysis.comparison.RankTest;
import org.parzen.text.PythonNumber;
import org.parzen.text.Rounded;

/// Numbers and words of a comparison in tables.
final class ComparisonNumbers {
  private static final int SHOWN = 6;

  private ComparisonNumbers() {}

  /// Six digits; empty where there is no number.
  static String shown(double number) {
    return Double.isNaN(number) ? "" : PythonNumber.repr(Rounded.to(SHOWN, number));
  }

  /// `first_better`.
  static String word(PairResult.Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  /// `wilcoxon` or `mann-whitney`.
  static String word(RankTest test) {
    return switch (test.kind()) {
      case PAIRED -> "wilcoxon";
      case UNPAIRED -> "mann-whitney";
    };
  }
}
