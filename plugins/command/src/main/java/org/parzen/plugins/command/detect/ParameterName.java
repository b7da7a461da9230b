package org.parzen.plugins.command.detect;

import java.util.Collection;
import org.parzen.plugins.command.CommandTemplate;

/// Names for parameters, made of flags.
final class ParameterName {
  private ParameterName() {}

  /// An identifier that is not in `taken` and has no meaning of its own: `--block-size` becomes
  /// `block_size`.
  static String of(String flag, Collection<String> taken) {
    String plain = flag.replaceFirst("^-+", "").replaceAll("[^A-Za-z0-9_]+", "_");
    String name = plain.replaceAll("^_+|_+$", "");
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      name = name.isEmpty() ? "value" : "p" + name;
    }
    if (CommandTemplate.RESERVED.contains(name)) {
      name += "_value";
    }
    String free = name;
    for (int i = 2; taken.contains(free); i++) {
      free = name + "_" + i;
    }
    return free;
  }
}
