package org.parzen.sampler.cmaes;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hipparchus.special.Erf;

/// Like [FullCma], but keeps a least probability of leaving the present value of a parameter with a
/// step, where the distribution would otherwise become so narrow that it stays there for ever.
/// Immutable.
///
/// Source: Hamano, Saito, Nomura and Shirakawa, “CMA-ES with Margin”, GECCO 2022. Same as in the
/// package `cmaes`; borders between values are computed and not listed, and a quantile is taken
/// from the smaller tail, which loses fewer digits.
public final class MarginCma implements Optimizer {

  /// Keeps quantiles finite; the peer's.
  private static final double LEAST = 1e-10;

  private final FullCma normal;
  private final List<Optional<Grid>> grids;
  private final BitSet continuous;

  /// How much wider than the distribution each parameter is drawn.
  private final double[] scale;

  private MarginCma(FullCma normal, List<Optional<Grid>> grids, double[] scale) {
    this.normal = normal;
    this.grids = grids;
    this.scale = scale;
    this.continuous = new BitSet(grids.size());
    for (int i = 0; i < grids.size(); i++) {
      continuous.set(i, grids.get(i).isEmpty());
    }
  }

  /// @param grids one a dimension; absent where every value is allowed
  /// @param population at least 2
  static MarginCma start(Start start, int population, List<Optional<Grid>> grids) {
    double[] ones = new double[start.dimension()];
    Arrays.fill(ones, 1);
    return new MarginCma(FullCma.start(start, population, false), List.copyOf(grids), ones);
  }

  @Override
  public int dimension() {
    return normal.dimension();
  }

  @Override
  public int populationSize() {
    return normal.populationSize();
  }

  @Override
  public int generation() {
    return normal.generation();
  }

  @Override
  public double[] mean() {
    return normal.mean();
  }

  @Override
  public double sigma() {
    return normal.sigma();
  }

  @Override
  public double[] variances() {
    return normal.variances();
  }

  FullCma normal() {
    return normal;
  }

  double scale(int i) {
    return scale[i];
  }

  @Override
  public double[] ask(RandomGenerator random) {
    return normal.ask(random, continuous);
  }

  @Override
  public double[] evaluated(double[] drawn) {
    double[] mean = mean();
    double[] evaluated = drawn.clone();
    for (int i = 0; i < drawn.length; i++) {
      if (grids.get(i).isPresent()) {
        double place = (drawn[i] - mean[i]) * scale[i] + mean[i];
        evaluated[i] = grids.get(i).get().nearest(place);
      }
    }
    return evaluated;
  }

  @Override
  public double drawn(int i, double evaluated) {
    double middle = normal.mean()[i];
    return grids.get(i).isPresent() ? (evaluated - middle) / scale[i] + middle : evaluated;
  }

  @Override
  public MarginCma tell(double[][] points, double[] losses) {
    FullCma told = normal.tell(points, losses);
    if (!told.isUsable()) {
      return new MarginCma(told, grids, scale);
    }
    double[] mean = told.mean();
    double[] widened = scale.clone();
    for (int i = 0; i < mean.length; i++) {
      if (grids.get(i).isPresent()) {
        double width = told.sigma() * Math.sqrt(told.covariance(i, i));
        Corrected corrected = corrected(grids.get(i).get(), mean[i], width, scale[i]);
        mean[i] = corrected.mean();
        widened[i] = corrected.scale();
      }
    }
    return new MarginCma(told.at(mean), grids, widened);
  }

  private record Corrected(double mean, double scale) {}

  /// The paper's margin correction of one axis.
  ///
  /// @param width of the distribution along the axis, without the scale
  private Corrected corrected(Grid grid, double mean, double width, double scale) {
    // The paper's α.
    double margin = 1.0 / ((double) dimension() * populationSize());
    double below = grid.below(mean);
    double above = grid.above(mean);
    double low = Erf.erfc((mean - below) / (width * scale) / Math.sqrt(2)) / 2;
    double high = Erf.erfc((above - mean) / (width * scale) / Math.sqrt(2)) / 2;
    // In the lowest or highest cell both borders are the same one, and one side of it is likelier:
    // the mean comes so near to it that the other side has the margin. The scale stays.
    if (Math.max(low, high) > 0.5) {
      double reach = width * scale * quantile(margin);
      double kept = above + Math.signum(mean - above) * reach;
      return new Corrected(Math.min(low, high) < margin ? kept : mean, scale);
    }
    // Else both sides get at least half of it, what that takes is taken from all three parts by
    // what
    // they have beyond their least, and mean and scale follow from the two probabilities.
    double least = margin / 2;
    double middle = 1 - (low + high);
    low = Math.max(low, least);
    high = Math.max(high, least);
    double share = (1 - low - high - middle) / (low + middle + high - 3 * least);
    double toLow = quantile(clip(low + share * (low - least)));
    double toHigh = quantile(clip(high + share * (high - least)));
    return new Corrected(
        (below * toHigh + above * toLow) / (toLow + toHigh),
        (above - below) / ((toLow + toHigh) * width));
  }

  private static double clip(double probability) {
    return Math.min(0.5 - LEAST, Math.max(LEAST, probability));
  }

  /// How many standard deviations from the mean a tail of this probability begins.
  private static double quantile(double probability) {
    return Math.sqrt(2) * Erf.erfcInv(2 * probability);
  }

  @Override
  public boolean isUsable() {
    double sum = 0;
    for (double s : scale) {
      sum += s;
    }
    return sum < Double.POSITIVE_INFINITY && normal.isUsable();
  }
}
