package org.parzen.app.gui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks and tells the person. Belongs to the JavaFX thread. An interface, so that a test answers at
/// once.
public interface DialogService {

  /// Tells what went wrong, in words that were written for the person.
  void error(String title, String message);

  /// Tells of a failure: in its own words where it has some for the person, otherwise with the
  /// details that a report of the fault needs.
  void failure(Throwable failure);

  /// Asks which of several things is to be done.
  ///
  /// @param verbs what the buttons say, the first one being the usual choice
  /// @return the index of the verb; empty where the person cancels
  Optional<Integer> choose(String title, String message, List<String> verbs);

  /// Asks before something that can do harm, or can not be taken back: Enter leaves all as it is.
  ///
  /// @param verb what the button says that does it
  boolean confirm(String title, String message, String verb);

  /// Asks for a line of text.
  ///
  /// @param start what stands in the field first
  /// @return empty where the person cancels
  Optional<String> text(String title, String message, String start);

  Optional<Path> openFile(String title);

  /// Asks for any number of study files.
  ///
  /// @return none where the person cancels
  List<Path> openFiles(String title);

  /// Asks for a file of any kind.
  ///
  /// @param start the folder that is shown first
  /// @param patterns such as `*.jar`; none for all files
  Optional<Path> file(String title, Path start, List<String> patterns);

  /// Opens a file or folder with the program that the system has for it.
  void open(Path file);

  Optional<Path> saveFile(String suggestedName);

  /// @param start the folder that is shown first
  Optional<Path> folder(String title, Path start);
}
