package org.parzen.app.cli.options;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parzen.app.cli.talk.Messages;

/// Options that take one of a few words: those of an enumeration, in small letters.
public final class Words {
  private Words() {}

  /// Reads a word.
  ///
  /// @param option in messages: `--format`
  /// @throws IllegalArgumentException names the word and lists the known ones
  public static <E extends Enum<E>> E parse(Class<E> type, String option, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> word(value).equals(word))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(Messages.get("word", option, known(type), word)));
  }

  private static <E extends Enum<E>> String known(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Words::word)
        .collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
