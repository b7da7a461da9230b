package org.parzen.importance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parzen.numeric.forest.Forest;
import org.parzen.numeric.forest.Table;
import org.parzen.study.StudyView;

/// Explains the results by a forest of regression trees, for parameters that all trials have.
abstract class ForestEvaluator implements ImportanceEvaluator {

  private static final int FEWEST = 2;

  /// With fewer trials than this the leaves are mostly chance.
  private static final int ENOUGH = 50;

  private final ForestSettings settings;

  ForestEvaluator(ForestSettings settings) {
    this.settings = settings;
  }

  /// The importance of each parameter that has columns.
  abstract Map<String, Double> importances(Forest forest, Encoding encoding);

  @Override
  public final Importances evaluate(StudyView view, ImportanceOptions options) {
    Judged judged = Judged.of(view, options.objective(), false);
    int[] complete = Judged.complete(view.finished());
    ForestSpace space = ForestSpace.of(view, complete, options);
    List<String> notes = new ArrayList<>();
    if (!space.leftOut().isEmpty()) {
      notes.add(Notes.notShared(space.leftOut()));
    }
    Map<String, Double> raw = new LinkedHashMap<>();
    space.parameters().keySet().forEach(name -> raw.put(name, 0.0));
    int[] rows =
        Arrays.stream(space.complete(view.finished(), complete))
            .filter(judged.isFinite())
            .toArray();
    Encoding encoding = Encoding.of(view.finished(), rows, space.parameters());
    if (rows.length < FEWEST) {
      notes.addFirst(Notes.tooFew(rows.length));
    } else if (!encoding.columns().isEmpty()) {
      double[] losses = Arrays.stream(rows).mapToDouble(row -> judged.losses(row)[0]).toArray();
      raw.putAll(importances(encoding, losses, notes));
    }
    return Importances.of(raw, notes);
  }

  private Map<String, Double> importances(Encoding encoding, double[] losses, List<String> notes) {
    double low = Arrays.stream(losses).min().orElseThrow();
    double high = Arrays.stream(losses).max().orElseThrow();
    if (low == high) {
      notes.addFirst(Notes.constant(losses.length));
      return Map.of();
    }
    if (losses.length < ENOUGH) {
      notes.addFirst(Notes.fewForForest(losses.length, ENOUGH));
    }
    Table table =
        Table.of(encoding.columns().toArray(double[][]::new), Encoding.unit(losses, low, high));
    Forest forest = Forest.grow(table, settings.nTrees(), settings.maxDepth(), settings.seed());
    return importances(forest, encoding);
  }
}
