package org.parzen.app.gui.theme;

/// What a person chose to look at.
public enum ThemeChoice {
  LIGHT,
  DARK,
  /// Whatever the system says, now and when it changes.
  SYSTEM
}
