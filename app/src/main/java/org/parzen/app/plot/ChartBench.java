package org.parzen.app.plot;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.parzen.analysis.LearningCurves;
import org.parzen.analysis.OptimizationHistory;
import org.parzen.analysis.TrialStatus;
import org.parzen.study.Direction;

/// Measures how long charts of generated data take to paint, on the calling thread.
public final class ChartBench {
  private static final long SEED = 20_261_121;

  /// One figure: milliseconds of the first picture, and the medians of those that follow, in full
  /// and while moving.
  public record Measurement(
      String chart, int items, int points, double firstMs, double repeatMs, double movingMs) {}

  private final PlotSize size;
  private final int repeats;

  /// @param repeats how many pictures each median is of, at least one
  public ChartBench(PlotSize size, int repeats) {
    this.size = size;
    this.repeats = repeats;
  }

  /// Measures optimisation histories of 10,000, 100,000 and 1,000,000 trials and 1,000 learning
  /// curves of 1,000 steps.
  public List<Measurement> all() {
    List<Measurement> figures = new ArrayList<>();
    for (int trials : new int[] {10_000, 100_000, 1_000_000}) {
      figures.add(history(trials));
    }
    figures.add(curves(1_000, 1_000));
    return figures;
  }

  public Measurement history(int trials) {
    return measure(
        "history", trials, trials, new HistoryPlot(randomHistory(trials), "History", "value"));
  }

  public Measurement curves(int trials, int steps) {
    return measure(
        "curves",
        trials,
        trials * steps,
        new CurvesPlot(randomCurves(trials, steps), "Curves", "loss"));
  }

  /// Gives a generated study: values that improve slowly, one in five pruned, one in fifty failed
  /// or infeasible.
  public static OptimizationHistory randomHistory(int trials) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    int[] number = new int[trials];
    double[] value = new double[trials];
    byte[] status = new byte[trials];
    for (int i = 0; i < trials; i++) {
      number[i] = i;
      double progress = 1 - 0.6 * Math.log1p(i) / Math.log1p(trials);
      value[i] = 0.05 + progress * Math.exp(0.5 * random.nextGaussian());
      int kind = random.nextInt(100);
      TrialStatus of =
          kind < 20
              ? TrialStatus.PRUNED
              : kind < 22
                  ? TrialStatus.FAILED
                  : kind < 24 ? TrialStatus.INFEASIBLE : TrialStatus.COMPLETE;
      status[i] = of.code();
      value[i] = of == TrialStatus.FAILED ? Double.NaN : value[i];
    }
    return OptimizationHistory.of(number, value, status, Optional.of(Direction.MINIMIZE));
  }

  /// Gives generated curves that fall towards different levels; every third is pruned at half its
  /// length.
  public static LearningCurves randomCurves(int trials, int steps) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    int[] number = new int[trials];
    byte[] status = new byte[trials];
    int[] offset = new int[trials + 1];
    long[] step = new long[trials * steps];
    double[] value = new double[trials * steps];
    int best = -1;
    double lowest = Double.POSITIVE_INFINITY;
    int at = 0;
    for (int i = 0; i < trials; i++) {
      boolean pruned = i % 3 == 2;
      double level = 0.1 + 0.5 * random.nextDouble();
      for (int s = 0; s < (pruned ? Math.max(1, steps / 2) : steps); s++) {
        step[at] = s;
        value[at++] = level + Math.exp(-6.0 * s / steps) * 0.8 + 0.01 * random.nextGaussian();
      }
      number[i] = i;
      status[i] = (pruned ? TrialStatus.PRUNED : TrialStatus.COMPLETE).code();
      offset[i + 1] = at;
      if (!pruned && value[at - 1] < lowest) {
        lowest = value[at - 1];
        best = i;
      }
    }
    return new LearningCurves(
        number, status, offset, Arrays.copyOf(step, at), Arrays.copyOf(value, at), best);
  }

  private Measurement measure(String chart, int items, int points, Plot plot) {
    BufferedImage image =
        new BufferedImage(size.pixelWidth(), size.pixelHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
    double first = millis(painter(plot, Detail.FULL), image);
    double repeat = median(painter(plot, Detail.FULL), image);
    double moving = median(painter(plot, Detail.DRAFT), image);
    return new Measurement(chart, items, points, first, repeat, moving);
  }

  private PlotPainter painter(Plot plot, Detail detail) {
    return new PlotPainter(
        plot, PlotView.automatic(), new PlotTheme(Palette.light()), size, detail);
  }

  private double median(PlotPainter painter, BufferedImage image) {
    double[] times = new double[repeats];
    for (int i = 0; i < repeats; i++) {
      times[i] = millis(painter, image);
    }
    Arrays.sort(times);
    return times[repeats / 2];
  }

  private static double millis(PlotPainter painter, BufferedImage image) {
    long start = System.nanoTime();
    painter.paint(image);
    return (System.nanoTime() - start) / 1e6;
  }
}
