package org.parzen.app.gui;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.parzen.app.gui.theme.ThemeChoice;
import org.testfx.util.WaitForAsyncUtils;

/// A program of its own: the window, in which somebody goes on with the study of a file until it
/// ends. To be killed.
public final class RunningWindow {

  private RunningWindow() {}

  /// @param arguments the home of the window, the file
  public static void main(String[] arguments) throws TimeoutException {
    try (OpenWindow window = new OpenWindow(Path.of(arguments[0]), ThemeChoice.LIGHT)) {
      window.open(Path.of(arguments[1]));
      window.untilReady();
      window.click("#run");
      WaitForAsyncUtils.waitFor(2, TimeUnit.MINUTES, () -> window.text("#phase").equals("Ended"));
      if (!window.answers.told.isEmpty()) {
        throw new AssertionError(window.answers.told);
      }
    }
    System.exit(0);
  }
}
