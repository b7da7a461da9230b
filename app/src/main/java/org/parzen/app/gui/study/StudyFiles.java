package org.parzen.app.gui.study;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import org.parzen.storage.StudyStore;
import org.parzen.storage.memory.InMemoryStore;

/// Study files as stores.
public final class StudyFiles {
  private final ConcurrentHashMap<Path, InMemoryStore> stores = new ConcurrentHashMap<>();

  /// For looking only: the file is never changed.
  public StudyStore view(Path file) {
    return edit(file);
  }

  /// For running trials; makes the file where it is absent.
  public StudyStore edit(Path file) {
    return stores.computeIfAbsent(file, _ -> new InMemoryStore());
  }

  /// Where a study's trials have their folders.
  public static Path trials(Path file, String study) {
    return file.resolveSibling(file.getFileName() + ".trials").resolve(study);
  }
}
