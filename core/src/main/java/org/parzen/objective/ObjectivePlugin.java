package org.parzen.objective;

import java.util.List;
import java.util.Optional;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;
import org.parzen.space.SearchSpace;

/// A kind of objective, found with [java.util.ServiceLoader].
public interface ObjectivePlugin {

  /// The word that definitions and the command line use.
  String id();

  /// The name in the window.
  String title();

  /// One sentence on what it is for.
  String help();

  /// What a user sets.
  List<Setting> settings();

  /// The parameters that the objective declares by itself, where it does.
  default Optional<SearchSpace> searchSpace(Settings settings) {
    return Optional.empty();
  }

  /// Makes an objective.
  ///
  /// @throws IllegalArgumentException where something in the definition can not work: a message for
  ///   the user that names it
  Objective create(ObjectiveSpec spec);
}
