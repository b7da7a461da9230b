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
/// @param kinds the kinds of objective that it offers now
record PluginRow(
    Path file,
    String title,
    String facts,
    String origin,
    String checksum,
    State state,
    String remark,
    List<String> kinds) {

  /// What becomes of it.
  enum State {
    ASKED,
    REFUSED,
    READY,
    FAILED
  }

  PluginRow {
    kinds = List.copyOf(kinds);
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
