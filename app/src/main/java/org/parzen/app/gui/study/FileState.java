package org.parzen.app.gui.study;

/// What a person who looks at a study must know of its file.
public enum FileState {
  /// Nothing.
  STILL,
  /// Another program writes to it.
  LIVE,
  /// It can not be read where it is: a copy of it is shown.
  COPY,
  /// It is not there any more, or holds the study no more: what was read of it is shown.
  GONE
}
