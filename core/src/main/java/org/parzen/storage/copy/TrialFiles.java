package org.parzen.storage.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.parzen.study.StudyException;

/// The files of a study's trials, when the study is copied or gets another name. Immutable.
///
/// @param from the folder that they are in; it need not be there
/// @param to the folder that they shall be in
public record TrialFiles(Path from, Path to) {

  /// Refuses what would mix the files of two studies.
  ///
  /// @throws StudyException.UnusableStorage names the folder that is in the way
  public void requireFree() {
    if (!from.equals(to) && Files.exists(from) && Files.exists(to)) {
      throw new StudyException.UnusableStorage(
          "The folder %s is there already, with the files of other trials. Move it away, or choose another name."
              .formatted(to));
    }
  }

  /// Moves them, if there are any.
  public void move() {
    if (!from.equals(to) && Files.exists(from)) {
      try {
        Files.createDirectories(to.getParent());
        Files.move(from, to);
      } catch (IOException e) {
        throw unwritable(e);
      }
    }
  }

  /// Copies them, if there are any.
  public void copy() {
    if (Files.exists(from)) {
      try {
        Files.walkFileTree(from, new Copying());
      } catch (IOException | UncheckedIOException e) {
        throw unwritable(e);
      }
    }
  }

  private StudyException unwritable(Exception e) {
    return new StudyException.UnusableStorage(
        "The files of the trials in %s could not be brought to %s: %s. Bring them there by hand; the study itself is there."
            .formatted(from, to, e.getMessage()),
        e);
  }

  private final class Copying extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts)
        throws IOException {
      Files.createDirectories(target(folder));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
      Files.copy(
          file,
          target(file),
          StandardCopyOption.COPY_ATTRIBUTES,
          LinkOption.NOFOLLOW_LINKS);
      return FileVisitResult.CONTINUE;
    }

    private Path target(Path file) {
      return to.resolve(from.relativize(file).toString());
    }
  }
}
