package org.parzen.app.gui.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a trial has left in its folder. Immutable.
///
/// @param folder may be gone
/// @param files by name, those of folders inside included
/// @param more how many are not listed
record TrialFiles(Path folder, List<Entry> files, int more) {

  private static final int LISTED = 40;
  private static final int DEEP = 4;

  /// A file with its name as seen from the folder and its size in words.
  record Entry(Path file, String name, String size) {}

  TrialFiles {
    files = List.copyOf(files);
  }

  static TrialFiles in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new TrialFiles(folder, List.of(), 0);
    }
    try (Stream<Path> found = Files.walk(folder, DEEP)) {
      List<Path> files = found.filter(Files::isRegularFile).sorted().toList();
      List<Entry> listed = files.stream().limit(LISTED).map(file -> entry(folder, file)).toList();
      return new TrialFiles(folder, listed, files.size() - listed.size());
    } catch (IOException | UncheckedIOException e) {
      return new TrialFiles(folder, List.of(), 0); // It is being tidied up.
    }
  }

  private static Entry entry(Path folder, Path file) {
    return new Entry(file, folder.relativize(file).toString(), size(file.toFile().length()));
  }

  private static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
