package org.parzen.app.cli.options;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.parzen.app.cli.talk.Messages;
import org.parzen.app.cli.talk.Terminal;
import org.parzen.run.StudyOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.StudyDefinition.Durability;

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

  /// The named storage, or one in memory where none is named. To be closed by the caller.
  public StudyStore openOrMemory(Optional<Durability> durability) {
    return globals.storage().<StudyStore>map(Storages::open).orElseGet(InMemoryStore::new);
  }

  public boolean isInMemory() {
    return globals.storage().isEmpty();
  }

  /// Where the folders of a study's trials are made.
  public Path trialFolder(String study) {
    return globals
        .storage()
        .map(location -> Storages.trialFolder(location, study))
        .orElse(StudyOptions.DEFAULT.folder());
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
