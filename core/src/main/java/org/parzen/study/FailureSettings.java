package org.parzen.study;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.parzen.trial.FailureKind;

/// What a study does with trials that fail. Immutable.
///
/// @param error what errors, limits and crashes are recorded as
/// @param nan what results that are no numbers are recorded as
/// @param retry how often a trial is tried again, by the kind of its failure; kinds that are absent
///   are not
public record FailureSettings(Treatment error, Treatment nan, Map<FailureKind, Integer> retry) {

  /// As in Optuna: failed trials are failed trials.
  public static final FailureSettings DEFAULT =
      new FailureSettings(Treatment.FAILED, Treatment.FAILED, Map.of());

  /// What a failure is recorded as.
  public enum Treatment {
    /// A failed trial. What is learned from it is the sampler's own matter.
    FAILED,
    /// A complete trial with an infinitely bad value, so that every sampler keeps away.
    WORST,
    /// The same with a broken constraint, so that samplers that know constraints learn the border.
    INFEASIBLE;

    /// In definitions and files.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public FailureSettings {
    Map<FailureKind, Integer> times = new EnumMap<>(FailureKind.class);
    retry.forEach(
        (kind, count) -> {
          if (count < 0) {
            throw new IllegalArgumentException(
                "A trial can not be tried again %d times after '%s'."
                    .formatted(count, kind.word()));
          }
          if (count > 0) {
            times.put(kind, count);
          }
        });
    retry = Collections.unmodifiableMap(times);
  }

  public Treatment treatment(FailureKind kind) {
    return kind == FailureKind.NAN ? nan : error;
  }

  /// Whether a trial says whether it failed by a constraint: then those that did not say so too.
  public boolean marksInfeasible() {
    return error == Treatment.INFEASIBLE || nan == Treatment.INFEASIBLE;
  }

  /// How often a trial is tried again after such a failure.
  public int retries(FailureKind kind) {
    return retry.getOrDefault(kind, 0);
  }
}
