package org.parzen.app.cli.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// A study as the command line lists it.
///
/// @param name the study's name
/// @param directions a name an objective, `MINIMIZE` or `MAXIMIZE`
/// @param trials how many trials it has, in any state
/// @param start when its first trial began, as stored
/// @param userAttrs the user's attributes, in the order stored
public record StudyRow(
    String name,
    List<String> directions,
    long trials,
    Optional<LocalDateTime> start,
    ObjectNode userAttrs) {
  public StudyRow {
    directions = List.copyOf(directions);
    userAttrs = userAttrs.deepCopy();
  }
}
