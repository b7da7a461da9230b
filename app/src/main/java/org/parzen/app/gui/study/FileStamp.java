package org.parzen.app.gui.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/// Tells whether a study file was written to, without opening it. Immutable.
record FileStamp(List<FileTime> times, long sizes) {

  static final FileStamp NONE = new FileStamp(List.of(), 0);

  /// Looks at the file and at the log that is written before it.
  static FileStamp of(Path file) {
    List<Path> existing =
        Stream.of("", "-wal")
            .map(ending -> file.resolveSibling(file.getFileName() + ending))
            .filter(Files::exists)
            .toList();
    try {
      long sizes = 0;
      for (Path path : existing) {
        sizes += Files.size(path);
      }
      return new FileStamp(existing.stream().map(FileStamp::time).toList(), sizes);
    } catch (IOException e) {
      return NONE; // The file is being replaced: the next look sees more.
    }
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }
}
