package org.parzen.app.gui.home;

import java.nio.file.Path;
import java.util.List;

/// A file that was open before. Immutable.
///
/// @param state what is to be said of the file as a whole, that it is gone for instance; empty for
///   nothing
/// @param missing whether it can not be opened
record RecentFile(Path file, List<StudyRow> studies, String state, boolean missing) {}
