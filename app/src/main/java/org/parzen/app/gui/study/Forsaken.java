package org.parzen.app.gui.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parzen.run.DefinedStudy;
import org.parzen.run.owner.Abandoned;
import org.parzen.run.owner.Owners;
import org.parzen.study.StudyView;

/// The trials of an open study that a person should decide about, because nobody seems to work on
/// them. Used by one thread at a time.
final class Forsaken {

  private final Owners owners = new Owners();

  /// Those that are to be left as they are.
  private final Set<Integer> left = new HashSet<>();

  /// Who is abandoned now, by number. What a run of Parzen redoes by itself is no question where it
  /// can go on with the study.
  List<Abandoned> of(StudyView view, Instant now) {
    List<Abandoned> all = new ArrayList<>(Owners.suspects(view, now));
    if (DefinedStudy.definition(view).isEmpty()) {
      all.addAll(owners.look(view));
    }
    all.removeIf(trial -> left.contains(trial.number()));
    all.sort(Comparator.comparingInt(Abandoned::number));
    return all;
  }

  /// Asks no more about these.
  void leave(List<Abandoned> trials) {
    trials.forEach(trial -> left.add(trial.number()));
  }
}
