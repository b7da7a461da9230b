package org.parzen.app.cli.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.parzen.analysis.comparison.PairResult;
import org.parzen.analysis.comparison.RankTest;
import org.parzen.text.PythonNumber;

/// Numbers and words of a comparison in tables.
final class ComparisonNumbers {
  private static final MathContext SHOWN = new MathContext(6);

  private ComparisonNumbers() {}

  /// Six digits; empty where there is no number.
  static String shown(double number) {
    if (Double.isNaN(number)) {
      return "";
    }
    return Double.isInfinite(number)
        ? PythonNumber.repr(number)
        : PythonNumber.repr(new BigDecimal(number).round(SHOWN).doubleValue());
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
