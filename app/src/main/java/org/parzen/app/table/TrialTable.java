package org.parzen.app.table;

import java.util.List;
import java.util.Map;
import org.parzen.space.Distribution;
import org.parzen.trial.FrozenTrial;

/// The trials that a table holds. Immutable.
///
/// @param trials those of the rows that were understood, in order of their numbers
/// @param bad the cells that were not; their rows have no trial
/// @param distributions of the parameters, by name
public record TrialTable(
    List<FrozenTrial> trials, List<BadCell> bad, Map<String, Distribution> distributions) {

  /// How many rows were not understood.
  public long badRows() {
    return bad.stream().mapToLong(BadCell::line).distinct().count();
  }
}
