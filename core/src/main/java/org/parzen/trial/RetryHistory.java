package org.parzen.trial;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/// What a trial that tries a failed one again knows of the earlier attempts, in the attributes of
/// Optuna's `RetryFailedTrialCallback`: the number of the first one in `failed_trial`, the numbers
/// of all of them in `retry_history`.
public final class RetryHistory {

  public static final AttributeKey<Integer> FIRST = AttributeKey.whole("failed_trial");
  public static final AttributeKey<List<Integer>> ATTEMPTS =
      new AttributeKey<>(
          "retry_history",
          numbers -> {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            numbers.forEach(list::add);
            return list;
          },
          tree -> {
            List<Integer> numbers = new ArrayList<>();
            tree.forEach(number -> numbers.add(number.intValue()));
            return List.copyOf(numbers);
          });

  /// Set on a failed trial before it ends: which attempt comes after it.
  public static final AttributeKey<Integer> PLANNED = AttributeKey.whole("parzen:retry");

  private RetryHistory() {}

  /// The number of the first attempt, which is a trial's own where nothing was tried before it.
  public static int first(FrozenTrial trial) {
    return trial.system().get(FIRST).orElse(trial.number());
  }

  /// The earlier attempts of a trial, in order.
  public static List<Integer> of(Attributes system) {
    return system.get(ATTEMPTS).orElse(List.of());
  }

  /// These attributes with what others know of earlier attempts: it stays when a trial is redone.
  public static Attributes keep(Attributes from, Attributes to) {
    Attributes kept = to;
    for (AttributeKey<?> key : List.of(FIRST, ATTEMPTS)) {
      if (from.get(key.name()).isPresent()) {
        kept = kept.with(key.name(), from.get(key.name()).get());
      }
    }
    return kept;
  }
}
