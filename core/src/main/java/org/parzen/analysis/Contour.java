package org.parzen.analysis;

/// The value of complete trials over two parameters, as a heat map made of scattered values: a grid
/// whose cells are what the best trials near them reached.
///
/// @param points the trials that have both parameters
/// @param grid covers the axes from end to end; empty where trials that have both parameters do not
///   differ in one of them, or no trial has both
/// @param span of the best values of cells that have trials; far outliers count as its worse end
public record Contour(
    ParameterAxis x,
    ParameterAxis y,
    TrialPoints points,
    CellGrid grid,
    ValueSpan span,
    Omitted omitted) {

  /// Gives the map of a table's first objective over two parameters.
  ///
  /// @throws IllegalArgumentException where no trial has one of the parameters
  public static Contour of(ParameterTable table, String x, String y) {
    return new ContourMatrix(table).pair(x, y);
  }
}
