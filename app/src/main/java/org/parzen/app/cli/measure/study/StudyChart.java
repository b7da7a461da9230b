package org.parzen.app.cli.measure.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parzen.analysis.Quantiles;
import org.parzen.app.cli.talk.Messages;
import org.parzen.app.plot.LinesPlot;
import org.parzen.app.plot.Scale;
import org.parzen.study.Direction;

/// The best value so far of each contender: the median of its studies.
record StudyChart(List<StudyFigures> all) {
  private static final int PLACES = 400;

  LinesPlot plot(Along along) {
    Map<Contender, List<StudyFigures>> groups =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    StudyFigures::contender, LinkedHashMap::new, Collectors.toList()));
    List<LinesPlot.Series> series = new ArrayList<>();
    groups.forEach(
        (contender, studies) ->
            series.add(
                new LinesPlot.Series(
                    name(contender, groups.keySet().stream().toList()),
                    series.size(),
                    LinesPlot.Look.STEPS,
                    points(studies, along))));
    boolean positive =
        series.stream().flatMap(s -> s.points().stream()).allMatch(point -> point.y() > 0);
    return new LinesPlot(
        "",
        new LinesPlot.Side(along.title(), Scale.LINEAR),
        new LinesPlot.Side(Messages.get("bench.study.best"), positive ? Scale.LOG : Scale.LINEAR),
        series);
  }

  /// Says of a contender only what tells it from the others.
  private static String name(Contender contender, List<Contender> others) {
    boolean samplers = others.stream().map(Contender::samplerLine).distinct().count() > 1;
    boolean pruners = others.stream().map(Contender::prunerLine).distinct().count() > 1;
    boolean lanes = others.stream().map(Contender::lanes).distinct().count() > 1;
    boolean workers = others.stream().map(Contender::workers).distinct().count() > 1;
    Stream<String> words =
        Stream.of(
            samplers || !(pruners || lanes || workers) ? contender.sampler().id() : "",
            pruners ? pruning(contender.pruner().id()) : "",
            lanes ? lanes(contender.lanes()) : "",
            workers ? workers(contender.workers()) : "");
    return words.filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
  }

  private static String pruning(String id) {
    return id.equals("none")
        ? Messages.get("bench.study.unpruned")
        : Messages.get("bench.study.pruner", id);
  }

  private static String lanes(int count) {
    return count == 1 ? Messages.get("bench.study.lane") : Messages.get("bench.study.lanes", count);
  }

  private static String workers(int count) {
    return count == 1
        ? Messages.get("bench.study.worker")
        : Messages.get("bench.study.workers", count);
  }

  /// Where the median changes, from where half of the studies have a value to where the shortest
  /// one ends.
  static List<LinesPlot.Point> points(List<StudyFigures> studies, Along along) {
    double end = studies.stream().mapToDouble(s -> along.of(s.end())).min().orElse(0);
    List<LinesPlot.Point> points = new ArrayList<>();
    for (int i = 1; i <= PLACES; i++) {
      double place = end * i / PLACES;
      double median = median(studies, along, place);
      boolean changes = points.isEmpty() || points.getLast().y() != median || i == PLACES;
      if (Double.isFinite(median) && changes) {
        points.add(new LinesPlot.Point(place, median));
      }
    }
    return points;
  }

  /// A study without a value yet counts as worse than all.
  private static double median(List<StudyFigures> studies, Along along, double place) {
    Direction direction = studies.getFirst().direction();
    double loss =
        Quantiles.median(
            studies.stream()
                .mapToDouble(study -> study.bestAt(along, place))
                .map(
                    best -> Double.isFinite(best) ? direction.loss(best) : Double.POSITIVE_INFINITY)
                .toArray());
    return Double.isFinite(loss) ? direction.loss(loss) : Double.NaN;
  }
}
