package org.parzen.pruner;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.parzen.pruner.RankedValues.Standing;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Reports;
import org.parzen.trial.RungMarks;

/// Asynchronous successive halving: at steps that grow by a factor, the rungs, only the best share
/// of all trials that came so far goes on.
///
/// Source: Akiba et al., “Optuna”, KDD 2019, algorithm 1, after Li et al., “A System for Massively
/// Parallel Hyperparameter Tuning”, MLSys 2020; in detail as Optuna's `SuccessiveHalvingPruner`,
/// with its marks on the trials. A trial that was ended at a rung is never taken up again. Departs
/// from Optuna in how long trials are where nobody says it, see [FirstCurve].
public final class SuccessiveHalvingPruner implements Pruner {

  /// Into so many parts is the length of a trial divided where nobody says where the first rung is.
  private static final int PARTS = 100;

  private final OptionalLong minResource;
  private final long reductionFactor;
  private final long minEarlyStoppingRate;
  private final long bootstrapCount;
  private final FirstCurve length = new FirstCurve();

  /// The marks of finished trials, by rung.
  private final RankedValues marks = new RankedValues(SuccessiveHalvingPruner::read);

  /// @param minResource the step of the first rung, from 1; where absent, a hundredth of the length
  ///   of the first complete trial
  /// @param reductionFactor from 2: each rung is so many times further than the one before, and one
  ///   of so many trials passes it
  /// @param minEarlyStoppingRate so many rungs at the beginning are left out
  /// @param bootstrapCount so many trials must have come to a rung before one passes it
  /// @throws IllegalArgumentException names the value that is not allowed
  public SuccessiveHalvingPruner(
      OptionalLong minResource,
      long reductionFactor,
      long minEarlyStoppingRate,
      long bootstrapCount) {
    require(minResource.orElse(1), 1, "min_resource");
    require(reductionFactor, 2, "reduction_factor");
    require(minEarlyStoppingRate, 0, "min_early_stopping_rate");
    require(bootstrapCount, 0, "bootstrap_count");
    if (bootstrapCount > 0 && minResource.isEmpty()) {
      throw new IllegalArgumentException(
          "bootstrap_count is %d, which works only where min_resource is a number and not 'auto'."
              .formatted(bootstrapCount));
    }
    this.minResource = minResource;
    this.reductionFactor = reductionFactor;
    this.minEarlyStoppingRate = minEarlyStoppingRate;
    this.bootstrapCount = bootstrapCount;
  }

  private static void require(long value, long least, String name) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s must be %d or more, not %d.".formatted(name, least, value));
    }
  }

  private static void read(History history, int row, RankedValues.Sink sink) {
    for (int rung : history.rungs()) {
      double mark = history.mark(row, rung);
      if (!Double.isNaN(mark)) {
        sink.add(rung, mark);
      }
    }
  }

  @Override
  public Verdict judge(StudyView view, FrozenTrial running) {
    Reports reports = running.reports();
    OptionalLong last = reports.lastStep();
    OptionalLong first = minResource.isPresent() ? minResource : estimated(view.finished());
    if (last.isEmpty() || first.isEmpty()) {
      return Verdict.KEEP;
    }
    long step = last.getAsLong();
    double value = reports.at(step).orElseThrow();
    Attributes kept = Attributes.NONE;
    for (int rung = RungMarks.reached(running.system());
        step >= promotionStep(first.getAsLong(), rung);
        rung++) {
      if (Double.isNaN(value)) {
        return new Verdict.Prune("step %d: the value is not a number".formatted(step), kept);
      }
      kept = kept.with(RungMarks.key(rung), value);
      Optional<String> reason = new Rung(view, running.number(), rung).stops(step, value);
      if (reason.isPresent()) {
        return new Verdict.Prune(reason.get(), kept);
      }
    }
    return kept.isEmpty() ? Verdict.KEEP : new Verdict.Keep(kept);
  }

  private OptionalLong estimated(History history) {
    OptionalLong last = length.lastStep(history);
    return last.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(last.getAsLong() / PARTS, 1));
  }

  /// The greatest number where it is beyond all.
  private long promotionStep(long first, int rung) {
    long step = first;
    for (long i = 0; i < minEarlyStoppingRate + rung; i++) {
      if (step > Long.MAX_VALUE / reductionFactor) {
        return Long.MAX_VALUE;
      }
      step *= reductionFactor;
    }
    return step;
  }

  /// The trials that came to a rung, without the one that is judged.
  private final class Rung {

    private final StudyView view;
    private final int number;
    private final double[] unfinished;

    Rung(StudyView view, int self, int number) {
      this.view = view;
      this.number = number;
      // A trial that waits has marks where it tries a failed one again, as Optuna's do.
      this.unfinished =
          Stream.concat(view.running().stream(), view.waiting().stream())
              .filter(trial -> trial.number() != self)
              .flatMapToDouble(trial -> mark(trial.system(), number))
              .toArray();
    }

    private static DoubleStream mark(Attributes system, int rung) {
      return system.get(RungMarks.key(rung)).stream().mapToDouble(mark -> mark);
    }

    Optional<String> stops(long step, double value) {
      return marks.ask(view.finished(), number, others -> stops(others, step, value));
    }

    private Optional<String> stops(Standing others, long step, double value) {
      long count = others.size() + unfinished.length + 1L;
      if (count <= bootstrapCount) {
        return Optional.of(
            "step %d: %s, the first %d trials end at this rung, for others to be compared with"
                .formatted(step, Wording.number(value), bootstrapCount));
      }
      long pass = Math.max(count / reductionFactor, 1);
      Direction direction = view.direction();
      long better =
          Arrays.stream(unfinished).filter(other -> direction.better(other, value)).count()
              + (direction == Direction.MINIMIZE ? others.below(value) : others.above(value));
      return better < pass
          ? Optional.empty()
          : Optional.of(reason(step, value, count, bound(others, (int) pass - 1)));
    }

    private String reason(long step, double value, long count, double bound) {
      return "step %d: %s, the best %s of %d trials at this rung is %s or %s"
          .formatted(
              step,
              Wording.number(value),
              Wording.part(reductionFactor),
              count,
              Wording.number(bound),
              view.direction() == Direction.MINIMIZE ? "less" : "more");
    }

    /// The value at a place, counted from the best one, of what finished and unfinished trials
    /// have.
    private double bound(Standing others, int place) {
      Direction direction = view.direction();
      double[] rest = Arrays.stream(unfinished).map(direction::loss).sorted().toArray();
      for (int taken = 0; ; taken++) {
        int from = place + 1 - taken;
        double before = from == 0 ? Double.NEGATIVE_INFINITY : loss(others, from - 1);
        if (taken == rest.length || before <= rest[taken]) {
          double own = taken == 0 ? Double.NEGATIVE_INFINITY : rest[taken - 1];
          return direction.loss(Math.max(own, before));
        }
      }
    }

    private double loss(Standing others, int place) {
      if (place >= others.size()) {
        return Double.POSITIVE_INFINITY;
      }
      return view.direction() == Direction.MINIMIZE
          ? others.get(place)
          : -others.get(others.size() - 1 - place);
    }
  }
}
