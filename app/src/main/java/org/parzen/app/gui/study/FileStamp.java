package org.parzen.app.gui.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells whether a study file was written to, without opening it. Immutable.
///
/// @param key tells the file from others that were given its name, where the system says so
record FileStamp(Optional<Object> key, List<FileTime> times, long sizes) {

  static final FileStamp NONE = new FileStamp(Optional.empty(), List.of(), 0);

  /// Looks at the file and at the log that is written before it.
  static FileStamp of(Path file) {
    List<BasicFileAttributes> existing =
        Stream.of("", "-wal")
            .map(ending -> file.resolveSibling(file.getFileName() + ending))
            .flatMap(path -> attributes(path).stream())
            .toList();
    return attributes(file)
        .map(
            main ->
                new FileStamp(
                    Optional.ofNullable(main.fileKey()),
                    existing.stream().map(BasicFileAttributes::lastModifiedTime).toList(),
                    existing.stream().mapToLong(BasicFileAttributes::size).sum()))
        .orElse(NONE);
  }

  /// Empty where the file is not there, or is being replaced: the next look sees more.
  private static Optional<BasicFileAttributes> attributes(Path file) {
    try {
      return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  boolean exists() {
    return !times.isEmpty();
  }

  /// Whether both are of one file, which was there both times.
  boolean isSameFile(FileStamp other) {
    return exists() && other.exists() && key.equals(other.key);
  }
}
