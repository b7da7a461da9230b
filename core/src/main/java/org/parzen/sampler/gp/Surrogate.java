package org.parzen.sampler.gp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parzen.numeric.gp.KernelFit;
import org.parzen.numeric.gp.KernelParameters;
import org.parzen.numeric.gp.Posterior;

/// The Gaussian process of one quantity, kept from ask to ask. What it says depends on the trials
/// alone: what is kept only saves time. Safe for use by several threads.
///
/// Optuna fits the kernel anew for every ask, from where the last fit ended. Here the kernel is
/// fitted at fixed numbers of complete trials (each one up to 31, every second up to 63, every
/// fourth up to 127, every 16th up to 255, every 32nd up to 511, then every 64th), from the first
/// trials by number and the fit to half as many, which was found in the same way. In between a
/// trial costs n² steps.
///
/// A fit looks at no more than 200 trials, a prediction at no more than 1,000 besides those since
/// the last fit: the best half and others spread evenly over the study.
final class Surrogate {

  private static final int LONGEST_REUSE = 64;
  private static final int MOST_FITTED = 200;
  private static final int MOST_PREDICTING = 1000;

  /// Pairs of trials times dimensions that a fit may hold in memory.
  private static final double MOST_DISTANCES = 4e6;

  /// With more trials than this, a fit begins from the earlier one only.
  private static final int MOST_FITTED_ANEW = 127;

  private static final int KEPT_FITS = 32;

  private final boolean noisy;
  private final int shorter;
  private final List<Fit> fits = new ArrayList<>();
  private Optional<Known> known = Optional.empty();

  /// @param trials what was fitted
  private record Fit(Observed trials, KernelParameters parameters) {}

  /// @param numbers the trials of the posterior, in its order
  private record Known(List<Integer> numbers, Posterior posterior) {}

  /// @param scores of all trials
  record Model(Posterior posterior, Scores scores) {}

  /// @param noisy whether observations of the same place may differ
  /// @param shorter see [GpOptions]
  Surrogate(boolean noisy, int shorter) {
    this.noisy = noisy;
    this.shorter = shorter;
  }

  /// What the trials say, one or more.
  synchronized Model of(Observed all) {
    int fitted = scheduled(all.size());
    Observed prefix = all.first(fitted);
    KernelParameters parameters = parameters(prefix);
    int[] indices =
        IntStream.concat(
                IntStream.of(prefix.bestAndSpread(MOST_PREDICTING)),
                IntStream.range(fitted, all.size()))
            .toArray();
    Scores scores = Scores.of(all.values());
    double[] y = IntStream.of(indices).mapToDouble(i -> scores.standard()[i]).toArray();
    List<Integer> numbers = IntStream.of(indices).mapToObj(all::number).toList();
    Posterior posterior =
        known
            .filter(k -> k.posterior().parameters() == parameters)
            .map(k -> Posterior.of(all.points(indices), y, k.posterior(), common(k, numbers)))
            .orElseGet(() -> Posterior.of(all.points(indices), y, parameters));
    known = Optional.of(new Known(numbers, posterior));
    return new Model(posterior, scores);
  }

  /// The last number of trials, up to this one, at which the kernel is fitted.
  static int scheduled(int trials) {
    int digits = trials < 128 ? 4 : 3;
    int step = Math.clamp(Integer.highestOneBit(trials) >> digits, 1, LONGEST_REUSE);
    return trials / step * step;
  }

  private static int common(Known known, List<Integer> numbers) {
    int most = Math.min(known.numbers().size(), numbers.size());
    int same = 0;
    while (same < most && known.numbers().get(same).equals(numbers.get(same))) {
      same++;
    }
    return same;
  }

  private KernelParameters parameters(Observed trials) {
    Optional<Fit> kept = fits.stream().filter(fit -> fit.trials().same(trials)).findFirst();
    if (kept.isPresent()) {
      fits.remove(kept.get());
      fits.add(kept.get());
      return kept.get().parameters();
    }
    List<KernelParameters> starts = new ArrayList<>();
    if (trials.size() > 1) {
      starts.add(parameters(trials.first(scheduled(trials.size() / 2))));
    }
    int dimensions = trials.place(0).length;
    starts.add(KernelParameters.ones(dimensions, noisy));
    int most = (int) Math.clamp(Math.sqrt(2 * MOST_DISTANCES / dimensions), 2, MOST_FITTED);
    int[] indices = trials.spread(most);
    double[] standard = Scores.of(trials.values()).standard();
    double[] y = IntStream.of(indices).mapToDouble(i -> standard[i]).toArray();
    int further = indices.length > MOST_FITTED_ANEW ? 0 : shorter;
    Fit fit =
        new Fit(
            trials.withoutPlaces(),
            KernelFit.of(trials.points(indices), y, noisy, starts, further));
    if (fits.size() == KEPT_FITS) {
      fits.removeFirst();
    }
    fits.add(fit);
    return fit.parameters();
  }
}
