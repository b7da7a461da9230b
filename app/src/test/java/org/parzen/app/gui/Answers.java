package org.parzen.app.gui;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.parzen.app.gui.dialog.DialogService;

/// Answers the window's questions at once: always the first verb, unless another one is set.
final class Answers implements DialogService {
  final List<String> told = new ArrayList<>();
  final List<String> asked = new ArrayList<>();

  /// What was explained beside the questions.
  final List<String> explained = new ArrayList<>();

  final List<Path> opened = new ArrayList<>();
  static final int CANCEL = -1;

  int verb;

  /// What is chosen where a file is asked for, one after the other.
  final Deque<Path> files = new ArrayDeque<>();

  /// What is typed where a text is asked for, one after the other.
  final Deque<String> texts = new ArrayDeque<>();

  @Override
  public void error(String title, String message) {
    told.add(message);
  }

  @Override
  public void failure(Throwable failure) {
    told.add(String.valueOf(failure.getMessage()));
  }

  @Override
  public Optional<Integer> choose(String title, String message, List<String> verbs) {
    asked.add(title);
    explained.add(message);
    return verb == CANCEL ? Optional.empty() : Optional.of(verb);
  }

  @Override
  public boolean confirm(String title, String message, String verb) {
    return choose(title, message, List.of(verb)).isPresent();
  }

  @Override
  public Optional<String> text(String title, String message, String start) {
    asked.add(title);
    return Optional.ofNullable(texts.poll());
  }

  @Override
  public Optional<Path> openFile(String title) {
    return Optional.ofNullable(files.poll());
  }

  @Override
  public List<Path> openFiles(String title) {
    List<Path> all = List.copyOf(files);
    files.clear();
    return all;
  }

  @Override
  public Optional<Path> file(String title, Path start, List<String> patterns) {
    return Optional.ofNullable(files.poll());
  }

  @Override
  public void open(Path file) {
    opened.add(file);
  }

  @Override
  public Optional<Path> saveFile(String suggestedName) {
    return Optional.ofNullable(files.poll());
  }

  @Override
  public Optional<Path> folder(String title, Path start) {
    return Optional.empty();
  }
}
