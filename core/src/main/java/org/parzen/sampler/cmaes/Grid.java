package org.parzen.sampler.cmaes;

/// The points of a parameter with a step on the side of the unit cube: from 0 to 1, evenly.
///
/// @param last the index of the highest point, at least 1
record Grid(int last) {

  /// The point nearest to a place, the lower one of two. Computed, not searched, because a whole
  /// number may have billions of values.
  double nearest(double place) {
    return (double) cell(place) / last;
  }

  /// The border below the cell of a place; for the lowest cell the border above it.
  double below(double place) {
    return border(Math.max(0, cell(place) - 1));
  }

  /// The border above the cell of a place; for the highest cell the border below it.
  double above(double place) {
    return border(Math.min(last - 1, cell(place)));
  }

  private double border(int cell) {
    return (cell + 0.5) / last;
  }

  private int cell(double place) {
    return (int) Math.min(last, Math.max(0, Math.ceil(place * last - 0.5)));
  }
}
