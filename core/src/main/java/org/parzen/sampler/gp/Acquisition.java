package org.parzen.sampler.gp;

import java.util.Arrays;
import java.util.List;
import org.parzen.numeric.gp.NormalTail;
import org.parzen.numeric.gp.Posterior;
import org.parzen.numeric.gp.Query;
import org.parzen.numeric.normal.StandardNormal;

/// How much a place promises, as a logarithm: the expected improvement times the chance that all
/// constraints hold. Not for several threads at once.
///
/// Source: Optuna 5, `_gp/acqf.py`: `LogEI` and `LogConstrainedEI`.
final class Acquisition {

  /// Keeps the deviation above 0 at places that were observed.
  static final double LEAST_VARIANCE = 1e-12;

  private final List<Term> terms;
  private final List<Query> queries;

  /// One factor.
  ///
  /// @param threshold what is to be exceeded
  /// @param improvement whether the amount counts, or only that it is exceeded
  record Term(Posterior posterior, double threshold, boolean improvement) {

    double value(double mean, double variance) {
      double deviation = Math.sqrt(variance + LEAST_VARIANCE);
      double z = (mean - threshold) / deviation;
      return improvement
          ? NormalTail.logImprovement(z) + Math.log(deviation)
          : StandardNormal.logCdf(z);
    }

    private void addGradient(Query query, double[] gradient) {
      double deviation = Math.sqrt(query.variance() + LEAST_VARIANCE);
      double z = (query.mean() - threshold) / deviation;
      double slope = improvement ? NormalTail.logImprovementSlope(z) : NormalTail.logCdfSlope(z);
      double byDeviation = (improvement ? 1 - z * slope : -z * slope) / deviation;
      query.addGradient(slope / deviation, byDeviation / (2 * deviation), gradient);
    }
  }

  Acquisition(List<Term> terms) {
    this.terms = List.copyOf(terms);
    this.queries = terms.stream().map(term -> term.posterior().query()).toList();
  }

  List<Term> terms() {
    return terms;
  }

  double at(double[] place) {
    double sum = 0;
    for (int t = 0; t < terms.size(); t++) {
      Query query = queries.get(t);
      query.at(place);
      sum += terms.get(t).value(query.mean(), query.variance());
    }
    return sum;
  }

  /// Also writes the derivatives.
  double at(double[] place, double[] gradient) {
    Arrays.fill(gradient, 0);
    double sum = 0;
    for (int t = 0; t < terms.size(); t++) {
      Query query = queries.get(t);
      query.withGradientAt(place);
      sum += terms.get(t).value(query.mean(), query.variance());
      terms.get(t).addGradient(query, gradient);
    }
    return sum;
  }
}
