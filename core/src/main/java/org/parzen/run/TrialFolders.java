package org.parzen.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parzen.storage.DiskSpace;

/// Makes a folder for each attempt at a trial: `<number>-<attempt>` inside the study's own folder.
record TrialFolders(Path study) {

  /// A new folder; attempts count from 0. A full disk is waited for.
  Path make(int number) {
    try {
      return DiskSpace.patiently(study, () -> makeNext(number));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The folder for trial %d can not be made in %s. Check the rights and the space there."
              .formatted(number, study),
          e);
    }
  }

  private Path makeNext(int number) throws IOException {
    Files.createDirectories(study);
    int attempt = 0;
    while (Files.exists(study.resolve(number + "-" + attempt))) {
      attempt++;
    }
    return Files.createDirectory(study.resolve(number + "-" + attempt)).toAbsolutePath();
  }
}
