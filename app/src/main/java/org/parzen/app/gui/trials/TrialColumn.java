package org.parzen.app.gui.trials;

/// A column of the table. Immutable.
sealed interface TrialColumn {

  record Index() implements TrialColumn {}

  record Status() implements TrialColumn {}

  /// The value of an objective, counted from 0.
  record Value(int objective) implements TrialColumn {}

  record Duration() implements TrialColumn {}

  record Parameter(String name) implements TrialColumn {}
}
