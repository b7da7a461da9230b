package org.parzen.app.gui.study;

import java.nio.file.Path;
import java.util.List;
import org.parzen.run.AppliedAmendments;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.copy.StudyCopy;
import org.parzen.storage.copy.TrialFiles;

/// A study of a file, to be copied, applied, renamed or removed. Reads and writes files, so not for
/// the JavaFX thread. Immutable.
///
/// @param options what the times of the file mean, and who hears when others have locked it
public record NamedStudy(Path file, String name, StorageOptions options) {

  /// Copies the study without the files of its trials; the copy.
  ///
  /// @param to the file of the copy, which may be the same
  /// @param toOptions what the times of that file mean
  public NamedStudy copy(Path to, String copyName, StorageOptions toOptions) {
    Path target = to.toAbsolutePath().normalize();
    if (target.equals(file.toAbsolutePath().normalize())) {
      try (StudyStore store = StudyFiles.edit(file, options)) {
        new StudyCopy(store, store).copy(name, copyName);
      }
    } else {
      try (StudyStore from = StudyFiles.view(file, options);
          StudyStore store = StudyFiles.edit(target, toOptions)) {
        new StudyCopy(from, store).copy(name, copyName);
      }
    }
    return new NamedStudy(target, copyName, toOptions);
  }

  /// Gives the study another name, and the folder of its trials with it.
  public NamedStudy rename(String newName) {
    TrialFiles files =
        new TrialFiles(StudyFiles.trials(file, name), StudyFiles.trials(file, newName));
    files.requireFree();
    try (StudyStore store = StudyFiles.edit(file, options)) {
      store.rename(name, newName);
    }
    files.move();
    return new NamedStudy(file, newName, options);
  }

  /// Makes a study beside it in which what was amended is applied for good; the new one.
  ///
  /// @param without the trials that are left out of it, beside those that are excluded
  public NamedStudy apply(List<Integer> without, String newName) {
    try (StudyStore store = StudyFiles.edit(file, options)) {
      new AppliedAmendments(store).write(store.open(name), without, newName);
    }
    return new NamedStudy(file, newName, options);
  }

  /// Removes the study with all its trials; the trials' files stay.
  public NamedStudy delete() {
    try (StudyStore store = StudyFiles.edit(file, options)) {
      store.delete(name);
    }
    return this;
  }
}
