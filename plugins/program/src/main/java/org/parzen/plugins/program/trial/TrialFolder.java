package org.parzen.plugins.program.trial;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Tidies up the folders of trials.
public final class TrialFolder {
  private static final Logger LOG = System.getLogger(TrialFolder.class.getName());

  private TrialFolder() {}

  /// Deletes a folder with all that is in it, unless it is to be kept.
  public static void deleteUnless(boolean kept, Path folder) {
    if (!kept) {
      delete(folder);
    }
  }

  /// Deletes a folder with all that is in it. A file that cannot be deleted stays, because a result
  /// matters more than a tidy folder.
  public static void delete(Path folder) {
    try {
      if (!folder.toFile().delete()) { // An empty one needs no walk.
        Files.walkFileTree(folder, new Deletion());
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The folder {0} cannot be deleted: {1}", folder, e.getMessage());
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
