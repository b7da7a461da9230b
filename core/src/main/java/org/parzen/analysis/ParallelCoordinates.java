package org.parzen.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parzen.numeric.dominance.Ranks;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;

/// Complete trials over all their objectives and parameters at once: an upright axis for each, and
/// for each trial its height on all of them. The arrays are shared, not copied, so nobody may
/// change them.
///
/// @param columns the objectives, then the parameters by name
/// @param objectives how many of the columns are objectives
/// @param number trial numbers, ascending
/// @param status [TrialStatus#code] of each trial: complete or infeasible
/// @param color what colours a trial: its value, or with several objectives its Pareto rank, which
///   does not look at constraints
/// @param order the trials from the one to be painted first to the one on top: infeasible ones
///   before feasible ones, then the worse before the better
/// @param direction which colours are the better ones
/// @param omitted how many complete trials have a value that is not finite
@SuppressWarnings("ArrayRecordComponent") // data for painters: equality is never asked
public record ParallelCoordinates(
    List<ParameterColumn> columns,
    int objectives,
    int[] number,
    byte[] status,
    double[] color,
    int[] order,
    Direction direction,
    int omitted) {

  public ParallelCoordinates {
    columns = List.copyOf(columns);
  }

  /// Gives the axes of a table's objectives and of some parameters, or of all.
  ///
  /// @param objectives a name for each objective of the table
  /// @param parameters empty: all
  /// @throws IllegalArgumentException where no trial has one of the parameters
  public static ParallelCoordinates of(
      ParameterTable table, List<String> objectives, List<String> parameters) {
    List<ParameterColumn> columns = new ArrayList<>();
    for (int i = 0; i < objectives.size(); i++) {
      columns.add(ParameterColumn.ofObjective(objectives.get(i), table.values()[i]));
    }
    Stream<ParameterColumn> wanted =
        parameters.isEmpty()
            ? table.columns().stream()
            : parameters.stream().distinct().sorted().map(table::required);
    wanted.map(ParameterColumn::inPlaces).forEach(columns::add);
    boolean single = table.values().length == 1;
    double[] color = single ? table.values()[0] : ranks(table);
    Direction direction = single ? table.directions().getFirst() : Direction.MINIMIZE;
    return new ParallelCoordinates(
        columns,
        objectives.size(),
        table.number(),
        table.status(),
        color,
        order(table.status(), color, direction),
        direction,
        table.omitted());
  }

  /// Gives the axes of a study with all its objectives.
  public static ParallelCoordinates of(StudyView view, List<String> objectives) {
    int[] all = IntStream.range(0, view.directions().size()).toArray();
    return of(ParameterTable.of(view, all), objectives, List.of());
  }

  private static double[] ranks(ParameterTable table) {
    double[][] losses = new double[table.size()][table.values().length];
    for (int o = 0; o < table.values().length; o++) {
      for (int trial = 0; trial < losses.length; trial++) {
        losses[trial][o] = table.directions().get(o).loss(table.values()[o][trial]);
      }
    }
    return Arrays.stream(Ranks.of(losses)).asDoubleStream().toArray();
  }

  private static int[] order(byte[] status, double[] color, Direction direction) {
    Comparator<Integer> byStatus =
        Comparator.comparing(trial -> status[trial] == TrialStatus.COMPLETE.code());
    return IntStream.range(0, color.length)
        .boxed()
        .sorted(
            byStatus
                .thenComparingDouble(trial -> -direction.loss(color[trial]))
                .thenComparing(Comparator.reverseOrder()))
        .mapToInt(trial -> trial)
        .toArray();
  }

  /// Gives the number of trials.
  public int size() {
    return number.length;
  }

  /// Whether colours are Pareto ranks.
  public boolean isRanked() {
    return objectives > 1;
  }

  /// Whether a trial lacks the parameter of a column.
  public boolean isMissing(int column, int trial) {
    return Double.isNaN(columns.get(column).at()[trial]);
  }

  /// Gives the heights of all trials on the axis of a column, from 0 to 1.
  public float[] heights(int column) {
    ParameterColumn of = columns.get(column);
    float[] heights = new float[size()];
    for (int trial = 0; trial < heights.length; trial++) {
      heights[trial] = (float) of.height(of.at()[trial]);
    }
    return heights;
  }
}
