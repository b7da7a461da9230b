package org.parzen.app.gui.dialog;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The program that the system has for a file.
final class SystemProgram {

  private SystemProgram() {}

  /// Begins to show a file or folder, and does not wait for it.
  ///
  /// @throws IOException where the system has nothing that opens files
  static void open(Path file) throws IOException {
    new ProcessBuilder(List.of(opener(), file.toAbsolutePath().toString()))
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }

  private static String opener() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return "explorer.exe";
    }
    return system.startsWith("mac") ? "open" : "xdg-open";
  }
}
