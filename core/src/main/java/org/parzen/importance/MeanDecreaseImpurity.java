package org.parzen.importance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parzen.numeric.forest.Forest;

/// Grows a forest that predicts the result, and counts how much the splits of each parameter
/// decrease its error on the trials. Immutable.
///
/// Source: Breiman, Friedman, Olshen and Stone, “Classification and Regression Trees”, 1984, as in
/// scikit-learn's forests.
public final class MeanDecreaseImpurity extends ForestEvaluator {

  public MeanDecreaseImpurity(ForestSettings settings) {
    super(settings);
  }

  @Override
  Map<String, Double> importances(Forest forest, Encoding encoding) {
    double[] decreases = forest.decreases();
    Map<String, Double> sums = new LinkedHashMap<>();
    encoding
        .places()
        .forEach(
            (name, place) -> {
              double sum = 0;
              for (int column = place.from(); column < place.to(); column++) {
                sum += decreases[column];
              }
              sums.put(name, sum);
            });
    return sums;
  }
}
