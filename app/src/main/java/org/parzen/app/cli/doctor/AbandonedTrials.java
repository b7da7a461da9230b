package org.parzen.app.cli.doctor;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parzen.app.cli.talk.Messages;
import org.parzen.run.Release;
import org.parzen.run.owner.Abandoned;
import org.parzen.run.owner.Owners;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.Finding;
import org.parzen.study.StudyView;

/// The running trials of a study that nobody seems to work on. Immutable.
///
/// @param study at the moment when they were found
record AbandonedTrials(StudyView study, List<Abandoned> trials) {

  /// Those of all studies, as far as one look tells: signs of life are not waited for.
  static List<AbandonedTrials> of(StudyStore store) {
    return store.names().stream().map(store::open).map(AbandonedTrials::of).toList();
  }

  private static AbandonedTrials of(StudyView study) {
    return new AbandonedTrials(
        study,
        Stream.of(new Owners().look(study), Owners.suspects(study, Instant.now()))
            .flatMap(List::stream)
            .toList());
  }

  Stream<Finding> findings() {
    return trials.stream()
        .map(
            trial ->
                new Finding(
                    Optional.of(study.name()),
                    Optional.of(trial.number()),
                    Messages.get("doctor." + trial.why().name().toLowerCase(Locale.ROOT)),
                    Messages.get("doctor.free")));
  }

  /// Puts them back, or ends them; how many there were.
  int release(StudyStore store, Release release) {
    Instant now = Instant.now();
    return (int)
        trials.stream()
            .filter(trial -> release.of(store, study.ref(), trial.number(), now))
            .count();
  }
}
