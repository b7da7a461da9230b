package org.parzen.app;

import java.util.Optional;
import org.parzen.app.cli.CommandLineMain;
import org.parzen.app.gui.Window;
import org.parzen.app.text.Texts;

/// Starts the program: without arguments, or with `open FILE`, the window; otherwise the command
/// line.
///
/// The class itself names no class of JavaFX, so that the command line neither needs nor loads it.
public final class Main {
  private Main() {}

  /// Ends the process with the status of the command: 0, 1 for wrong usage, 2 for a failure.
  public static void main(String[] args) {
    System.exit(opensWindow(args) ? openWindow(args) : CommandLineMain.run(System::exit, args));
  }

  static boolean opensWindow(String... args) {
    return args.length == 0
        || (args.length == 2
            && args[0].equals("open")
            && !args[1].startsWith("-")
            && !args[1].contains("://"));
  }

  private static int openWindow(String... args) {
    Display display = Display.ofThisMachine();
    Optional<String> problem = display.problem();
    if (problem.isPresent()) {
      return refuse(problem.get());
    }
    try {
      return Window.launch(args);
    } catch (UnsupportedOperationException unusable) {
      return refuse(
          Texts.get("window.failed", display.name(), String.valueOf(unusable.getMessage())));
    }
  }

  private static int refuse(String problem) {
    System.err.println(Texts.get("window.impossible", problem, commands()));
    return 2;
  }

  private static String commands() {
    return String.join(", ", CommandLineMain.names());
  }
}
