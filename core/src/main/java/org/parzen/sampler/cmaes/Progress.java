package org.parzen.sampler.cmaes;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyRef;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

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

  private final StudyRef study;
  private final Direction direction;
  private final Cube cube;
  private final CmaEsOptions options;
  private final Told told = new Told();

  /// By the number of batches that were told; the beginning is always there.
  private final TreeMap<Integer, Optimizer> states = new TreeMap<>();

  private int rows;
  private long first;
  private long last;

  Progress(StudyView view, Cube cube, CmaEsOptions options, Optimizer start) {
    this.study = view.ref();
    this.direction = view.direction();
    this.cube = cube;
    this.options = options;
    states.put(0, start);
  }

  Cube cube() {
    return cube;
  }

  /// Whether this is about the study of a view. A store may give a reference again after it has
  /// deleted a study: the times of the outermost rows tell them apart.
  synchronized boolean fits(StudyView view) {
    History history = view.finished();
    return study.equals(view.ref())
        && (rows == 0 || history.size() == 0 || first == history.startMicros(0))
        && (rows == 0 || history.size() < rows || last == history.endMicros(rows - 1));
  }

  /// The distribution to draw from; absent where there are not enough trials yet.
  synchronized Optional<Optimizer> at(StudyView view) {
    History history = view.finished();
    int size = history.size();
    if (size < rows) {
      int same = told.firstFrom(size);
      return advanced(view, told.before(size), batches(same), false);
    }
    for (; rows < size; rows++) {
      if (counts(history, rows)) {
        int position = told.add(history.number(rows), rows);
        states.tailMap(batches(position), false).clear();
      }
    }
    if (rows > 0) {
      first = history.startMicros(0);
      last = history.endMicros(rows - 1);
    }
    return advanced(view, told, Integer.MAX_VALUE, true);
  }

  private int batches(int trials) {
    return Math.max(0, trials - options.untold()) / populationSize();
  }

  private int populationSize() {
    return states.firstEntry().getValue().populationSize();
  }

  private boolean counts(History history, int row) {
    boolean hasValue =
        switch (history.kind(row)) {
          case COMPLETE -> true;
          case PRUNED -> options.considerPruned() && history.reportCount(row) > 0;
          case FAIL, RUNNING, WAITING -> false;
        };
    return hasValue && cube.place(name -> history.parameter(row, name)).isPresent();
  }

  /// @param valid up to how many batches the remembered distributions hold for these trials
  private Optional<Optimizer> advanced(StudyView view, Told trials, int valid, boolean remember) {
    if (trials.size() < options.startupTrials()) {
      return Optional.empty();
    }
    int complete = batches(trials.size());
    Map.Entry<Integer, Optimizer> from = states.floorEntry(Math.min(valid, complete));
    Optimizer state = from.getValue();
    for (int batch = from.getKey(); batch < complete; batch++) {
      Optimizer next = tell(state, view, trials, batch);
      // Overflow, or all width lost: begins again, because there is nothing left to go on from.
      state = next.isUsable() ? next : states.firstEntry().getValue();
      if (remember) {
        remember(batch + 1, state);
      }
    }
    return Optional.of(state);
  }

  private void remember(int batches, Optimizer state) {
    states.put(batches, state);
    int each = cube.dimension() * cube.dimension();
    int most = Math.clamp(REMEMBERED / each, LEAST_STATES, MOST_STATES);
    while (states.size() > most) {
      states.remove(states.higherKey(0));
    }
  }

  private Optimizer tell(Optimizer state, StudyView view, Told trials, int batch) {
    int population = state.populationSize();
    double[][] points = new double[population][];
    double[] losses = new double[population];
    for (int k = 0; k < population; k++) {
      int row = trials.row(options.untold() + batch * population + k);
      points[k] = point(state, view, row);
      losses[k] = direction.loss(value(view.finished(), row));
    }
    return state.tell(points, losses);
  }

  private double[] point(Optimizer state, StudyView view, int row) {
    History history = view.finished();
    double[] place = cube.place(name -> history.parameter(row, name)).orElseThrow();
    return options.shape() == CmaEsOptions.Shape.MARGIN
        ? DrawnPoint.complete(place, state, cube, view.trial(history.number(row)).orElseThrow())
        : place;
  }

  /// A pruned trial counts with the report of its last step.
  private static double value(History history, int row) {
    if (history.kind(row) == TrialState.Kind.COMPLETE) {
      return history.value(row, 0);
    }
    int latest = 0;
    for (int i = 1; i < history.reportCount(row); i++) {
      latest = history.reportStep(row, i) > history.reportStep(row, latest) ? i : latest;
    }
    return history.reportValue(row, latest);
  }
}
