package org.parzen.app.gui.definition;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// A flag that a program's help names, and whether the person wants it as a parameter.
final class ProposalRow {

  /// What is shown of it. Immutable.
  ///
  /// @param range in words; empty where a person must say it
  /// @param usual what the program uses by itself; empty where its help does not say so
  /// @param isGuess whether the range was made by a rule
  record Facts(String flag, String range, String usual, String help, boolean isGuess) {}

  // Properties

  private final Facts facts;
  private final int index;
  private final BooleanProperty ticked = new SimpleBooleanProperty();
  private final BooleanProperty taken = new SimpleBooleanProperty();

  /// @param index in the list of all flags
  ProposalRow(Facts facts, int index) {
    this.facts = facts;
    this.index = index;
    taken.addListener((_, _, now) -> ticked.set(now));
  }

  Facts facts() {
    return facts;
  }

  int index() {
    return index;
  }

  BooleanProperty tickedProperty() {
    return ticked;
  }

  /// Whether the command has a parameter there already; its tick then only shows it.
  BooleanProperty takenProperty() {
    return taken;
  }

  /// Whether it is to be added.
  boolean isWanted() {
    return ticked.get() && !taken.get();
  }
}
