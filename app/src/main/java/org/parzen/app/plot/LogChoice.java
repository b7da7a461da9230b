package org.parzen.app.plot;

/// An axis that a person may make logarithmic.
public enum LogChoice {
  X,
  Y
}
