package org.parzen.app.gui.definition;

import java.util.List;
import java.util.Optional;
import org.parzen.study.StudyDefinition;

/// What a draft amounts to. Immutable.
///
/// @param definition where nothing is wrong with it
/// @param missing names in braces in the command that are no parameters yet
/// @param yaml the definition as text; empty where something is wrong
record Checked(
    Draft draft,
    List<Problem> problems,
    Optional<StudyDefinition> definition,
    List<String> missing,
    String yaml) {
  Checked {
    problems = List.copyOf(problems);
    missing = List.copyOf(missing);
  }
}
