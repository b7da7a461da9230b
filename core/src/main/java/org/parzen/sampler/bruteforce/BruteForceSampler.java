package org.parzen.sampler.bruteforce;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.space.Distribution;
import org.parzen.space.SearchSpace;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;

/// Tries every combination that an objective can ask for once, whatever its parameters depend on.
///
/// Source: Optuna's `BruteForceSampler`. Departs from it: trials that are evaluated at the same
/// time keep out of each other's way; a run that can not know yet whether something is left waits
/// for the running trials, so that there is no `avoid_premature_stop`; a range may grow when a
/// study goes on; the trials that wait in the queue are run before the study ends.
public final class BruteForceSampler implements Sampler {

  private Tree tree = new Tree();

  @Override
  public void requireFits(List<Direction> directions, SearchSpace declared) {
    declared.parameters().forEach(p -> candidates(p.name(), p.distribution()));
  }

  private static Candidates candidates(String name, Distribution distribution) {
    return Candidates.of(distribution).orElseThrow(() -> endless(name));
  }

  /// @throws IllegalArgumentException where the parameter has too many values, or other trials
  ///   asked for another one after the same values
  @Override
  public synchronized double sample(
      StudyView view,
      TrialContext self,
      String name,
      Distribution distribution,
      RandomGenerator random) {
    Candidates candidates = candidates(name, distribution);
    Walk walk =
        new Walk(tree(view).root(), others(view, self.number()), self.number(), self.studySeed());
    for (Map.Entry<String, ParameterValue> got : self.suggested().entrySet()) {
      follow(walk, got.getKey(), got.getValue());
    }
    return walk.choose(new Step(name, candidates));
  }

  private static void follow(Walk walk, String name, ParameterValue got) {
    Optional<Candidates> all = Candidates.of(got.distribution());
    if (all.isPresent()) {
      walk.follow(new Step(name, all.get()), all.get().canonical(got.internal()));
    } else {
      walk.stray(name, got.internal());
    }
  }

  private static IllegalArgumentException endless(String name) {
    return new IllegalArgumentException(
        "The parameter '%s' is a real number without a step, so its values can not all be tried. Give it a step, or choose another sampler."
            .formatted(name));
  }

  /// Unfinished trials by number, also those that began after the view was taken.
  private static List<Unfinished> others(StudyView view, int self) {
    Stream<Unfinished> seen =
        Stream.concat(view.running().stream(), view.waiting().stream())
            .filter(trial -> trial.number() != self)
            .sorted(Comparator.comparingInt(FrozenTrial::number))
            .map(Unfinished::of);
    Stream<Unfinished> unseen = IntStream.range(view.size(), self).mapToObj(Unfinished::unseen);
    return Stream.concat(seen, unseen).toList();
  }

  /// All finished trials of a view, also excluded ones, which would be tried without end; an older
  /// view than the last does not undo what was read.
  private Tree tree(StudyView view) {
    History history = view.recorded();
    if (tree.isPartOf(history)) {
      return tree.readTo(history);
    }
    Tree other = new Tree().readTo(history);
    if (!tree.isBeyond(history)) {
      tree = other;
    }
    return other;
  }

  /// Whether every combination is done and nothing waits in the queue.
  ///
  /// @throws IllegalArgumentException where trials contradict each other
  @Override
  public synchronized boolean exhausted(StudyView view) {
    Tree known = tree(view);
    return view.waiting().isEmpty()
        && (known.nothingToChoose()
            || (nothingOpen(view) && !Outlook.exploring(known.root(), running(view), 0)));
  }

  @Override
  public synchronized boolean awaitsRunning(StudyView view) {
    return view.waiting().isEmpty() && nothingOpen(view);
  }

  @Override
  public boolean seesWholeStudy() {
    return true;
  }

  private boolean nothingOpen(StudyView view) {
    return Outlook.open(tree(view).root(), running(view), 0) == 0;
  }

  private static List<Unfinished> running(StudyView view) {
    return view.running().stream()
        .sorted(Comparator.comparingInt(FrozenTrial::number))
        .map(Unfinished::of)
        .toList();
  }
}
