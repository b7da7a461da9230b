package org.parzen.storage.copy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.parzen.storage.StudyStore;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;

/// Copies studies from one store to another, or within one. Immutable.
///
/// A copy has all trials in their states, as Optuna's `copy_study` makes it: one that runs in the
/// original runs in the copy, where nobody evaluates it. Attributes that name trials by the ids of
/// their storage name the new ones; who works on the original is not copied.
///
/// @param from where the original is
/// @param to where the copy will be; may be the same store
public record StudyCopy(StudyStore from, StudyStore to) {

  /// Begins the keys of what says which process works on a study or trial.
  private static final String WORKER = "parzen:worker";

  /// Copies a study as it is now.
  ///
  /// @throws org.parzen.study.StudyException.NoSuchStudy where there is none of that name
  /// @throws org.parzen.study.StudyException.DuplicateStudy where the copy's name is taken; nothing
  ///   was copied
  public StudyView copy(String name, String copyName) {
    StudyView original = from.open(name);
    return copy(original, original.recordedTrials(), _ -> true, copyName);
  }

  /// Makes a study of some trials of another one.
  ///
  /// @param trials in the order of their new numbers, each with its old one
  /// @param kept which attributes of the program's the copy has, by their keys
  /// @throws org.parzen.study.StudyException.DuplicateStudy where the copy's name is taken; nothing
  ///   was copied
  public StudyView copy(
      StudyView original, List<FrozenTrial> trials, Predicate<String> kept, String copyName) {
    Attributes system = filtered(original.system(), kept.and(key -> !MovedIds.concerns(key)));
    StudyRef copy =
        to.create(new StudySpec(copyName, original.directions(), original.user(), system)).ref();
    try {
      List<FrozenTrial> added = to.addAll(copy, trials.stream().map(StudyCopy::unowned).toList());
      Attributes withIds = filtered(original.system(), kept.and(MovedIds::concerns));
      if (!withIds.isEmpty()) {
        moved(original.ref(), trials, copy, added)
            .apply(withIds)
            .values()
            .forEach((key, value) -> to.apply(copy, new StudyEvent.SystemAttributeSet(key, value)));
      }
      return to.open(copyName);
    } catch (RuntimeException e) {
      // Half a copy would be taken for the study.
      to.delete(copyName);
      throw e;
    }
  }

  private MovedIds moved(
      StudyRef original, List<FrozenTrial> trials, StudyRef copy, List<FrozenTrial> added) {
    Map<Long, Long> ids = new HashMap<>();
    for (int i = 0; i < trials.size(); i++) {
      ids.put(from.id(original, trials.get(i).number()), to.id(copy, added.get(i).number()));
    }
    return new MovedIds(ids);
  }

  private static FrozenTrial unowned(FrozenTrial trial) {
    return trial.withSystem(filtered(trial.system(), _ -> true));
  }

  private static Attributes filtered(Attributes system, Predicate<String> wanted) {
    Map<String, JsonNode> kept = new LinkedHashMap<>();
    system
        .values()
        .forEach(
            (key, value) -> {
              if (!key.startsWith(WORKER) && wanted.test(key)) {
                kept.put(key, value);
              }
            });
    return new Attributes(kept);
  }
}
