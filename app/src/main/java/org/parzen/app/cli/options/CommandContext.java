package org.parzen.app.cli.options;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.parzen.app.cli.talk.Messages;
import org.parzen.app.cli.talk.Terminal;
import org.parzen.app.params.StudyPlace;
import org.parzen.part.Objectives;
import org.parzen.part.Parts;
import org.parzen.plugins.jar.PluginFolder;
import org.parzen.run.StudyOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.storage.location.ServerLocation;
import org.parzen.storage.location.StorageLocation;
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
    try (StudyStore store = storageLocation().open(globals.files())) {
      return use.apply(store);
    }
  }

  /// Lets `use` change what the named storage holds; where there is none, none is made.
  ///
  /// @throws IllegalArgumentException where no storage is named
  /// @throws org.parzen.study.StudyException.UnusableStorage where it is not there
  public <T> T change(Function<StudyStore, T> use) {
    return isStorageNew() ? read(use) : write(use);
  }

  /// Lets `use` look at the named storage, which stays as it is to the byte.
  ///
  /// @throws IllegalArgumentException where no storage is named
  public <T> T read(Function<StudyStore, T> use) {
    try (StudyStore store = openReadOnly()) {
      return use.apply(store);
    }
  }

  /// The named storage, to be looked at for a while. To be closed by the caller.
  ///
  /// @throws IllegalArgumentException where no storage is named
  public StudyStore openReadOnly() {
    return storageLocation().openReadOnly(globals.files());
  }

  /// Lets `use` look at the named storage, if it is there already.
  public <T> Optional<T> readIfThere(Function<StudyStore, Optional<T>> use) {
    return location().filter(StorageLocation::isThere).flatMap(_ -> read(use));
  }

  /// Whether a storage is named that would have to be made.
  public boolean isStorageNew() {
    return location().filter(location -> !location.isThere()).isPresent();
  }

  /// The named storage, or one in memory where none is named. To be closed by the caller.
  public StudyStore openOrMemory(Durability durability) {
    return location()
        .map(location -> location.open(globals.files().with(durability)))
        .orElseGet(InMemoryStore::new);
  }

  /// The named storage in words, without a password.
  ///
  /// @throws IllegalArgumentException where no storage is named
  public String storage() {
    return storageLocation().shown();
  }

  /// The file of a storage, for what is done with files only.
  ///
  /// @param otherwise names the message for a storage that is no file
  public static Path file(StorageLocation location, String otherwise) {
    return switch (location) {
      case FileLocation(Path file) -> file;
      case ServerLocation _ -> throw new IllegalArgumentException(Messages.get(otherwise));
    };
  }

  /// Where a study of the named storage is.
  ///
  /// @throws IllegalArgumentException where no storage is named
  public StudyPlace place(String study) {
    return new StudyPlace(storage(), trialFolder(study));
  }

  /// The kinds of objective that there are: those that come with Parzen, and those of JARs that the
  /// user trusts.
  public Objectives objectives() {
    return parts().objectives();
  }

  /// What studies can be made of: what comes with Parzen, and what is in JARs that the user trusts.
  public Parts parts() {
    return plugins().parts();
  }

  /// The JARs of the user's.
  public PluginFolder plugins() {
    return new PluginFolder(globals.folders().plugins(), Objectives.installed().plugins());
  }

  public boolean isInMemory() {
    return location().isEmpty();
  }

  /// What is said of a study that was made, by Optuna's names of the kinds of storage.
  public String created(String study) {
    String kind =
        location().map(location -> location.isJournal() ? "journal" : "file").orElse("memory");
    return Messages.get("study.created." + kind, study);
  }

  /// Where the folders of a study's trials are made.
  public Path trialFolder(String study) {
    return location().map(location -> trialFolder(location, study)).orElse(StudyOptions.FOLDER);
  }

  /// The same in any storage.
  public Path trialFolder(StorageLocation location, String study) {
    return location.trialFolder(study, globals.folders().trials());
  }

  /// The named storage, as a place.
  ///
  /// @throws IllegalArgumentException where no storage is named
  public StorageLocation storageLocation() {
    return location()
        .orElseThrow(() -> new IllegalArgumentException(Messages.get("storage.missing")));
  }

  private Optional<StorageLocation> location() {
    return globals.storage().map(this::known);
  }

  /// Another storage than the named one, as a user writes it.
  public StorageLocation location(String text) {
    return StorageLocation.parse(text, Path.of(""));
  }

  private StorageLocation known(String text) {
    StorageLocation location = location(text);
    globals.requireClass(text, location.isJournal());
    return location;
  }
}
