package org.parzen.analysis;

/// A parameter cut into cells of equal length on paper: computed once for all pairs that it belongs
/// to.
///
/// @param cells how many there are: one a name where the axis has names
/// @param at the cell of each trial, -1 where it lacks the parameter
@SuppressWarnings("ArrayRecordComponent") // data for painters: equality is never asked
record GridColumn(ParameterColumn column, int cells, int[] at) {

  static GridColumn of(ParameterColumn column, int numeric) {
    ParameterAxis axis = column.axis();
    int cells = axis.isCategorical() ? axis.labels().size() : numeric;
    double start = axis.forward(axis.start());
    double scale = cells / (axis.forward(axis.end()) - start);
    int[] at = new int[column.at().length];
    for (int i = 0; i < at.length; i++) {
      double position = column.at()[i];
      at[i] =
          Double.isNaN(position)
              ? -1
              : Math.clamp((long) ((axis.forward(position) - start) * scale), 0, cells - 1);
    }
    return new GridColumn(column, cells, at);
  }

  boolean isNumeric() {
    return !column.axis().isCategorical();
  }
}
