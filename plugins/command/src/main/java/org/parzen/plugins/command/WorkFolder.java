package org.parzen.plugins.command;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parzen.setting.Settings;

/// In which folder a program works. Immutable.
///
/// @param study where the study was defined
/// @param inTrial whether programs work in the trial's own folder instead
record WorkFolder(Path study, boolean inTrial) {

  static WorkFolder of(Settings settings, Path study) {
    boolean inTrial = settings.text(CommandSettings.WORK_IN).equals(CommandSettings.TRIAL);
    return new WorkFolder(study, inTrial);
  }

  Path in(Path workdir) {
    return inTrial ? workdir : study;
  }

  /// A command whose program is found from there: one that is named with a relative path belongs to
  /// the study, unless the trial's folder has it.
  List<String> found(List<String> command, Path workdir) {
    String program = command.getFirst();
    boolean named = program.contains("/") || program.contains(File.separator);
    if (!inTrial || !named || Files.exists(workdir.resolve(program))) {
      return command;
    }
    List<String> found = new ArrayList<>(command);
    found.set(0, study.resolve(program).normalize().toString());
    return found;
  }
}
