package org.parzen.analysis;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// When each trial ran, in the order in which they began, packed into lanes: a trial takes the
/// first lane that is free when it begins. The arrays are shared, not copied, so nobody may change
/// them.
///
/// @param number trial numbers
/// @param status [TrialStatus#code] of each trial
/// @param start seconds since the first trial began
/// @param end the same; never before `start`
/// @param reversed whether the study says that the trial ended before it began
/// @param lane counted from 0
/// @param lanes how many there are
/// @param untimed how many trials are left out because nobody knows when they ran
@SuppressWarnings(
    "ArrayRecordComponent") // data for painters: equality of two timelines is never asked
public record Timeline(
    int[] number,
    byte[] status,
    double[] start,
    double[] end,
    boolean[] reversed,
    int[] lane,
    int lanes,
    int untimed) {
  /// A trial that has run so many times longer than any that finished was left by its process.
  private static final int ABANDONED = 5;

  private static final double SECOND = 1e6;

  public Timeline {
    if (status.length != number.length
        || start.length != number.length
        || end.length != number.length
        || reversed.length != number.length
        || lane.length != number.length) {
      throw new IllegalArgumentException(
          "A timeline needs a status, two times and a lane for each trial: " + number.length);
    }
  }

  /// Gives the timeline of finished trials and of those that run; the queue is not on it.
  ///
  /// @param now until when running trials last, as far as they are not abandoned; empty: until the
  ///   last moment that the study knows of
  public static Timeline of(StudyView view, Optional<Instant> now) {
    List<Bar> bars = new ArrayList<>(view.size());
    History finished = view.finished();
    for (int row = 0; row < finished.size(); row++) {
      bars.add(
          new Bar(
              finished.number(row),
              TrialStatus.of(finished, row),
              finished.startMicros(row),
              finished.endMicros(row)));
    }
    List<Bar> timed = bars.stream().filter(bar -> bar.start != 0).toList();
    long until = until(timed, view, now.map(Timeline::micros));
    for (FrozenTrial trial : view.running()) {
      if (trial.state() instanceof TrialState.Running(Instant start)) {
        long began = micros(start);
        bars.add(new Bar(trial.number(), TrialStatus.RUNNING, began, Math.max(began, until)));
      }
    }
    int all = bars.size();
    bars.removeIf(bar -> bar.start == 0);
    bars.sort(Comparator.comparingLong(Bar::start).thenComparingInt(Bar::number));
    return of(bars, all - bars.size());
  }

  private static Timeline of(List<Bar> bars, int untimed) {
    double origin = bars.isEmpty() ? 0 : bars.getFirst().start;
    double[] start = bars.stream().mapToDouble(bar -> (bar.start - origin) / SECOND).toArray();
    double[] end = new double[start.length];
    boolean[] reversed = new boolean[start.length];
    byte[] status = new byte[start.length];
    for (int i = 0; i < start.length; i++) {
      Bar bar = bars.get(i);
      end[i] = (Math.max(bar.start, bar.end) - origin) / SECOND;
      reversed[i] = bar.end < bar.start;
      status[i] = bar.status.code();
    }
    int[] number = bars.stream().mapToInt(Bar::number).toArray();
    int[] lane = new int[start.length];
    int lanes = fill(lane, start, end);
    return new Timeline(number, status, start, end, reversed, lane, lanes, untimed);
  }

  /// Gives each trial its lane and says how many there are.
  private static int fill(int[] lane, double[] start, double[] end) {
    double[] free = new double[lane.length];
    int lanes = 0;
    for (int i = 0; i < lane.length; i++) {
      int first = 0;
      while (first < lanes && free[first] > start[i]) {
        first++;
      }
      lane[i] = first;
      free[first] = end[i];
      lanes = Math.max(lanes, first + 1);
    }
    return lanes;
  }

  /// Until when trials run that have not ended: now, while one of them is young enough to be alive.
  private static long until(List<Bar> finished, StudyView view, Optional<Long> now) {
    long longest = finished.stream().mapToLong(bar -> bar.end - bar.start).max().orElse(0);
    long last = finished.stream().mapToLong(bar -> bar.end).max().orElse(0);
    boolean alive = false;
    for (FrozenTrial trial : view.running()) {
      if (trial.state() instanceof TrialState.Running(Instant start)) {
        long began = micros(start);
        last = Math.max(last, began);
        alive |= now.isPresent() && (longest <= 0 || now.get() - began < ABANDONED * longest);
      }
    }
    return alive ? Math.max(now.orElse(last), last) : last;
  }

  private static long micros(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }

  /// When one trial ran, in microseconds since 1970; 0 is not known.
  private record Bar(int number, TrialStatus status, long start, long end) {}

  /// Gives the number of trials.
  public int size() {
    return number.length;
  }

  /// Gives how many seconds the whole took, with all that lay idle.
  public double seconds() {
    return Arrays.stream(end).max().orElse(0);
  }

  /// Gives the share of all lanes' time in which a trial ran.
  public double busy() {
    double worked = 0;
    for (int i = 0; i < end.length; i++) {
      worked += end[i] - start[i];
    }
    return worked / (seconds() * lanes);
  }
}
