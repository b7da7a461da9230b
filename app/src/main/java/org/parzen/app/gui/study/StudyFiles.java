package org.parzen.app.gui.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parzen.app.params.StudyPlace;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.storage.sql.SqliteOptions;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.study.StudyException;

/// Study files as stores.
public final class StudyFiles {

  private StudyFiles() {}

  /// For looking only: the file is never changed.
  public static StudyStore view(Path file) {
    return new FileLocation(file.toAbsolutePath()).openReadOnly();
  }

  /// For running trials; makes the file, and its folder, where they are absent.
  ///
  /// @param durability what a finished trial survives
  static StudyStore edit(Path file, Durability durability) {
    Path absolute = file.toAbsolutePath();
    try {
      Files.createDirectories(absolute.getParent());
    } catch (IOException e) {
      throw new StudyException.UnusableStorage(
          "The folder %s can not be made. Choose another place for the study's file."
              .formatted(absolute.getParent()),
          e);
    }
    return new FileLocation(absolute).open(SqliteOptions.DEFAULT.with(durability));
  }

  /// Where a study of a file is.
  public static StudyPlace place(Path file, String study) {
    return new StudyPlace(file.toAbsolutePath().toString(), trials(file, study));
  }

  /// Where a study's trials have their folders.
  public static Path trials(Path file, String study) {
    return new FileLocation(file.toAbsolutePath()).trialFolder(study);
  }
}
