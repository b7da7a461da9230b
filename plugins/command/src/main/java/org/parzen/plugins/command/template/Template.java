package org.parzen.plugins.command.template;

import java.nio.file.Path;
import java.util.List;
import org.parzen.study.StudyDefinition;

/// A study that is ready to run.
public interface Template {

  /// All templates of programs.
  List<Template> ALL =
      List.of(new FfmpegTemplate(), new RocksDbTemplate(), new HplTemplate(), new XzTemplate());

  /// The word that the command line uses.
  String id();

  /// The name in the window.
  String title();

  /// One sentence on what is tuned.
  String help();

  /// Makes the input that the study needs and returns its definition.
  ///
  /// @param folder where the input goes and the program works; made where it is missing
  /// @param seed from which the study's random numbers derive
  /// @throws IllegalArgumentException where the program is missing or cannot make the input; its
  ///   message says what to do
  StudyDefinition prepare(Path folder, long seed);
}
