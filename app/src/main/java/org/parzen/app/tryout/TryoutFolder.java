package org.parzen.app.tryout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.parzen.plugins.program.trial.TrialFolder;

/// Where evaluations that nobody keeps leave their files. Closing it deletes them, but for those of
/// evaluations that failed: they show why. Used by one thread.
public final class TryoutFolder implements AutoCloseable {
  private final Path folder;
  private final Set<Path> kept = new HashSet<>();

  public TryoutFolder() {
    try {
      folder = Files.createTempDirectory("parzen-try-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path path() {
    return folder;
  }

  /// The folder of an evaluation, where it has left something there.
  public static Optional<Path> left(Path own) {
    String[] names = own.toFile().list();
    return names == null || names.length == 0 ? Optional.empty() : Optional.of(own);
  }

  /// An evaluation has ended.
  public void ended(Tried tried) {
    tried.kept().ifPresent(kept::add);
  }

  @Override
  public void close() {
    if (kept.isEmpty()) {
      TrialFolder.delete(folder);
    } else if (!kept.contains(folder)) {
      tidy();
    }
  }

  private void tidy() {
    try (DirectoryStream<Path> each = Files.newDirectoryStream(folder)) {
      for (Path own : each) {
        TrialFolder.deleteUnless(kept.contains(own), own);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
