package org.parzen.run;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.parzen.study.History;
import org.parzen.study.StudyView;

/// What stop rules ask of the results of a study: which they are is known from all trials, and made
/// for a later moment from what has come since. Immutable.
public final class Gains {

  static final Gains NOTHING = new Gains(Optional.empty(), 0, -1, -1, 0);

  private final Optional<History> read;
  private final int usable;

  /// The row of the usable trial with the lowest number; -1 where there is none.
  private final int first;

  /// The highest number of a finished trial.
  private final int highest;

  private final int sinceBest;

  private Gains(Optional<History> read, int usable, int first, int highest, int sinceBest) {
    this.read = read;
    this.usable = usable;
    this.first = first;
    this.highest = highest;
    this.sinceBest = sinceBest;
  }

  static Gains of(StudyView view) {
    return NOTHING.at(view);
  }

  /// What they are at another moment: what is new is read where it is a later one.
  Gains at(StudyView view) {
    History history = view.finished();
    return (read.filter(history::continues).isPresent() ? this : NOTHING).extended(history);
  }

  private Gains extended(History history) {
    int from = read.map(History::size).orElse(0);
    int best = number(history);
    boolean same = read.isPresent() && number(read.get()) == best;
    int moreUsable = usable;
    int earliest = first;
    int most = highest;
    int since = same ? sinceBest : 0;
    for (int row = from; row < history.size(); row++) {
      int number = history.number(row);
      most = Math.max(most, number);
      since += same && isAfter(history, row, best) ? 1 : 0;
      if (history.isSuccess(row) && history.isFeasible(row)) {
        moreUsable++;
        earliest = earliest < 0 || number < history.number(earliest) ? row : earliest;
      }
    }
    if (!same) {
      // The best trial is a new one, mostly: few have a higher number.
      since =
          (int)
              IntStream.rangeClosed(best + 1, most)
                  .flatMap(number -> history.row(number).stream())
                  .filter(row -> isAfter(history, row, best))
                  .count();
    }
    return new Gains(Optional.of(history), moreUsable, earliest, most, since);
  }

  /// Of the best trial; -1 where none is the best.
  private static int number(History history) {
    OptionalInt best = history.best();
    return best.isPresent() ? history.number(best.getAsInt()) : -1;
  }

  private static boolean isAfter(History history, int row, int best) {
    return !history.isFailure(row) && history.number(row) > best;
  }

  /// The best value of a complete and feasible trial.
  OptionalDouble best() {
    return read.map(History::best).filter(OptionalInt::isPresent).isPresent()
        ? value(read.orElseThrow().best().getAsInt())
        : OptionalDouble.empty();
  }

  /// The value of the complete and feasible trial with the lowest number.
  OptionalDouble first() {
    return first < 0 ? OptionalDouble.empty() : value(first);
  }

  private OptionalDouble value(int row) {
    return OptionalDouble.of(read.orElseThrow().value(row, 0));
  }

  /// How many trials that did not fail, whatever those are recorded as, have a higher number than
  /// the best one; all where none is best.
  int sinceBest() {
    return sinceBest;
  }

  /// How many trials are complete and feasible.
  int usable() {
    return usable;
  }
}
