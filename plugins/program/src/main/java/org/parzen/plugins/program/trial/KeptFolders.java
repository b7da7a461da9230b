package org.parzen.plugins.program.trial;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parzen.objective.Outcome;
import org.parzen.run.Study;
import org.parzen.study.Direction;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialState;

/// Deletes the folders of trials that are not to be kept. Safe for several threads.
///
/// Among the best ones count all trials of the study, but only folders of trials that ended here
/// are deleted: what an earlier run has kept stays.
public final class KeptFolders {
  /// So many of the best keep theirs.
  static final int BEST = 10;

  /// @param folder none where the trial did not end here
  private record Ranked(boolean feasible, double value, int number, Optional<Path> folder) {}

  private final KeepFolders keep;
  private final List<Ranked> best = new ArrayList<>();
  private boolean knowsEarlier;

  public KeptFolders(KeepFolders keep) {
    this.keep = keep;
  }

  /// A trial was ended on request and will be redone.
  public void stopped(Path folder) {
    TrialFolder.deleteUnless(keep == KeepFolders.ALL, folder);
  }

  /// A trial has ended.
  ///
  /// @param feasible whether it meets all constraints
  public void ended(Trial trial, Path folder, Outcome outcome, boolean feasible) {
    boolean several = trial.study().directions().size() > 1;
    switch (keep) {
      case ALL -> {}
      case FAILED -> TrialFolder.deleteUnless(isFailed(outcome), folder);
      case BEST -> {
        if (outcome instanceof Outcome.Values(List<Double> values) && !isFailed(outcome)) {
          if (!several) {
            rank(
                trial,
                new Ranked(feasible, values.getFirst(), trial.number(), Optional.of(folder)));
          }
        } else {
          TrialFolder.deleteUnless(isFailed(outcome), folder);
        }
      }
    }
  }

  private static boolean isFailed(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Failed _ -> true;
      case Outcome.Pruned _ -> false;
      case Outcome.Values(List<Double> values) ->
          values.isEmpty() || values.stream().anyMatch(value -> value.isNaN());
    };
  }

  private synchronized void rank(Trial trial, Ranked ended) {
    Direction direction = Direction.parse(trial.study().directions().getFirst());
    Comparator<Ranked> order =
        Comparator.comparing(Ranked::feasible)
            .reversed()
            .thenComparing(Ranked::value, direction.comparator())
            .thenComparingInt(Ranked::number);
    if (!knowsEarlier) {
      knowsEarlier = true;
      for (int number = 0; number < trial.number(); number++) {
        trial.finished(number).flatMap(KeptFolders::earlier).ifPresent(known -> add(known, order));
      }
    }
    add(ended, order);
  }

  /// What was not evaluated has nothing to keep.
  private static Optional<Ranked> earlier(FrozenTrial trial) {
    return trial.kind() == TrialState.Kind.COMPLETE
            && trial.system().get(Study.REUSED_FROM).isEmpty()
        ? Optional.of(
            new Ranked(
                trial.constraints().isFeasible(),
                trial.state().values().getFirst(),
                trial.number(),
                Optional.empty()))
        : Optional.empty();
  }

  private void add(Ranked trial, Comparator<Ranked> order) {
    best.add(trial);
    best.sort(order);
    if (best.size() > BEST) {
      best.removeLast().folder().ifPresent(TrialFolder::delete);
    }
  }
}
