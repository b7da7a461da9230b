package org.parzen.app.cli.options;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.talk.Log.Verbosity;
import org.parzen.app.cli.talk.Messages;
import org.parzen.app.folders.UserFolders;
import org.parzen.storage.StorageOptions;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The options of every command.
public final class GlobalOptions {
  private static final String VARIABLE = "OPTUNA_STORAGE";

  @Option(names = "--storage", paramLabel = "URL|FILE", scope = ScopeType.INHERIT)
  private @Nullable String storage;

  @Option(names = "--storage-class", paramLabel = "NAME", scope = ScopeType.INHERIT)
  private @Nullable String storageClass;

  @Option(names = "--file-zone", paramLabel = "ZONE", scope = ScopeType.INHERIT)
  private @Nullable String fileZone;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT)
  private boolean[] verbose = {};

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT)
  private boolean quiet;

  @Option(names = "--log-file", paramLabel = "FILE", scope = ScopeType.INHERIT)
  private @Nullable Path logFile;

  @Option(names = "--debug", scope = ScopeType.INHERIT)
  private boolean debug;

  private final Map<String, String> environment;

  public GlobalOptions(Map<String, String> environment) {
    this.environment = environment;
  }

  /// Where the studies are, if that was said.
  ///
  /// @throws IllegalArgumentException where a kind of storage is named that there is not
  public Optional<String> storage() {
    requireKnownClass();
    return Optional.ofNullable(storage)
        .or(() -> Optional.ofNullable(environment.get(VARIABLE)))
        .filter(location -> !location.isBlank());
  }

  private void requireKnownClass() {
    switch (storageClass()) {
      case "", "RDBStorage", "JournalFileBackend", "JournalFileStorage" -> {}
      case "JournalRedisBackend", "JournalRedisStorage" ->
          throw new IllegalArgumentException(Messages.get("storage.class.later", storageClass()));
      default ->
          throw new IllegalArgumentException(Messages.get("storage.class.unknown", storageClass()));
    }
  }

  private String storageClass() {
    return storageClass == null ? "" : storageClass;
  }

  /// Refuses a storage that is not of the kind that was named.
  ///
  /// @param isJournal whether it is a journal log
  void requireClass(String location, boolean isJournal) {
    if (!storageClass().isEmpty() && storageClass().startsWith("Journal") != isJournal) {
      throw new IllegalArgumentException(
          Messages.get("storage.class.other", location, storageClass()));
    }
  }

  /// How files are opened: with times in the zone that the user named, where he did.
  ///
  /// @throws IllegalArgumentException where there is no such zone
  public StorageOptions files() {
    return fileZone == null
        ? StorageOptions.DEFAULT
        : StorageOptions.DEFAULT.with(StorageOptions.zone(fileZone));
  }

  /// How much is said.
  ///
  /// @throws IllegalArgumentException where both more and less are wanted
  public Verbosity verbosity() {
    if (quiet && verbose.length > 0) {
      throw new IllegalArgumentException(Messages.get("verbosity.both"));
    } else if (quiet) {
      return Verbosity.QUIET;
    }
    return verbose.length > 0 ? Verbosity.VERBOSE : Verbosity.NORMAL;
  }

  /// Where the user's own files are.
  public UserFolders folders() {
    return UserFolders.ofThisUser(environment);
  }

  public Optional<Path> logFile() {
    return Optional.ofNullable(logFile);
  }

  /// Whether failures are shown with all that is known of them.
  public boolean isDebug() {
    return debug;
  }
}
