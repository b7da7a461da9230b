package org.parzen.app.gui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.parzen.app.text.LogFormat;
import org.parzen.app.text.Version;

/// Keeps what the program logs in files that take each other's place, so that a fault can be looked
/// into afterwards and the disk does not fill up. Each window that is open has its own.
final class LogFile {
  private static final Logger ROOT = Logger.getLogger("");

  /// Held here, because the logging system forgets loggers that nobody holds, with their levels.
  private static final Logger PARZEN = Logger.getLogger("org.parzen");

  private static final int MOST_BYTES = 1 << 20;
  private static final int FILES = 3;

  private LogFile() {}

  /// Begins to write, until the process ends; where that can not be done, the terminal is told and
  /// everything else goes on.
  ///
  /// @param folder made where it is missing; the newest file is the one with a 0 behind the dash
  static void keep(Path folder) {
    try {
      Files.createDirectories(folder);
      String pattern = folder.toString().replace("%", "%%") + "/parzen%u-%g.log";
      FileHandler file = new FileHandler(pattern, MOST_BYTES, FILES, true);
      file.setEncoding(StandardCharsets.UTF_8.name());
      file.setFormatter(new LogFormat(true));
      file.setLevel(Level.ALL);
      file.publish(
          new LogRecord(Level.INFO, start())); // Only here: the terminal has no use for it.
      ROOT.addHandler(file);
      PARZEN.setLevel(Level.INFO);
    } catch (IOException e) {
      PARZEN.log(Level.WARNING, e, () -> "Nothing is logged into " + folder + ".");
    }
  }

  /// What a report of a fault needs first.
  private static String start() {
    return "Parzen %s, Java %s, %s %s"
        .formatted(
            Version.current(),
            Runtime.version(),
            System.getProperty("os.name"),
            System.getProperty("os.version"));
  }
}
