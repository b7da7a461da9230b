package org.parzen.app.cli.run;

import java.time.Duration;

/// An objective that was evaluated once outside its study, and all about it.
sealed interface Tried permits TriedCommand, TriedTrial {

  String text();

  boolean isFailed();

  /// How long it took, as a person waits for it.
  Duration duration();

  /// The result in a few words: its values, or that there are none.
  String result();
}
