package org.parzen.app.folders;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where a user's own files belong on this system.
///
/// @param config what the window remembers
/// @param data what else is kept for the user
/// @param logs what the window did, for who wants to find a fault
/// @param studies where new study files go unless the person says otherwise
public record UserFolders(Path config, Path data, Path logs, Path studies) {

  public static UserFolders ofThisUser() {
    return ofThisUser(System.getenv());
  }

  /// The same where the environment is another one.
  public static UserFolders ofThisUser(Map<String, String> environment) {
    return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), environment);
  }

  /// Where plugins are kept.
  public Path plugins() {
    return config.resolve("plugins");
  }

  /// Where the folders of trials are whose study is on a server.
  public Path trials() {
    return data.resolve("trials");
  }

  static UserFolders of(String system, Path home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    Path studies = home.resolve("Parzen");
    if (name.startsWith("windows")) {
      Path own =
          variable(environment, "LOCALAPPDATA")
              .orElse(home.resolve("AppData").resolve("Local"))
              .resolve("Parzen");
      return new UserFolders(own, own, own.resolve("logs"), studies);
    } else if (name.startsWith("mac")) {
      Path library = home.resolve("Library");
      Path own = library.resolve("Application Support").resolve("Parzen");
      return new UserFolders(own, own, library.resolve("Logs").resolve("Parzen"), studies);
    }
    return new UserFolders(
        variable(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve("parzen"),
        variable(environment, "XDG_DATA_HOME")
            .orElse(home.resolve(".local").resolve("share"))
            .resolve("parzen"),
        variable(environment, "XDG_STATE_HOME")
            .orElse(home.resolve(".local").resolve("state"))
            .resolve("parzen"),
        studies);
  }

  private static Optional<Path> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank()).map(Path::of);
  }
}
