package org.parzen.sampler.grid;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;

/// What a trial got for the parameters of a grid. Immutable.
///
/// @param digits which value of each parameter, [Grid#NONE] where that is open: the trial has not
///   asked for it, or it has only one value, whatever the grid says
/// @param absent whether the trial has not asked for some parameter
/// @param offGrid whether some value is none of the grid's
record Asked(int[] digits, boolean absent, boolean offGrid) {

  /// Looks up a trial's parameters.
  interface Lookup {
    Optional<Distribution> distribution(String name);

    double internal(String name);
  }

  static Asked of(Grid grid, Lookup trial) {
    return of(grid, trial, Map.of());
  }

  /// @param fixed values of parameters that the trial will get when it asks for them
  static Asked of(Grid grid, Lookup trial, Map<String, Choice> fixed) {
    int[] digits = new int[grid.names().size()];
    Arrays.fill(digits, Grid.NONE);
    boolean absent = false;
    boolean offGrid = false;
    for (int column = 0; column < digits.length; column++) {
      String name = grid.names().get(column);
      Optional<Distribution> distribution = trial.distribution(name);
      if (distribution.filter(Distribution::isSingle).isPresent()) {
        continue;
      }
      Optional<Choice> value =
          distribution
              .map(d -> d.external(trial.internal(name)))
              .or(() -> Optional.ofNullable(fixed.get(name)));
      if (value.isPresent()) {
        digits[column] = grid.digitOf(value.get(), column);
        offGrid |= digits[column] == Grid.NONE;
      } else {
        absent = true;
      }
    }
    return new Asked(digits, absent, offGrid);
  }
}
