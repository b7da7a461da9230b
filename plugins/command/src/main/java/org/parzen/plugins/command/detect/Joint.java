package org.parzen.plugins.command.detect;

import java.util.List;

/// How a value follows its flag.
public enum Joint {
  /// As the next argument: `--level 5`.
  SEPARATE,
  /// After an equals sign: `--level=5`.
  EQUALS,
  /// At once: `-l5`.
  ATTACHED;

  /// The arguments that give `value` to `flag`.
  List<String> arguments(String flag, String value) {
    return switch (this) {
      case SEPARATE -> List.of(flag, value);
      case EQUALS -> List.of(flag + "=" + value);
      case ATTACHED -> List.of(flag + value);
    };
  }
}
