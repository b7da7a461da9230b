package org.parzen.pruner;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import org.parzen.study.StudyView;
import org.parzen.study.TrialSubset;
import org.parzen.trial.FrozenTrial;

/// Hyperband: successive halving in several brackets at once, of which one begins to prune early
/// and others later. Each bracket compares its own trials only, and their sampler sees only those.
///
/// Source: Li et al., “Hyperband”, JMLR 18 (2018); in detail as Optuna's `HyperbandPruner`: a trial
/// falls into a bracket by a checksum of the study's name and its number, so that its bracket is
/// known to every process. Departs from Optuna in how long trials are where nobody says it, see
/// [FirstCurve].
public final class HyperbandPruner implements Pruner {

  private final long minResource;
  private final OptionalLong maxResource;
  private final long reductionFactor;
  private final long bootstrapCount;
  private final FirstCurve length = new FirstCurve();
  private volatile Optional<Brackets> latest = Optional.empty();

  /// @param minResource the step of the first rung, from 1
  /// @param maxResource how many steps a whole trial has; where absent, as many as the first
  ///   complete one, before which nothing is pruned
  /// @param reductionFactor from 2: each rung is so many times further than the one before, and one
  ///   of so many trials passes it
  /// @param bootstrapCount so many trials must have come to a rung before one passes it
  /// @throws IllegalArgumentException names the value that is not allowed
  public HyperbandPruner(
      long minResource, OptionalLong maxResource, long reductionFactor, long bootstrapCount) {
    if (bootstrapCount > 0 && maxResource.isEmpty()) {
      throw new IllegalArgumentException(
          "bootstrap_count is %d, which works only where max_resource is a number and not 'auto'."
              .formatted(bootstrapCount));
    }
    if (maxResource.isPresent() && maxResource.getAsLong() < minResource) {
      throw new IllegalArgumentException(
          "max_resource must not be less than min_resource: %d is less than %d."
              .formatted(maxResource.getAsLong(), minResource));
    }
    this.minResource = minResource;
    this.maxResource = maxResource;
    this.reductionFactor = reductionFactor;
    this.bootstrapCount = bootstrapCount;
    // Refuses what they would refuse.
    Pruner _ = halving(0);
  }

  private SuccessiveHalvingPruner halving(int bracket) {
    return new SuccessiveHalvingPruner(
        OptionalLong.of(minResource), reductionFactor, bracket, bootstrapCount);
  }

  @Override
  public Verdict judge(StudyView view, FrozenTrial running) {
    return brackets(view)
        .map(brackets -> brackets.of(running.number()).judge(view, running))
        .orElse(Verdict.KEEP);
  }

  @Override
  public StudyView scope(StudyView view, int number) {
    return view.directions().size() > 1
        ? view
        : brackets(view).map(brackets -> brackets.of(number).trials().of(view)).orElse(view);
  }

  /// None while it is not known how long trials are.
  private Optional<Brackets> brackets(StudyView view) {
    OptionalLong last = maxResource.isPresent() ? maxResource : length.lastStep(view.finished());
    if (last.isEmpty()) {
      return Optional.empty();
    }
    long most = maxResource.isPresent() ? last.getAsLong() : last.getAsLong() + 1;
    Optional<Brackets> known = latest.filter(b -> b.fits(view.name(), most));
    if (known.isEmpty() && most >= minResource) {
      known = Optional.of(new Brackets(view.name(), most));
      latest = known;
    }
    return known;
  }

  /// @param trials those that fall into it
  private record Bracket(SuccessiveHalvingPruner halving, TrialSubset trials) {

    Verdict judge(StudyView view, FrozenTrial running) {
      return halving.judge(trials.of(view), running);
    }
  }

  /// The brackets of a study.
  private final class Brackets {

    private final String study;
    private final long most;

    /// How many of every so many trials fall into each bracket.
    private final List<Long> shares = new ArrayList<>();

    private final List<Bracket> all = new ArrayList<>();

    Brackets(String study, long most) {
      this.study = study;
      this.most = most;
      // The peer rounds the quotient of the logarithms, and so 3^5 makes five brackets, not six.
      int count =
          (int)
                  Math.floor(
                      Math.log((double) most / minResource) / Math.log((double) reductionFactor))
              + 1;
      for (int i = 0; i < count; i++) {
        int bracket = i;
        shares.add(share(count, count - 1 - i));
        all.add(new Bracket(halving(i), new TrialSubset(number -> bracket(number) == bracket)));
      }
    }

    private long share(int count, int rungs) {
      return (long) Math.ceil(count * Math.pow((double) reductionFactor, rungs) / (rungs + 1));
    }

    boolean fits(String name, long length) {
      return study.equals(name) && most == length;
    }

    Bracket of(int number) {
      return all.get(bracket(number));
    }

    private int bracket(int number) {
      CRC32 checksum = new CRC32();
      checksum.update((study + "_" + number).getBytes(StandardCharsets.UTF_8));
      long place = checksum.getValue() % shares.stream().mapToLong(share -> share).sum();
      int bracket = 0;
      while (place >= shares.get(bracket)) {
        place -= shares.get(bracket);
        bracket++;
      }
      return bracket;
    }
  }
}
