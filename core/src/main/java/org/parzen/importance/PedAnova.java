package org.parzen.importance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.study.History;
import org.parzen.study.StudyView;

/// Compares where the best trials are in a parameter's range with where all of them are: the more
/// both differ, the more the parameter matters for being among the best. Fast, without chance, and
/// takes parameters that only some trials have. Immutable.
///
/// Source: Watanabe, Bansal and Hutter, “PED-ANOVA: Efficiently Quantifying Hyperparameter
/// Importance in Arbitrary Subspaces”, IJCAI 2023; for conditional parameters its extension by
/// regimes, as in Optuna 5.
public final class PedAnova implements ImportanceEvaluator {

  /// Keeps a quotient of probabilities finite.
  private static final double FLOOR = 1e-12;

  /// A group with fewer trials says nothing about its range.
  private static final int FEWEST = 2;

  /// So many trials should count as the best.
  private static final int ENOUGH = 5;

  private final PedAnovaSettings settings;

  public PedAnova(PedAnovaSettings settings) {
    this.settings = settings;
  }

  /// @param best rows of the history
  /// @param region rows of the history, among them the best
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Compared(History history, int[] best, int[] region) {}

  /// What trials were left out.
  ///
  /// @param lone parameters that only one trial has
  /// @param ranges parameters of which one trial has a range of its own
  private record Thin(List<String> lone, List<String> ranges) {

    /// A single trial that lacks the parameter takes nothing away.
    void look(String parameter, Regimes regimes, int... region) {
      int[] having =
          IntStream.range(0, region.length)
              .filter(group -> regimes.distributions().get(group).isPresent())
              .map(group -> region[group])
              .toArray();
      if (IntStream.of(having).sum() == 1) {
        lone.add(parameter);
      } else if (IntStream.of(having).anyMatch(count -> count < FEWEST)) {
        ranges.add(parameter);
      }
    }

    void explain(List<String> notes) {
      if (!lone.isEmpty()) {
        notes.add(Notes.lone(lone));
      }
      if (!ranges.isEmpty()) {
        notes.add(Notes.thinRanges(ranges));
      }
    }
  }

  @Override
  public Importances evaluate(StudyView view, ImportanceOptions options) {
    Judged judged = Judged.of(view, options.objective(), true);
    History history = view.finished();
    int[] complete = Judged.complete(history);
    List<String> parameters = parameters(view, complete, options);
    Map<String, Double> raw = new LinkedHashMap<>();
    parameters.forEach(name -> raw.put(name, 0.0));
    int[] finite = Arrays.stream(complete).filter(judged.isFinite()).toArray();
    List<String> notes = new ArrayList<>();
    if (finite.length < FEWEST) {
      notes.add(Notes.tooFew(finite.length));
      return Importances.of(raw, notes);
    }
    Best best = new Best(Arrays.stream(finite).mapToObj(judged::losses).toArray(double[][]::new));
    Compared compared =
        new Compared(
            history,
            pick(finite, best.share(settings.targetQuantile())),
            pick(finite, best.share(settings.regionQuantile())));
    explain(compared, finite.length, notes);
    Thin thin = new Thin(new ArrayList<>(), new ArrayList<>());
    raw.replaceAll((name, _) -> importance(compared, name, thin));
    thin.explain(notes);
    return Importances.of(raw, notes);
  }

  private static int[] pick(int[] rows, int[] chosen) {
    return Arrays.stream(chosen).map(i -> rows[i]).toArray();
  }

  private void explain(Compared compared, int trials, List<String> notes) {
    int best = compared.best.length;
    if (best == compared.region.length) {
      notes.add(Notes.allAlike(best));
    } else if (best < ENOUGH) {
      int wanted = (int) Math.ceil(ENOUGH / settings.targetQuantile());
      notes.add(Notes.fewAreBest(trials, best, wanted));
    }
  }

  /// @throws IllegalArgumentException names what no complete trial has
  private static List<String> parameters(
      StudyView view, int[] complete, ImportanceOptions options) {
    Set<String> known = new LinkedHashSet<>();
    for (int row : complete) {
      known.addAll(view.finished().shape(row).names());
    }
    Optional<List<String>> asked = options.parameters();
    asked.ifPresent(names -> Notes.requireKnown(view, known, names));
    return asked.orElseGet(() -> List.copyOf(known));
  }

  private double importance(Compared compared, String parameter, Thin thin) {
    History history = compared.history;
    Regimes regimes = Regimes.of(history, compared.region, parameter);
    int[] region = regimes.count(compared.region);
    int[] best = regimes.count(compared.best);
    double sum = 0;
    for (int group = 0; group < regimes.size(); group++) {
      Optional<Distribution> range = regimes.distributions().get(group);
      if (region[group] >= FEWEST
          && best[group] > 0
          && range.filter(d -> !d.isSingle()).isPresent()) {
        double bestShare = (double) best[group] / compared.best.length;
        double regionShare = (double) region[group] / compared.region.length;
        double divergence = divergence(compared, regimes, group, range.get(), parameter);
        sum += bestShare * bestShare / regionShare * divergence;
      }
    }
    thin.look(parameter, regimes, region);
    double quantile = (double) compared.best.length / compared.region.length;
    return sum * quantile * quantile;
  }

  /// Pearson's divergence of the best trials from the others, in one parameter's range.
  private double divergence(
      Compared compared, Regimes regimes, int group, Distribution range, String parameter) {
    History history = compared.history;
    Bins bins = Bins.of(range);
    double[] top = density(range, regimes.count(compared.best, group, bins, history, parameter));
    double[] local = new double[bins.size()];
    Arrays.fill(local, 1.0 / bins.size());
    if (settings.evaluateOnLocal()) {
      local = density(range, regimes.count(compared.region, group, bins, history, parameter));
    }
    double divergence = 0;
    for (int i = 0; i < top.length; i++) {
      double ratio = top[i] / local[i] - 1;
      divergence += local[i] * ratio * ratio;
    }
    return divergence;
  }

  private static double[] density(Distribution range, int[] counts) {
    double[] density =
        range instanceof CategoricalDistribution
            ? Density.ofChoices(counts)
            : Density.ofPoints(counts);
    Arrays.setAll(density, i -> density[i] + FLOOR);
    return density;
  }
}
