package org.parzen.app.gui.definition;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// A file as the form names it, and the folder where that name means it. Immutable.
record ChosenFile(String name, String folder) {

  /// A short name where there is one.
  ///
  /// @param folder where relative names mean now
  /// @param free whether nothing else is named relative to it, so that it may follow the file: a
  ///   program mostly wants to work where it is
  static ChosenFile of(Path chosen, String folder, boolean free) {
    Path file = chosen.toAbsolutePath().normalize();
    Optional<Path> parent = Optional.ofNullable(file.getParent());
    if (free && isHome(folder) && parent.isPresent()) {
      return new ChosenFile(parent.get().relativize(file).toString(), parent.get().toString());
    }
    try {
      Path base = Path.of(folder.strip());
      boolean inside = base.isAbsolute() && file.startsWith(base) && !file.equals(base);
      return new ChosenFile((inside ? base.relativize(file) : file).toString(), folder);
    } catch (InvalidPathException e) {
      return new ChosenFile(file.toString(), folder);
    }
  }

  /// Whether the folder is the one that every form begins with.
  private static boolean isHome(String folder) {
    return folder.isBlank() || folder.strip().equals(System.getProperty("user.home"));
  }
}
