package org.parzen.sampler.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.parzen.numeric.gp.KernelFit;
import org.parzen.numeric.gp.KernelParameters;
import org.parzen.numeric.gp.Points;
import org.parzen.numeric.gp.Posterior;

/// Searches a box around the best trial with a model of its nearest neighbours alone: what is far
/// away neither blurs it nor sets its scale, so that a minimum that was found is followed to its
/// bottom. The box is as wide as the neighbours are away on average, so it shrinks while they
/// gather and grows where they fail to be better. Discrete parameters keep the values of the best
/// trial, and those that it lacks stay away.
///
/// Source of the idea: the trust regions of Eriksson et al., “Scalable Global Optimization via
/// Local Bayesian Optimization”, NeurIPS 2019. Departs from it in that the box follows from the
/// neighbours instead of a count of successes, which would have to be stored.
final class NearBest {

  private static final int NEIGHBOURS = 5;
  private static final int NEIGHBOURS_EACH = 4;
  private static final double NARROWEST = 1e-9;

  private final Situation situation;
  private final double[] centre;

  /// NaN in the directions of the box.
  private final double[] held;

  private final int[] near;
  private final double[] low;
  private final double[] width;

  private NearBest(Situation situation, double[] centre, double[] held) {
    this.situation = situation;
    this.centre = centre;
    this.held = held;
    this.near = near();
    this.low = new double[held.length];
    this.width = new double[held.length];
    for (int d = 0; d < held.length; d++) {
      double reach = Math.max(NARROWEST, reach(d));
      low[d] = Math.max(0, Math.min(1, centre[d]) - reach);
      width[d] = Math.min(1, Math.max(0, centre[d]) + reach) - low[d];
    }
  }

  /// None where nothing is best yet, or nothing is left that can move.
  static Optional<NearBest> of(Situation situation) {
    if (situation.best().isEmpty()) {
      return Optional.empty();
    }
    double[] centre = situation.best().get();
    double[] held = situation.held().clone();
    boolean moves = false;
    for (int d = 0; d < held.length; d++) {
      boolean line = situation.cube().axes().get(d) instanceof Axis.Line;
      boolean free = line && !situation.cube().lacks(centre, d);
      held[d] = free || !Double.isNaN(held[d]) ? held[d] : centre[d];
      moves |= Double.isNaN(held[d]);
    }
    return moves ? Optional.of(new NearBest(situation, centre, held)) : Optional.empty();
  }

  /// The trials that are nearest to the best one, it included, in order.
  private int[] near() {
    long free = Arrays.stream(held).filter(Double::isNaN).count();
    Observed objective = situation.objective();
    double[] distances =
        IntStream.range(0, objective.size())
            .mapToDouble(i -> distance(objective.place(i)))
            .toArray();
    return IntStream.range(0, objective.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> distances[i])) // stable
        .limit(NEIGHBOURS + NEIGHBOURS_EACH * free)
        .sorted()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// Squared.
  private double distance(double[] place) {
    double sum = 0;
    for (int d = 0; d < place.length; d++) {
      double difference = place[d] - centre[d];
      boolean choice = situation.cube().axes().get(d) instanceof Axis.Choices;
      sum += choice && difference != 0 ? 1 : difference * difference;
    }
    return sum;
  }

  private double reach(int d) {
    Observed objective = situation.objective();
    return IntStream.of(near)
        .mapToDouble(i -> Math.abs(objective.place(i)[d] - centre[d]))
        .average()
        .orElse(0);
  }

  /// The place that promises most.
  double[] best(GpOptions options, RandomGenerator random) {
    boolean noisy = !options.deterministic();
    Observed objective = situation.objective();
    double[] values = IntStream.of(near).mapToDouble(i -> objective.values()[i]).toArray();
    double[] y = Scores.of(values).standard();
    List<double[]> places = IntStream.of(near).mapToObj(i -> enlarged(objective.place(i))).toList();
    Points points = Points.of(places, situation.cube().categorical());
    List<KernelParameters> starts = List.of(KernelParameters.ones(held.length, noisy));
    Posterior posterior =
        Posterior.of(points, y, KernelFit.of(points, y, noisy, starts, options.shorter()))
            .believing(situation.running().stream().map(this::enlarged).toList());
    int incumbent = situation.incumbent().orElseThrow();
    double threshold = y[Arrays.binarySearch(near, incumbent)];
    List<Acquisition.Term> terms = new ArrayList<>();
    terms.add(new Acquisition.Term(posterior, threshold, true));
    Taken taken = situation.taken(options.distinct()).within(this::reduced);
    AcquisitionSearch search =
        new AcquisitionSearch(situation.cube(), new Acquisition(terms), held, taken);
    return reduced(search.best(Optional.of(enlarged(centre)), random));
  }

  /// In units of the box, which so becomes the cube.
  private double[] enlarged(double[] place) {
    double[] enlarged = place.clone();
    for (int d = 0; d < place.length; d++) {
      if (Double.isNaN(held[d])) {
        enlarged[d] = (place[d] - low[d]) / width[d];
      }
    }
    return enlarged;
  }

  private double[] reduced(double[] place) {
    double[] reduced = place.clone();
    for (int d = 0; d < place.length; d++) {
      if (Double.isNaN(held[d])) {
        reduced[d] = Math.clamp(low[d] + place[d] * width[d], 0, 1);
      }
    }
    return reduced;
  }
}
