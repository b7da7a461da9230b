package org.parzen.sampler;

import java.util.List;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;

/// A kind of sampler, found with [java.util.ServiceLoader] or in the JAR of a plugin.
///
/// Written against [org.parzen.objective.ObjectivePlugin#API_VERSION], and made with a constructor
/// without parameters. From a JAR it is only described in a Java of its own; the sampler itself
/// runs inside Parzen.
public interface SamplerPlugin {

  /// The word that definitions and the command line use: small letters, digits, `_` and `-`.
  String id();

  /// The name in the window.
  String title();

  /// One sentence on what it does, and one on when to choose it.
  String help();

  /// What a user sets. The name `repeats` is taken: every sampler has that setting.
  List<Setting> settings();

  /// Makes a sampler. It is made anew for each run, and once to see whether its settings work.
  ///
  /// @param settings checked against [#settings()], defaults included
  /// @throws IllegalArgumentException where they can not work: a message for the user that names
  ///   what is wrong
  Sampler create(Settings settings);
}
