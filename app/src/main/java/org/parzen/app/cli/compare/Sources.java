package org.parzen.app.cli.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.analysis.comparison.ComparedStudy;
import org.parzen.app.cli.talk.Messages;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.storage.location.StorageLocation;

/// Studies named on the command line as `FILE` or `FILE:STUDY`, a server's as `URL` or `URL:STUDY`.
///
/// @param text of the storage, as in `--storage`
/// @param names of the studies; none for all that it holds
record Sources(String text, List<String> names) {

  /// After a server's database come a colon and a study's name.
  private static final Pattern SERVER =
      Pattern.compile("(postgres(?:ql)?(?:\\+\\w+)?://[^/]*/[^:]*)(?::(.*))?");

  /// Reads one argument: the longest beginning that is a file, then a colon and a study's name.
  ///
  /// @throws IllegalArgumentException where no such file is there
  static Sources parse(String argument) {
    Matcher server = SERVER.matcher(argument);
    if (server.matches()) {
      return new Sources(
          server.group(1), Optional.ofNullable(server.group(2)).map(List::of).orElse(List.of()));
    } else if (isThere(argument)) {
      return new Sources(argument, List.of());
    }
    for (int colon = argument.lastIndexOf(':');
        colon > 0;
        colon = argument.lastIndexOf(':', colon - 1)) {
      String file = argument.substring(0, colon);
      if (isThere(file)) {
        return new Sources(file, List.of(argument.substring(colon + 1)));
      }
    }
    throw new IllegalArgumentException(Messages.get("compare.absent", argument));
  }

  private static boolean isThere(String text) {
    // What ends in a colon, or names only the kind of a storage, is no place.
    return !text.isBlank()
        && !text.endsWith(":")
        && !text.endsWith("/")
        && location(text) instanceof FileLocation(Path file)
        && Files.exists(file);
  }

  private static StorageLocation location(String text) {
    return StorageLocation.parse(text, Path.of(""));
  }

  /// Where a study is, however its file is written: two ways to it are one study, not repeats.
  record Place(String storage, String study) {}

  /// Reads the studies, each with its place; the storage stays as it is.
  Map<Place, ComparedStudy> read(StorageOptions options) {
    StorageLocation location = location(text);
    String source = location.shown();
    Map<Place, ComparedStudy> studies = new LinkedHashMap<>();
    try (StudyStore store = location.openReadOnly(options)) {
      List<String> wanted = names.isEmpty() ? store.names() : names;
      if (wanted.isEmpty()) {
        throw new IllegalArgumentException(Messages.get("compare.empty", source));
      }
      String real =
          location instanceof FileLocation(Path file) ? file.toRealPath().toString() : source;
      wanted.forEach(
          name ->
              studies.put(new Place(real, name), ComparedStudy.of(name, source, store.open(name))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return studies;
  }

  /// The storage of `--storage`, where one is named.
  static Optional<Sources> of(Optional<String> storage, List<String> names) {
    return storage.map(text -> new Sources(text, names));
  }
}
