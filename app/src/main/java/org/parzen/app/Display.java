package org.parzen.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.parzen.app.text.Texts;

/// What a window needs from this machine; asked beforehand, because the toolkit itself answers with
/// a stack trace.
///
/// @param system the name of the operating system
/// @param environment the environment of the process
/// @param hasLibrary whether a system library of that file name can be loaded
record Display(String system, Map<String, String> environment, Predicate<String> hasLibrary) {

  private static final List<String> GTK = List.of("libgtk-3.so.0", "libXtst.so.6");

  static Display ofThisMachine() {
    return new Display(System.getProperty("os.name"), System.getenv(), Display::loads);
  }

  /// Why no window can be opened, as a sentence with what to do; empty where one can.
  Optional<String> problem() {
    if (!system.equals("Linux")) {
      return Optional.empty();
    }
    if (name().isBlank()) {
      return Optional.of(Texts.get("window.noDisplay"));
    }
    return GTK.stream()
        .filter(hasLibrary.negate())
        .findFirst()
        .map(library -> Texts.get("window.noLibrary", library));
  }

  /// What the variable `DISPLAY` says.
  String name() {
    return environment.getOrDefault("DISPLAY", "");
  }

  @SuppressWarnings("restricted")
  private static boolean loads(String library) {
    try {
      SymbolLookup.libraryLookup(library, Arena.global());
      return true;
    } catch (IllegalArgumentException absent) {
      return false;
    }
  }
}
