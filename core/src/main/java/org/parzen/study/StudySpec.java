package org.parzen.study;

import java.util.List;
import org.parzen.trial.Attributes;

/// What a new study starts with. Immutable.
public record StudySpec(
    String name, List<Direction> directions, Attributes user, Attributes system) {

  public StudySpec {
    directions = List.copyOf(directions);
    if (directions.isEmpty()) {
      throw new IllegalArgumentException("A study needs at least one direction.");
    }
  }

  public StudySpec(String name, Direction... directions) {
    this(name, List.of(directions), Attributes.NONE, Attributes.NONE);
  }
}
