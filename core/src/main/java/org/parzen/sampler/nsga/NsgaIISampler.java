package org.parzen.sampler.nsga;

import com.fasterxml.jackson.databind.node.LongNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.parzen.sampler.Lineages;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;

/// NSGA-II: the best trials of each generation have children in the next one.
///
/// Source: Deb et al. 2002; Optuna 5, `NSGAIISampler` and `BaseGASampler`. Departs from the peer in
/// what a generation is. The peer notes it on each trial and keeps the parents' ids with the study.
/// Here it follows from the history alone: complete trials by number, so many to a generation,
/// whoever proposed them. Where trials end in the order of their numbers that is the same. With
/// several lanes the peer's generations grow by the trials that are still running when the next one
/// begins, here the next one gets them; processes that see the same trials agree without telling
/// each other. What was added or proposed by another sampler takes part, which the peer ignores.
/// The peer's note is written all the same, so that Optuna can go on with a study.
public final class NsgaIISampler implements Sampler {

  /// The attribute of a trial that tells the generation it was proposed for.
  public static final String GENERATION = "NSGAIISampler:generation";

  private final NsgaSettings settings;
  private final Lineages<Generations> lines = new Lineages<>();
  private final Lineages<Bred> bred = new Lineages<>();

  /// Parents read from the history once.
  private record Bred(int[] rows, Parent[] parents) {}

  private record Stock(int generation, Parent[] parents) {}

  public NsgaIISampler(NsgaSettings settings) {
    this.settings = settings;
  }

  @Override
  public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
    Stock stock = stock(view);
    Attributes attributes = Attributes.NONE.with(GENERATION, LongNode.valueOf(stock.generation));
    if (stock.parents.length == 0) {
      return new Proposal(Proposal.NONE.values(), attributes);
    }
    Offspring offspring =
        new Offspring(settings, settings.crossover().fitted(view.directions().size()));
    return new Proposal(offspring.child(stock.parents, random), attributes);
  }

  private synchronized Stock stock(StudyView view) {
    History history = view.finished();
    Optional<Generations> known = lines.get(history);
    Optional<Generations> earlier = known.filter(k -> history.continues(k.read()));
    Optional<Generations> later = known.filter(k -> k.read().continues(history));
    Generations now;
    if (earlier.isPresent()) {
      now = earlier.get();
      now.advance(history);
    } else if (later.isPresent()) {
      now = later.get().reduced(history);
    } else {
      now = Generations.of(history, view.directions(), settings.population());
      lines.put(history, now);
    }
    int[] rows = now.parents();
    Optional<Bred> same = bred.get(history).filter(b -> Arrays.equals(b.rows, rows));
    if (same.isPresent()) {
      return new Stock(now.current(), same.get().parents);
    }
    Parent[] parents = new Elite(history, view.directions()).parents(rows);
    bred.put(history, new Bred(rows, parents));
    return new Stock(now.current(), parents);
  }
}
