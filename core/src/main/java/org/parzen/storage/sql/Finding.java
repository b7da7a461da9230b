package org.parzen.storage.sql;

import java.util.Optional;

/// Something that is wrong with a study file. Immutable.
///
/// @param study where it is one study's
/// @param trial the number, where it is one trial's
/// @param what is wrong, in words that follow a colon
/// @param remedy what it means and what can be done: sentences
public record Finding(Optional<String> study, Optional<Integer> trial, String what, String remedy) {

  static Finding ofFile(String what, String remedy) {
    return new Finding(Optional.empty(), Optional.empty(), what, remedy);
  }

  /// Whether it is about the file as a whole.
  public boolean isOfFile() {
    return study.isEmpty();
  }

  /// All of it in one line.
  public String line() {
    String place =
        study.map(name -> "study '" + name + "'").orElse("file")
            + trial.map(number -> ", trial " + number).orElse("");
    return place + ": " + what.replaceAll("\\s+", " ") + ". " + remedy;
  }
}
