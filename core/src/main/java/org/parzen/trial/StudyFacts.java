package org.parzen.trial;

import java.util.List;

/// What an objective may know about the study of its trial. Immutable.
///
/// @param directions `minimize` or `maximize`, one an objective
/// @param user what users keep with the study
public record StudyFacts(String name, List<String> directions, Attributes user) {

  public StudyFacts {
    directions = List.copyOf(directions);
  }
}
