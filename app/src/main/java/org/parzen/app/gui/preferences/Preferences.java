package org.parzen.app.gui.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parzen.app.gui.theme.ThemeChoice;

/// What the window remembers between two starts. Immutable.
///
/// @param recent study files as absolute paths, the latest first
public record Preferences(ThemeChoice theme, List<String> recent, Optional<Bounds> window) {

  public static final Preferences DEFAULT =
      new Preferences(ThemeChoice.SYSTEM, List.of(), Optional.empty());

  private static final int RECENT = 12;

  /// Where the window stood.
  public record Bounds(double x, double y, double width, double height, boolean maximized) {}

  public Preferences {
    recent = List.copyOf(recent);
  }

  public Preferences withTheme(ThemeChoice other) {
    return new Preferences(other, recent, window);
  }

  public Preferences withWindow(Bounds bounds) {
    return new Preferences(theme, recent, Optional.of(bounds));
  }

  /// Puts a file first.
  public Preferences withRecent(String file) {
    List<String> files = new ArrayList<>(recent);
    files.remove(file);
    files.addFirst(file);
    return new Preferences(theme, files.subList(0, Math.min(RECENT, files.size())), window);
  }

  public Preferences withoutRecent(String file) {
    return new Preferences(
        theme, recent.stream().filter(other -> !other.equals(file)).toList(), window);
  }
}
