package org.parzen.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parzen.storage.StudyStore;
import org.parzen.storage.copy.StudyCopy;
import org.parzen.study.Amendments;
import org.parzen.study.StudyView;
import org.parzen.trial.AttributeKey;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.RetryHistory;
import org.parzen.trial.TrialState;

/// Makes changes of mind for good, in a new study beside the old one: excluded trials are not in
/// it, corrected ones are recorded as they count. Its trials are numbered anew and know their old
/// number; attributes that name trials by number name the new ones. What is being evaluated stays
/// where it is.
///
/// @param store of both studies
public record AppliedAmendments(StudyStore store) {

  /// The number of the trial in the study from which this one was made.
  public static final AttributeKey<Integer> NUMBER_BEFORE =
      AttributeKey.whole("parzen:number_before");

  private static final List<AttributeKey<Integer>> NUMBERS =
      List.of(RetryHistory.FIRST, Study.REUSED_FROM);

  /// @param without trials that shall not be in it either
  /// @throws org.parzen.study.StudyException.DuplicateStudy where the new name is taken
  /// @throws IllegalArgumentException where no trial would be left
  public StudyView write(StudyView study, Collection<Integer> without, String newName) {
    Set<Integer> gone = Set.copyOf(without);
    List<FrozenTrial> left =
        study.trials().stream()
            .filter(trial -> !study.amendments().isExcluded(trial.number()))
            .filter(trial -> !gone.contains(trial.number()))
            .filter(trial -> trial.kind() != TrialState.Kind.RUNNING)
            .toList();
    if (left.isEmpty()) {
      throw new IllegalArgumentException(
          "No trial of the study '%s' would be left: there is nothing to make a study of."
              .formatted(study.name()));
    }
    Map<Integer, Integer> numbers = new HashMap<>();
    left.forEach(trial -> numbers.put(trial.number(), numbers.size()));
    return new StudyCopy(store, store)
        .copy(
            study,
            left.stream().map(trial -> renamed(trial, numbers)).toList(),
            key -> !Amendments.isKey(key),
            newName);
  }

  private static FrozenTrial renamed(FrozenTrial trial, Map<Integer, Integer> numbers) {
    Attributes system = trial.system().with(NUMBER_BEFORE, trial.number());
    for (AttributeKey<Integer> key : NUMBERS) {
      Optional<Integer> named = system.get(key);
      if (named.isPresent()) {
        Integer now = numbers.get(named.get());
        system = now == null ? system.without(key.name()) : system.with(key, now);
      }
    }
    Optional<JsonNode> attempts = system.get(RetryHistory.ATTEMPTS.name());
    return trial.withSystem(
        attempts.isEmpty()
            ? system
            : system.with(
                RetryHistory.ATTEMPTS,
                RetryHistory.of(system).stream()
                    .flatMap(number -> Optional.ofNullable(numbers.get(number)).stream())
                    .toList()));
  }
}
