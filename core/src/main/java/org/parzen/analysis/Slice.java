package org.parzen.analysis;

import org.parzen.study.StudyView;

/// The value of complete trials over one parameter. Trials without a finite value, or without the
/// parameter, are left out. Choices stand in the order in which they were declared, numbers too.
///
/// @param axis of the parameter
/// @param points with the parameter along the horizontal axis, the value along the vertical one
public record Slice(ParameterAxis axis, TrialPoints points, Omitted omitted) {

  /// Gives the slice of one objective along a parameter.
  ///
  /// @throws IllegalArgumentException where no complete trial has the parameter
  public static Slice of(StudyView view, int objective, String parameter) {
    return of(ParameterTable.of(view, objective), parameter);
  }

  /// Gives the slice of a table's first objective along a parameter.
  ///
  /// @throws IllegalArgumentException where no trial has the parameter
  public static Slice of(ParameterTable table, String parameter) {
    ParameterColumn column = table.required(parameter).inDeclaredPlaces();
    TrialPoints points = TrialPoints.of(table, column.at(), table.values()[0], table.with(column));
    return new Slice(column.axis(), points, new Omitted(table.omitted(), column.missing()));
  }
}
