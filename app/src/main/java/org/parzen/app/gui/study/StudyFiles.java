package org.parzen.app.gui.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.parzen.app.gui.preferences.Preferences;
import org.parzen.app.params.StudyPlace;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.StudyException;

/// Study files as stores.
public final class StudyFiles {

  private StudyFiles() {}

  /// For looking only: the file is never changed.
  ///
  /// @param preferences say what the times of the file mean
  public static StudyStore view(Path file, Preferences preferences) {
    return view(file, options(file, preferences));
  }

  /// As [#view(Path, Preferences)].
  public static StudyStore view(Path file, StorageOptions options) {
    return new FileLocation(file.toAbsolutePath()).openReadOnly(options);
  }

  /// What the times of a file mean, as preferences say.
  public static StorageOptions options(Path file, Preferences preferences) {
    return Optional.ofNullable(preferences.zones().get(name(file)))
        .flatMap(StudyFiles::zone)
        .map(StorageOptions.DEFAULT::with)
        .orElse(StorageOptions.DEFAULT);
  }

  /// How preferences name a file.
  public static String name(Path file) {
    return file.toAbsolutePath().normalize().toString();
  }

  private static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(StorageOptions.zone(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// For running trials; makes the file, and its folder, where they are absent.
  ///
  /// @param options what a finished trial survives, and what the times of the file mean
  static StudyStore edit(Path file, StorageOptions options) {
    Path absolute = file.toAbsolutePath();
    try {
      Files.createDirectories(absolute.getParent());
    } catch (IOException e) {
      throw new StudyException.UnusableStorage(
          "The folder %s can not be made. Choose another place for the study's file."
              .formatted(absolute.getParent()),
          e);
    }
    return new FileLocation(absolute).open(options);
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
