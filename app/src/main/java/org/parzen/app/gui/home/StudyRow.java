package org.parzen.app.gui.home;

import java.nio.file.Path;

/// A study in a list, in words. Immutable.
///
/// @param best empty where there is none yet
record StudyRow(Path file, String name, String best, String counts, String running) {}
