package org.parzen.sampler.cmaes;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyView;

/// The distribution that follows from a study's finished trials, found again from those that are
/// new. Safe for use by several threads.
///
/// Trials are told in batches in the order of their *numbers*. The peer writes the generation and
/// the whole optimizer into attributes of the trials; a batch by number needs none, which matters
/// because attributes of finished trials are not in memory, and two processes on one study find the
/// same distribution whatever they have seen before. With one lane the batches are the peer's
/// generations. With several, what is late in one batch moves others to the next one, so a late
/// trial with a low number makes the distribution be found again from its batch on.
final class Progress {

  /// How many numbers the remembered distributions may have together, about.
  private static final int REMEMBERED = 1_000_000;

  private static final int MOST_STATES = 1_000;
  private static final int LEAST_STATES = 4;

  private final Direction direction;
  private final Cube cube;
  private final CmaEsOptions options;
  private final Results results;

  /// Where the search begins, unless it begins around the best of its own first trials.
  private final Start start;

  private final int population;
  private final Told told = new Told();

  /// By the number of batches that were told.
  private final TreeMap<Integer, Optimizer> states = new TreeMap<>();

  private int rows;

  /// @throws IllegalArgumentException where the study does not keep the trials of others from which
  ///   the search begins, or none of them fits
  Progress(StudyView view, Cube cube, CmaEsOptions options) {
    this.direction = view.direction();
    this.cube = cube;
    this.options = options;
    this.results = new Results(options.considerPruned());
    this.start = start(view, cube, options.beginning());
    this.population =
        options.population() == 0 ? Constants.population(cube.dimension()) : options.population();
  }

  private static Start start(StudyView view, Cube cube, Beginning beginning) {
    return switch (beginning) {
      case Beginning.Middle _, Beginning.OwnBest _ -> Start.middle(cube.dimension());
      case Beginning.Source(String from) ->
          SourceTrials.read(view.system(), from)
              .orElseThrow(() -> new IllegalArgumentException(notKept(view, from)))
              .start(cube);
    };
  }

  private static String notKept(StudyView view, String from) {
    return "The study '%s' does not keep the trials of '%s' from which its search is to begin: it was not made with this setting of source_trials."
        .formatted(view.name(), from);
  }

  Cube cube() {
    return cube;
  }

  /// The distribution to draw from; absent where there are not enough trials yet.
  synchronized Optional<Optimizer> at(StudyView view) {
    History history = view.finished();
    int size = history.size();
    if (size < rows) {
      // A lane looked earlier than another one that was quicker: the state of then is not kept.
      int same = told.firstFrom(size);
      return advanced(view, told.before(size), batches(same), false);
    }
    for (; rows < size; rows++) {
      if (counts(history, rows)) {
        int position = told.add(history.number(rows), rows);
        // From the batch on in which the trial now is, others have moved up by one.
        states.tailMap(batches(position), false).clear();
      }
    }
    return advanced(view, told, Integer.MAX_VALUE, true);
  }

  /// How many batches these trials make; -1 where not even those are there that are not told.
  private int batches(int trials) {
    return trials < options.untold() ? -1 : (trials - options.untold()) / population;
  }

  private boolean counts(History history, int row) {
    return results.has(history, row) && place(history, row).isPresent();
  }

  private Optional<double[]> place(History history, int row) {
    return cube.place(name -> history.parameter(row, name));
  }

  private double loss(History history, int row) {
    return direction.loss(Results.value(history, row));
  }

  /// Goes on from the latest remembered distribution that these trials have led to.
  ///
  /// @param same in how many batches they are those that the remembered distributions were told
  private Optional<Optimizer> advanced(StudyView view, Told trials, int same, boolean remember) {
    if (trials.size() < options.startupTrials()) {
      return Optional.empty();
    }
    int complete = batches(trials.size());
    Map.Entry<Integer, Optimizer> from = states.floorEntry(Math.min(same, complete));
    Optimizer state = from == null ? begin(view, trials) : from.getValue();
    for (int batch = from == null ? 0 : from.getKey(); batch < complete; batch++) {
      Optimizer next = tell(state, view, trials, batch);
      // Overflow, or all width lost: begins again, because there is nothing left to go on from.
      state = next.isUsable() ? next : begin(view, trials);
      if (remember) {
        remember(batch + 1, state);
      }
    }
    return Optional.of(state);
  }

  /// The distribution that was told of nothing.
  private Optimizer begin(StudyView view, Told trials) {
    Start from = ownBest(view, trials).orElse(start);
    return switch (options.shape()) {
      case FULL -> FullCma.start(from, population, false);
      case ADAPTIVE -> FullCma.start(from, population, true);
      // There is nothing to separate in one dimension, and the constants do not hold.
      case SEPARABLE ->
          cube.dimension() == 1
              ? FullCma.start(from, population, false)
              : SeparableCma.start(from, population);
      case MARGIN -> MarginCma.start(from, population, cube.grids());
    };
  }

  private Optional<Start> ownBest(StudyView view, Told trials) {
    int first = options.untold();
    boolean enough = first >= WarmStart.LEAST && trials.size() >= first;
    if (!(options.beginning() instanceof Beginning.OwnBest) || !enough) {
      return Optional.empty();
    }
    double[][] places = new double[first][];
    double[] losses = new double[first];
    for (int i = 0; i < first; i++) {
      int row = trials.row(i);
      places[i] = place(view.finished(), row).orElseThrow();
      losses[i] = loss(view.finished(), row);
    }
    return Optional.of(WarmStart.from(places, losses));
  }

  private void remember(int batches, Optimizer state) {
    states.put(batches, state);
    int each = cube.dimension() * cube.dimension();
    int most = Math.clamp(REMEMBERED / each, LEAST_STATES, MOST_STATES);
    while (states.size() > most) {
      states.pollFirstEntry();
    }
  }

  private Optimizer tell(Optimizer state, StudyView view, Told trials, int batch) {
    double[][] points = new double[population][];
    double[] losses = new double[population];
    for (int k = 0; k < population; k++) {
      int row = trials.row(options.untold() + batch * population + k);
      points[k] = point(state, view, row);
      losses[k] = loss(view.finished(), row);
    }
    return state.tell(points, losses);
  }

  private double[] point(Optimizer state, StudyView view, int row) {
    History history = view.finished();
    double[] place = place(history, row).orElseThrow();
    return options.shape() == CmaEsOptions.Shape.MARGIN
        ? DrawnPoint.complete(place, state, cube, view.trial(history.number(row)).orElseThrow())
        : place;
  }
}
