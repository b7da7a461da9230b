package org.parzen.app.gui.preferences;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.app.gui.theme.ThemeChoice;
import org.parzen.storage.StorageOptions;

/// What the window remembers between two starts. Immutable.
///
/// @param recent study files as absolute paths, the latest first
/// @param board how the charts of a study are laid out
/// @param zones what the times of a study file mean, by the file's absolute path, where the person
///   said so
public record Preferences(
    ThemeChoice theme,
    List<String> recent,
    Optional<Bounds> window,
    Board board,
    Map<String, String> zones) {

  public static final Preferences DEFAULT =
      new Preferences(
          ThemeChoice.SYSTEM, List.of(), Optional.empty(), new Board(2, List.of()), Map.of());

  private static final int RECENT = 12;

  /// Where the window stood.
  public record Bounds(double x, double y, double width, double height, boolean maximized) {}

  /// How many charts stand on the board, and the words of those that were chosen, place by place;
  /// an empty word where none was.
  public record Board(int panels, List<String> charts) {
    public Board {
      charts = List.copyOf(charts);
    }
  }

  public Preferences {
    recent = List.copyOf(recent);
    zones = Map.copyOf(zones);
  }

  public Preferences withTheme(ThemeChoice other) {
    return new Preferences(other, recent, window, board, zones);
  }

  public Preferences withWindow(Bounds bounds) {
    return new Preferences(theme, recent, Optional.of(bounds), board, zones);
  }

  /// Puts a file first.
  public Preferences withRecent(String file) {
    List<String> files = new ArrayList<>(recent);
    files.remove(file);
    files.addFirst(file);
    return new Preferences(
        theme, files.subList(0, Math.min(RECENT, files.size())), window, board, zones);
  }

  public Preferences withoutRecent(String file) {
    return new Preferences(
        theme, recent.stream().filter(other -> !other.equals(file)).toList(), window, board, zones);
  }

  public Preferences withBoard(Board other) {
    return new Preferences(theme, recent, window, other, zones);
  }

  /// @param zone as [StorageOptions#zone] reads it; absent: as the file says
  public Preferences withZone(String file, Optional<String> zone) {
    Map<String, String> changed = new HashMap<>(zones);
    changed.remove(file);
    zone.ifPresent(text -> changed.put(file, text));
    return new Preferences(theme, recent, window, board, changed);
  }
}
