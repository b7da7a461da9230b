package org.parzen.importance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parzen.numeric.forest.Forest;
import org.parzen.numeric.forest.LeafBoxes;
import org.parzen.numeric.forest.Tree;

/// Grows a forest that predicts the result, and asks what part of the prediction's variance over
/// the whole range each parameter explains by itself. Immutable.
///
/// Source: Hutter, Hoos and Leyton-Brown, “An Efficient Approach for Assessing Hyperparameter
/// Importance”, ICML 2014.
public final class Fanova extends ForestEvaluator {

  public Fanova(ForestSettings settings) {
    super(settings);
  }

  /// The mean over trees; one that always predicts the same explains nothing.
  @Override
  Map<String, Double> importances(Forest forest, Encoding encoding) {
    Map<String, Double> sums = new LinkedHashMap<>();
    int trees = 0;
    for (Tree tree : forest.trees()) {
      LeafBoxes boxes = LeafBoxes.of(tree);
      double variance = boxes.variance();
      if (variance > 0) {
        trees++;
        encoding
            .places()
            .forEach(
                (name, place) -> {
                  double share = explained(boxes, place) / variance;
                  double _ = sums.merge(name, share, Double::sum);
                });
      }
    }
    int counted = trees;
    sums.replaceAll((_, sum) -> sum / counted);
    return sums;
  }

  private static double explained(LeafBoxes boxes, Encoding.Place place) {
    return place.to() - place.from() == 1
        ? boxes.varianceOf(place.from())
        : boxes.varianceOf(place.from(), place.to());
  }
}
