package org.parzen.app.gui.log;

import java.util.List;

/// The end of what a trial's program printed. Immutable.
///
/// @param trial the name of the trial's folder; empty where there is none
record Output(String trial, List<String> lines) {
  static final Output NONE = new Output("", List.of());

  Output {
    lines = List.copyOf(lines);
  }
}
