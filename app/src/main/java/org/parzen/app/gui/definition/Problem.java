package org.parzen.app.gui.definition;

/// What keeps a study from being run, and where to mend it. Immutable.
///
/// @param row of the parameters; -1 for the field as a whole
record Problem(Field field, int row, String message) {
  Problem(Field field, String message) {
    this(field, -1, message);
  }
}
