package org.parzen.objective;

import java.nio.file.Path;
import java.util.List;
import org.parzen.setting.Settings;
import org.parzen.space.SearchSpace;

/// All that an objective is made from. Immutable.
///
/// @param space the declared parameters; empty where the objective asks for its own
/// @param metrics where each objective's number comes from, in the objective's own words; one an
///   objective
/// @param constraints expressions in the objective's own words
/// @param folder where the study was defined: relative names mean this place
public record ObjectiveSpec(
    Settings settings,
    SearchSpace space,
    List<String> metrics,
    List<String> constraints,
    Path folder) {

  public ObjectiveSpec {
    metrics = List.copyOf(metrics);
    constraints = List.copyOf(constraints);
  }
}
