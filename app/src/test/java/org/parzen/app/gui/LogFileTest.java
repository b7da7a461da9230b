package org.parzen.app.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  private static final Logger ROOT = Logger.getLogger("");
  private static final System.Logger LOG = System.getLogger("org.parzen.tested");

  private final List<Handler> before = List.of(ROOT.getHandlers());

  @TempDir private Path folder;

  @AfterEach
  void end() {
    Arrays.stream(ROOT.getHandlers())
        .filter(handler -> !before.contains(handler))
        .forEach(
            handler -> {
              ROOT.removeHandler(handler);
              handler.close();
            });
  }

  @Test
  void whatHappensIsKeptWithItsCause() throws IOException {
    Path logs = folder.resolve("100% mine").resolve("logs");
    LogFile.keep(logs);
    LOG.log(Level.INFO, "Opened {0}.", "räder.db");
    LOG.log(Level.ERROR, "broken", new IllegalStateException("why"));
    String text = Files.readString(logs.resolve("parzen0-0.log"));
    assertThat(text).startsWith("[I ").contains("] Parzen ").contains("Java 2");
    assertThat(text).contains("] Opened räder.db.").contains("[E ").contains("why");
    assertThat(text).contains("\tat " + LogFileTest.class.getName());
  }

  @Test
  void twoWindowsDoNotWriteIntoOneFile() {
    LogFile.keep(folder);
    LogFile.keep(folder);
    assertThat(folder.resolve("parzen0-0.log")).exists();
    assertThat(folder.resolve("parzen1-0.log")).exists();
  }

  @Test
  void aFolderThatCanNotBeMadeStopsNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    LogFile.keep(file.resolve("logs"));
    assertThat(ROOT.getHandlers()).noneMatch(FileHandler.class::isInstance);
  }
}
