package org.parzen.app.gui.feed;

import java.util.Optional;

/// Where a feed looks for something new. Called by one thread at a time.
///
/// @param <S> an immutable picture of a moment
@FunctionalInterface
public interface Source<S> {

  /// The picture now; empty where nothing has changed since the last one. Costs next to nothing
  /// then.
  Optional<S> poll();
}
