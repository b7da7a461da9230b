package org.parzen.importance;

import java.util.Arrays;
import org.parzen.numeric.normal.StandardNormal;

/// How likely each point of a few is, learned from how many trials are there: a kernel at each
/// point that has trials, with their count as its weight, and a broad one that counts as one trial.
///
/// Source: Watanabe, Bansal and Hutter, “PED-ANOVA: Efficiently Quantifying Hyperparameter
/// Importance in Arbitrary Subspaces”, IJCAI 2023, with the kernels of Optuna 5.
final class Density {

  /// Then nine tenths of a kernel are in its own point.
  private static final double NARROWEST = 0.5 / 1.64;

  private static final double SCOTT = 1.059;

  /// The distance of the quartiles of a normal distribution, in deviations.
  private static final double QUARTILES = 1.34;

  private Density() {}

  /// The probabilities of choices.
  static double[] ofChoices(int[] counts) {
    int kernels = (int) Arrays.stream(counts).filter(count -> count > 0).count() + 1;
    double all = Arrays.stream(counts).sum() + 1.0;
    double row = (double) counts.length / kernels + 1;
    double elsewhere = 0;
    for (int count : counts) {
      elsewhere += count / all / kernels / row;
    }
    double[] density = new double[counts.length];
    for (int i = 0; i < density.length; i++) {
      density[i] = elsewhere + counts[i] / all / row + 1 / all / counts.length;
    }
    return density;
  }

  /// The probabilities of points that have an order.
  static double[] ofPoints(int[] counts) {
    int size = counts.length;
    double sigma = bandwidth(counts);
    double[] mass = new double[size];
    Arrays.setAll(mass, distance -> mass(distance - 0.5, distance + 0.5, sigma));
    double all = Arrays.stream(counts).sum() + 1.0;
    double[] density = new double[size];
    for (int kernel = 0; kernel < size; kernel++) {
      if (counts[kernel] > 0) {
        double inside = mass(-0.5 - kernel, size - 0.5 - kernel, sigma);
        double weight = counts[kernel] / all / inside;
        for (int i = 0; i < size; i++) {
          density[i] += weight * mass[Math.abs(i - kernel)];
        }
      }
    }
    double middle = (size - 1) / 2.0;
    double inside = mass(-0.5 - middle, size - 0.5 - middle, size);
    for (int i = 0; i < size; i++) {
      density[i] += mass(i - 0.5 - middle, i + 0.5 - middle, size) / inside / all;
    }
    return density;
  }

  private static double mass(double from, double to, double sigma) {
    return Math.exp(StandardNormal.logMass(from / sigma, to / sigma));
  }

  /// The deviation of a point's kernel, by Scott's rule.
  ///
  /// @param counts with at least one trial
  static double bandwidth(int[] counts) {
    int all = Arrays.stream(counts).sum();
    double mean = 0;
    for (int i = 0; i < counts.length; i++) {
      mean += (double) i * counts[i] / all;
    }
    double squares = 0;
    for (int i = 0; i < counts.length; i++) {
      squares += counts[i] * (i - mean) * (i - mean);
    }
    double deviation = Math.sqrt(squares / Math.max(1, all - 1));
    double between = (thirdQuartile(counts, all) - firstQuartile(counts, all)) / QUARTILES;
    return Math.max(NARROWEST, SCOTT * Math.min(between, deviation) * Math.pow(all, -0.2));
  }

  /// The first point up to which at least a quarter of the trials are.
  private static double firstQuartile(int[] counts, int all) {
    int sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i];
      if (counts[i] > 0 && sum >= all / 4) {
        return i;
      }
    }
    throw new IllegalStateException("no trials");
  }

  /// The first point up to which more than three quarters of the trials are.
  private static double thirdQuartile(int[] counts, int all) {
    int sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i];
      if (counts[i] > 0 && sum > (int) (all * 3L / 4)) {
        return i;
      }
    }
    throw new IllegalStateException("no trials");
  }
}
