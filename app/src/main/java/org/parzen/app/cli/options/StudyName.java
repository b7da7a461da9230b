package org.parzen.app.cli.options;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.talk.Messages;
import org.parzen.storage.StudyStore;
import picocli.CommandLine.Option;

/// Which study of a storage is meant.
public final class StudyName {
  @Option(names = "--study-name", paramLabel = "NAME")
  private @Nullable String name;

  public Optional<String> given() {
    return Optional.ofNullable(name);
  }

  /// The name that was given, or that of the only study there is.
  ///
  /// @param known the names of all studies
  /// @throws IllegalArgumentException where none was given and there are several
  public Optional<String> among(List<String> known) {
    if (name == null && known.size() > 1) {
      throw new IllegalArgumentException(Messages.get("study.which", String.join(", ", known)));
    }
    return given().or(() -> known.stream().findFirst());
  }

  /// The same, where there must be a study.
  ///
  /// @throws IllegalArgumentException where none was given and there is none or several
  public String in(StudyStore store) {
    return given().or(() -> among(store.names())).orElseThrow(StudyName::none);
  }

  private static IllegalArgumentException none() {
    return new IllegalArgumentException(Messages.get("study.none"));
  }
}
