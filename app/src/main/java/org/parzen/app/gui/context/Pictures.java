package org.parzen.app.gui.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parzen.study.StudyException;

/// Files that a person asked for.
final class Pictures {

  private Pictures() {}

  static void write(Path file, byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new StudyException.UnusableStorage(
          "The file %s can not be written. Check the rights and the space there.".formatted(file),
          e);
    }
  }
}
