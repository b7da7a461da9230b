package org.parzen.app.cli.measure.quality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import org.parzen.analysis.comparison.RankTest;

/// Whether one sampler's values are less than another's: the test of Mann and Whitney, two-sided.
///
/// @param p how likely ranks as uneven as these are where there is no difference
/// @param excess how far our ranks lie above theirs: negative where ours are less
record MannWhitney(double p, double excess) {
  /// As in Akiba et al., KDD 2019.
  static final double ALPHA = 0.0005;

  private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

  /// What a test says.
  enum Verdict {
    BETTER("+"),
    SAME("="),
    WORSE("-");

    private final String sign;

    Verdict(String sign) {
      this.sign = sign;
    }

    /// In tables.
    String sign() {
      return sign;
    }
  }

  /// Compares losses. Those of others were written with six digits: ours are rounded alike, or else
  /// two that found the same minimum would differ.
  static MannWhitney of(double[] ours, double[] theirs) {
    RankTest test =
        RankTest.unpaired(
            Arrays.stream(ours).map(MannWhitney::rounded).toArray(),
            Arrays.stream(theirs).map(MannWhitney::rounded).toArray());
    return new MannWhitney(test.p(), test.excess());
  }

  Verdict verdict() {
    if (p >= ALPHA) {
      return Verdict.SAME;
    }
    return excess < 0 ? Verdict.BETTER : Verdict.WORSE;
  }

  /// Nothing feasible is worse than everything.
  private static double rounded(double loss) {
    if (Double.isNaN(loss) || Double.isInfinite(loss)) {
      return Double.POSITIVE_INFINITY;
    }
    return new BigDecimal(loss).round(DIGITS).doubleValue();
  }
}
