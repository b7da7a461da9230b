package org.parzen.sampler.qmc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.sampler.joint.JointSpace;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Transform;
import org.parzen.study.History;
import org.parzen.study.Shape;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;

/// Spreads trials evenly over the space by a sequence of points, whose n-th one is for trial n.
///
/// What is spread are the parameters of the first complete or pruned trial that did not fail, by
/// number; what is not among them, and every trial begun before there is one, is drawn at random.
///
/// Source: Optuna 5, `_qmc.py`; Bergstra and Bengio, “Random Search for Hyper-Parameter
/// Optimization”, JMLR 13 (2012), compare such sequences with random search. Departs from Optuna:
/// - The index is the number of the trial, not a counter kept in the study. Numbers are given under
///   the study's lock, once each, so two lanes or processes never get the same point (the counter
///   can be read by both before either writes), and a trial that is redone gets its point again.
///   Points of trials whose parameters were all fixed, or that began before the space was known,
///   are left out.
/// - Coordinates belong to parameters in order of their names, not of their suggestion, and
///   parameters with one value get none: the point does not depend on which trial was first.
/// - The scramble derives from the study's seed, so that all processes and later runs go on with
///   the same sequence. Without a complete trial, running ones are not looked at: who runs is a
///   matter of time.
public final class QmcSampler implements Sampler {

  private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private final SequenceKind kind;
  private final boolean scramble;
  private final RandomSampler independent = new RandomSampler();
  private volatile Optional<Prepared> prepared = Optional.empty();

  private record Prepared(int dimension, long seed, PointSequence sequence) {}

  /// @param scramble whether a study's seed decides which of many equally even sequences it gets
  public QmcSampler(SequenceKind kind, boolean scramble) {
    this.kind = kind;
    this.scramble = scramble;
  }

  @Override
  public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
    JointSpace space = space(view.finished());
    int dimension = Math.min(space.size(), kind.maxDimension());
    if (dimension == 0) {
      return Proposal.NONE;
    }
    double[] point = sequence(dimension, self.studySeed()).point(self.number());
    Map<String, Double> values = HashMap.newHashMap(dimension);
    for (int i = 0; i < dimension; i++) {
      values.put(space.names().get(i), valueAt(space.distributions().get(i), point[i]));
    }
    return new Proposal(values, Attributes.NONE);
  }

  /// The parameters of the lowest numbered trial that has a result.
  private static JointSpace space(History history) {
    if (history.failures() == history.size()) {
      return JointSpace.EMPTY;
    }
    int row =
        IntStream.iterate(0, number -> number + 1)
            .flatMap(number -> history.row(number).stream())
            .filter(finished -> !history.isFailure(finished))
            .findFirst()
            .orElseThrow();
    return JointSpace.of(severalValued(history.shape(row)));
  }

  private static SortedMap<String, Distribution> severalValued(Shape shape) {
    SortedMap<String, Distribution> parameters = new TreeMap<>();
    for (int i = 0; i < shape.names().size(); i++) {
      Distribution distribution = shape.distributions().get(i);
      if (!distribution.isSingle()) {
        parameters.put(shape.names().get(i), distribution);
      }
    }
    return parameters;
  }

  private PointSequence sequence(int dimension, long studySeed) {
    long seed = scramble ? studySeed : 0;
    Optional<Prepared> known = prepared;
    if (known.isPresent() && known.get().dimension() == dimension && known.get().seed() == seed) {
      return known.get().sequence();
    }
    Optional<RandomGenerator> random =
        scramble ? Optional.of(ALGORITHM.create(seed)) : Optional.empty();
    PointSequence sequence = kind.make(dimension, random);
    prepared = Optional.of(new Prepared(dimension, seed, sequence));
    return sequence;
  }

  /// The internal value at a share, from 0 to below 1, of a distribution's line or choices.
  private static double valueAt(Distribution distribution, double share) {
    return switch (distribution) {
      case FloatDistribution d -> valueAt(Transform.of(d), share);
      case IntDistribution d -> valueAt(Transform.of(d), share);
      case CategoricalDistribution d -> Math.floor(share * d.choices().size());
    };
  }

  /// Weighs both ends instead of scaling their distance, which overflows beyond 1.8e308.
  private static double valueAt(Transform line, double share) {
    return line.decode(line.low() * (1 - share) + line.high() * share);
  }

  @Override
  public double sample(
      StudyView view,
      TrialContext self,
      String name,
      Distribution distribution,
      RandomGenerator random) {
    return independent.sample(view, self, name, distribution, random);
  }
}
