package org.parzen.sampler.tpe;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parzen.sampler.joint.GroupedSpace;
import org.parzen.sampler.joint.IntersectionSpace;
import org.parzen.sampler.joint.JointSpace;
import org.parzen.space.Distribution;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// What is derived of one study's finished trials: which are good, what is chosen together, and the
/// models. Follows the history both ways, because threads may ask with views of different age. Used
/// by one thread at a time.
final class Ledger {

  /// Ranges that change from trial to trial would make models without end.
  private static final int MODELS = 1024;

  private final TpeOptions options;
  private final List<Direction> directions;
  private final IntersectionSpace intersection = new IntersectionSpace(true);
  private final GroupedSpace groups = new GroupedSpace(true);
  private final Ranking ranking = new Ranking(Weights.MOST_GOOD);
  private final Fronts fronts;
  private final Map<JointSpace, Model> models;

  /// The model that was asked for last.
  private @Nullable Model latest;

  private int[] numbers = new int[64];
  private int[] good = new int[0];
  private int rows;

  /// What [#together] was made of.
  private List<JointSpace> joint = List.of();

  private List<JointSpace> together = List.of();

  Ledger(StudyView view, TpeOptions options) {
    this.options = options;
    this.directions = view.directions();
    this.fronts = new Fronts(directions);
    this.models =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<JointSpace, Model> eldest) {
            return size() > MODELS;
          }
        };
  }

  /// Whether a finished trial tells anything.
  static boolean counts(TrialState.Kind kind) {
    return kind == TrialState.Kind.COMPLETE || kind == TrialState.Kind.PRUNED;
  }

  /// How many trials tell anything.
  static int count(History history) {
    return history.count(TrialState.Kind.COMPLETE) + history.count(TrialState.Kind.PRUNED);
  }

  /// The numbers of good trials, in ascending order.
  int[] good() {
    return good;
  }

  /// The number of the trial in a row that was seen.
  int number(int row) {
    return numbers[row];
  }

  /// Takes in what has changed since the last view, or gives back what an older one does not have.
  void follow(StudyView view) {
    History history = view.finished();
    if (history.size() == rows) {
      return;
    }
    int count = Weights.good(count(history), directions.size());
    if (directions.size() > 1) {
      learnNumbers(history);
      good = fronts.good(history, count);
    } else {
      rank(history);
      good = ranking.best(count);
    }
    rows = history.size();
  }

  private void learnNumbers(History history) {
    if (history.size() > numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(history.size(), numbers.length * 2));
    }
    for (int row = rows; row < history.size(); row++) {
      numbers[row] = history.number(row);
    }
  }

  private void rank(History history) {
    int from = rows;
    for (int row = history.size(); row < rows; row++) {
      if (ranking.contains(numbers[row])) {
        from = 0;
      }
    }
    if (from == 0) {
      ranking.clear();
    }
    learnNumbers(history);
    for (int row = from; row < history.size(); row++) {
      if (counts(history.kind(row))) {
        ranking.add(Rank.of(history, row, directions.getFirst()));
      }
    }
  }

  /// The spaces whose parameters are chosen together.
  List<JointSpace> together(StudyView view) {
    List<JointSpace> spaces = options.group() ? groups.of(view) : List.of(intersection.of(view));
    if (!spaces.equals(joint)) {
      joint = spaces;
      together = spaces.stream().map(Ledger::searched).filter(space -> !space.isEmpty()).toList();
    }
    return together;
  }

  private static JointSpace searched(JointSpace space) {
    SortedMap<String, Distribution> searched = new TreeMap<>();
    for (int i = 0; i < space.size(); i++) {
      if (Axis.isSearched(space.distributions().get(i))) {
        searched.put(space.names().get(i), space.distributions().get(i));
      }
    }
    return JointSpace.of(searched);
  }

  /// The model of some parameters.
  Model model(JointSpace space) {
    if (latest != null && latest.space().equals(space)) {
      return latest;
    }
    Model known = models.get(space);
    if (known == null) {
      boolean goodByAge = directions.size() == 1;
      known = new Model(space, goodByAge, options.candidates(), options.priorWeight());
      models.put(space, known);
    }
    latest = known;
    return known;
  }
}
