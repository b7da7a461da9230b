package org.parzen.app.gui.study;

import java.util.List;
import java.util.Optional;
import org.parzen.run.owner.Abandoned;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyView;

/// An open study at one moment. Immutable.
///
/// @param runs how many runs were started since the study was opened
/// @param abandoned trials that nobody seems to work on
/// @param file what is to be known of it
record Moment(
    StudyView view,
    Optional<StudyDefinition> definition,
    int runs,
    RunStatus status,
    List<Abandoned> abandoned,
    FileState file) {}
