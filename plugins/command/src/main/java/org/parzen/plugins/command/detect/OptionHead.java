package org.parzen.plugins.command.detect;

import java.util.List;
import java.util.Optional;

/// The part of a line that names an option: its spellings and the word for its value.
///
/// @param flags the spellings, in order
/// @param off the spelling that turns it off, where the text has both
/// @param value the word for its value, such as `<int>`; empty where it takes none
/// @param end where the description begins in the line, or the length of the line
record OptionHead(List<String> flags, Optional<String> off, Optional<Value> value, int end) {

  /// The word for a value and how it is written.
  ///
  /// @param optional the option works without it, too
  /// @param several there are more values than one
  record Value(String word, Joint joint, boolean optional, boolean several) {}

  OptionHead {
    flags = List.copyOf(flags);
  }

  /// The spelling that says most: the first long one, or else the first.
  String flag() {
    return flags.stream().filter(f -> f.startsWith("--")).findFirst().orElse(flags.getFirst());
  }
}
