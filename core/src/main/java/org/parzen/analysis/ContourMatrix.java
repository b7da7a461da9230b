package org.parzen.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Heat maps of pairs of parameters. What belongs to one parameter is computed once for all its
/// pairs. Not safe for several threads.
public final class ContourMatrix {

  /// How many cells lie along an axis of numbers.
  public static final int CELLS = 96;

  /// Evens out what is narrower than about three cells.
  private static final int PASSES = 3;

  private final ParameterTable table;
  private final Map<String, GridColumn> columns = new HashMap<>();

  public ContourMatrix(ParameterTable table) {
    this.table = table;
  }

  /// Gives the map of a pair.
  ///
  /// @throws IllegalArgumentException where no trial has one of the parameters
  public Contour pair(String x, String y) {
    GridColumn xs = column(x);
    GridColumn ys = column(y);
    int[] shown = table.with(xs.column(), ys.column());
    boolean plane = xs.column().variesIn(shown) && ys.column().variesIn(shown);
    CellGrid best = plane ? best(xs, ys) : CellGrid.NONE;
    ValueSpan span = ValueSpan.of(best.cell(), table.directions().getFirst());
    return new Contour(
        xs.column().axis(),
        ys.column().axis(),
        TrialPoints.of(table, xs.column().at(), ys.column().at(), shown),
        best.isEmpty() ? best : smooth(best, span, xs.isNumeric(), ys.isNumeric()),
        span,
        new Omitted(table.omitted(), table.size() - shown.length));
  }

  /// Gives the maps of all pairs, each once: the first parameter with the second, with the third,
  /// …, then the second with the third, ….
  public List<Contour> all() {
    List<String> names = table.names();
    List<Contour> pairs = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        pairs.add(pair(names.get(i), names.get(j)));
      }
    }
    return pairs;
  }

  private GridColumn column(String name) {
    return columns.computeIfAbsent(name, n -> GridColumn.of(table.required(n), CELLS));
  }

  private CellGrid best(GridColumn x, GridColumn y) {
    return CellGrid.best(x, y, table.values()[0], table.directions().getFirst());
  }

  private static CellGrid smooth(CellGrid best, ValueSpan span, boolean alongX, boolean alongY) {
    best.within(span);
    CellGrid filled = new PullPush(alongX, alongY).filled(best);
    new Smoothing(alongX, alongY, PASSES).apply(filled);
    return filled;
  }
}
