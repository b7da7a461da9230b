package org.parzen.trial;

import com.fasterxml.jackson.databind.node.DoubleNode;
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

  /// The constraint that says whether a trial failed, where a study treats failures as infeasible.
  public static final String CONSTRAINT = "parzen:failed";

  /// What a trial that did not fail has there.
  public static final double HELD = -1;

  /// A trial as if it had not failed.
  public static FrozenTrial forgiven(FrozenTrial trial) {
    String constraint = Constraints.PREFIX + CONSTRAINT;
    Attributes without = trial.system().without(KEY.name());
    return trial.withSystem(
        without.get(constraint).isPresent()
            ? without.with(constraint, DoubleNode.valueOf(HELD))
            : without);
  }

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
