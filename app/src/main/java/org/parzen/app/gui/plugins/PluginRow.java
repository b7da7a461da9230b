package org.parzen.app.gui.plugins;

import java.nio.file.Path;
import java.util.List;

/// A JAR as the list shows it. Immutable.
///
/// @param file in the folder of plugins; tells it from the others
/// @param title what its plugins call themselves, or the name of the file while nobody has asked
/// @param facts file, version and who made it, in a line
/// @param origin where it was copied from, in words
/// @param checksum the whole SHA-256
/// @param remark why it can not be used, or what is to be known before it is trusted; may be empty
/// @param holds its plugins, in a line; empty where it can not be used
/// @param inside that some of them run inside Parzen, in a sentence; empty where none does
/// @param objectives the kinds of objective that it offers now
record PluginRow(
    Path file,
    String title,
    String facts,
    String origin,
    String checksum,
    State state,
    String remark,
    String holds,
    String inside,
    List<String> objectives) {

  /// What becomes of it.
  enum State {
    ASKED,
    REFUSED,
    READY,
    FAILED
  }

  PluginRow {
    objectives = List.copyOf(objectives);
  }

  /// Whether the person may say that it is trusted.
  boolean mayBeTrusted() {
    return state == State.ASKED || state == State.REFUSED;
  }

  /// As much of the checksum as tells files apart.
  String shortChecksum() {
    return checksum.substring(0, Math.min(12, checksum.length()));
  }
}
