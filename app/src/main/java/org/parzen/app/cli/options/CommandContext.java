package org.parzen.app.cli.options;

import java.io.PrintStream;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.parzen.app.cli.talk.Messages;
import org.parzen.app.cli.talk.Terminal;
import org.parzen.storage.StudyStore;

/// What a command works with: the global options, where data go, where talk goes. Used by one
/// command.
///
/// @param leave ends the process at once with an exit status
public record CommandContext(
    GlobalOptions globals, PrintStream out, Terminal terminal, IntConsumer leave) {

  /// Prints data on standard output.
  public void print(String data) {
    out.print(data + "\n");
    out.flush();
  }

  /// Lets `use` work with the named storage, which it may change.
  ///
  /// @throws IllegalArgumentException where no storage is named
  public <T> T write(Function<StudyStore, T> use) {
    try (StudyStore store = Storages.open(location())) {
      return use.apply(store);
    }
  }

  /// Lets `use` look at the named storage, which stays as it is to the byte.
  ///
  /// @throws IllegalArgumentException where no storage is named
  public <T> T read(Function<StudyStore, T> use) {
    try (StudyStore store = Storages.openReadOnly(location())) {
      return use.apply(store);
    }
  }

  /// Where the studies are.
  ///
  /// @throws IllegalArgumentException where no storage is named
  public String location() {
    return globals
        .storage()
        .orElseThrow(() -> new IllegalArgumentException(Messages.get("storage.missing")));
  }
}
