package org.parzen.app.gui.trials;

import java.util.List;
import java.util.Optional;
import org.parzen.analysis.LearningCurves;
import org.parzen.analysis.TrialStatus;
import org.parzen.app.gui.study.FailureText;

/// All that is known of one trial. Immutable.
///
/// @param origin where its values come from, in a sentence; empty where that is not known
/// @param reason why it failed or was ended; empty where there is nothing to say
/// @param excluded whether it counts for nothing
/// @param recorded the results that were recorded, where others count; empty where none do
/// @param note in the words of a person; empty where there is none
/// @param groups facts under headings
/// @param output the end of what its program printed
/// @param command for a terminal
/// @param files what is in its folder
record TrialDetail(
    int number,
    TrialStatus status,
    String values,
    boolean excluded,
    String recorded,
    String note,
    String origin,
    String reason,
    List<Group> groups,
    LearningCurves curve,
    List<String> output,
    Optional<String> command,
    TrialFiles files) {

  /// The reason in a line.
  String shortReason() {
    return FailureText.brief(reason);
  }

  /// Whether there is more to the reason than its first line.
  boolean hasLongReason() {
    return reason.lines().count() > 1;
  }

  /// Facts of one kind, with the key of their heading in the bundle.
  record Group(String key, List<Fact> facts) {}

  /// A name and what is known by it.
  record Fact(String name, String text) {}
}
