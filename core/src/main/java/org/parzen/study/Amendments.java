package org.parzen.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.pcollections.TreePMap;

/// What was done to the finished trials of a study afterwards: which are excluded, which are
/// corrected, and who did it. Immutable.
public final class Amendments {

  public static final Amendments NONE = new Amendments(TreePMap.empty(), TreePMap.empty());

  /// The attribute of the study that has another value after every amendment: stores read the
  /// amendments of others again where it changed.
  public static final String COUNTER = "parzen:amendments";

  /// Whether an attribute of a study belongs to its amendments.
  public static boolean isKey(String key) {
    return key.equals(COUNTER) || key.startsWith(Amendment.PREFIX);
  }

  /// Those attributes of a study that hold amendments.
  public static Attributes attributes(Attributes system) {
    Map<String, JsonNode> kept = new LinkedHashMap<>();
    system
        .values()
        .forEach(
            (key, value) -> {
              if (isKey(key)) {
                kept.put(key, value);
              }
            });
    return new Attributes(kept);
  }

  /// What a change makes of a trial.
  private record Effect(boolean excluded, Optional<Correction> correction) {}

  private final TreePMap<Integer, Amendment> all;

  /// Of trials that count for nothing, or as something else.
  private final TreePMap<Integer, Effect> effects;

  private Amendments(TreePMap<Integer, Amendment> all, TreePMap<Integer, Effect> effects) {
    this.all = all;
    this.effects = effects;
  }

  /// @param objectives a correction with another count of values is left out
  static Amendments read(Attributes system, int objectives) {
    Amendments found = NONE;
    for (int number : system.values().keySet().stream().mapToInt(Amendment::number).toArray()) {
      if (number >= 0 && !found.all.containsKey(number)) {
        found = found.with(Amendment.read(system, number), objectives);
      }
    }
    return found;
  }

  Amendments with(Amendment amendment, int objectives) {
    int number = amendment.number();
    Effect effect =
        new Effect(
            amendment.isExcluded(),
            amendment.correction().filter(correction -> correction.fits(objectives)));
    boolean none = !effect.excluded() && effect.correction().isEmpty();
    return new Amendments(
        all.plus(number, amendment), none ? effects.minus(number) : effects.plus(number, effect));
  }

  /// Whether the same trials count for the same.
  boolean countTheSame(Amendments other) {
    return effects.equals(other.effects);
  }

  /// Whether any trial counts for something else than was recorded.
  public boolean haveEffect() {
    return !effects.isEmpty();
  }

  /// The trials that something was done to, by number.
  public Collection<Amendment> all() {
    return all.values();
  }

  /// What was done to a trial; no changes where nothing was.
  public Amendment of(int number) {
    return all.getOrDefault(number, new Amendment(number, List.of(), 0));
  }

  public boolean isExcluded(int number) {
    Effect effect = effects.get(number);
    return effect != null && effect.excluded();
  }

  /// What a trial counts as, where that is not what was recorded.
  public Optional<Correction> correction(int number) {
    return Optional.ofNullable(effects.get(number)).flatMap(Effect::correction);
  }

  /// What is so of a trial in a word, for tables: `excluded`, `corrected`, or both with a `+`; none
  /// where it counts as it was recorded.
  public Optional<String> word(int number) {
    Effect effect = effects.get(number);
    if (effect == null) {
      return Optional.empty();
    }
    String corrected = effect.correction().isPresent() ? "corrected" : "";
    String both = corrected.isEmpty() ? "excluded" : corrected + "+excluded";
    return Optional.of(effect.excluded() ? both : corrected);
  }

  /// The trial with its correction, if it has one, whether it is excluded or not.
  public FrozenTrial corrected(FrozenTrial trial) {
    return correction(trial.number()).map(correction -> correction.of(trial)).orElse(trial);
  }

  /// Whether a trial counts as it was recorded.
  boolean isUntouched(int number) {
    return !effects.containsKey(number);
  }
}
