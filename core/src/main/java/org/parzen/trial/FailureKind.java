package org.parzen.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What went wrong in a trial that failed: by this a study decides what the failure counts as, and
/// whether it is tried again.
public enum FailureKind {
  /// The objective said so, or threw.
  ERROR,
  /// A limit of time, silence, computing time, memory or output ended it.
  LIMIT,
  /// Its process died by a signal, or left the protocol.
  CRASH,
  /// What it gave is no number, or there are too few or too many.
  NAN;

  /// The kind of failure, where one was kept.
  public static final AttributeKey<FailureKind> KEY =
      new AttributeKey<>(
          "parzen:failure",
          kind -> AttributeKey.text("").write().apply(kind.word()),
          tree -> words().contains(tree.asText()) ? parse(tree.asText()) : ERROR);

  /// In definitions and files.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @throws IllegalArgumentException quotes the word and lists those that are known
  public static FailureKind parse(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no kind of failure '%s'. There is: %s."
                        .formatted(word, String.join(", ", words()))));
  }

  private static List<String> words() {
    return Arrays.stream(values()).map(FailureKind::word).toList();
  }
}
