package org.parzen.app.tryout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.parzen.space.Choice;

/// An objective that was evaluated once outside its study, and all about it.
public sealed interface Tried permits TriedCommand, TriedTrial {

  /// With which values, in the order in which they were asked for.
  Map<String, Choice> values();

  /// Why there is no result; empty where there is one, or the objective ended early of itself.
  Optional<String> failure();

  /// How long it took, as a person waits for it.
  Duration duration();

  /// Where it left files, if it did.
  Optional<Path> folder();

  /// Where its files stay: they are of use where it failed.
  default Optional<Path> kept() {
    return isFailed() ? folder() : Optional.empty();
  }

  default boolean isFailed() {
    return failure().isPresent();
  }
}
