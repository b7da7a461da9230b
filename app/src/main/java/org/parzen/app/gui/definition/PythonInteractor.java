package org.parzen.app.gui.definition;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.LatestTask;
import org.parzen.plugins.python.PythonFile;
import org.parzen.plugins.python.PythonFiles;
import org.parzen.plugins.python.PythonPlugin;
import org.parzen.setting.Durations;
import org.parzen.study.Direction;

/// Fills the form with what a Python file would do with its study, as soon as a person names the
/// file. The file is read, not run.
final class PythonInteractor {

  private record Question(String file, String python, String folder) {}

  private final DefinitionModel form;
  private final LatestTask<Question, Optional<PythonFile>> reading;
  private Optional<Draft> before = Optional.empty();

  PythonInteractor(AppContext context, DefinitionModel form) {
    this.form = form;
    PythonFiles files = new PythonFiles();
    reading =
        new LatestTask<>(
            question -> read(files, question),
            found -> found.ifPresent(this::fill),
            context.unexpected(),
            context.executors().work(),
            context.fx());
    form.onChange(this::look);
  }

  private void look() {
    Draft now = form.draft();
    boolean named = before.map(old -> isNamed(old, now)).orElse(false);
    before = Optional.of(now);
    if (named && !form.lockedProperty().get()) {
      Map<String, String> settings = now.objective().settings();
      reading.submit(
          new Question(
              settings.getOrDefault(PythonPlugin.FILE, ""),
              settings.getOrDefault(PythonPlugin.PYTHON, ""),
              now.folder()));
    }
  }

  /// Whether nothing but the file has changed: a person has named it. Whole definitions that come
  /// in from elsewhere stay as they are.
  private static boolean isNamed(Draft old, Draft now) {
    return now.objective().id().equals(PythonPlugin.ID)
        && !file(old).equals(file(now))
        && withoutFile(old).equals(withoutFile(now));
  }

  private static String file(Draft draft) {
    return draft.objective().settings().getOrDefault(PythonPlugin.FILE, "");
  }

  private static Draft withoutFile(Draft draft) {
    Map<String, String> settings = new HashMap<>(draft.objective().settings());
    settings.remove(PythonPlugin.FILE);
    return draft.with(new Draft.Part(draft.objective().id(), settings));
  }

  /// Empty where there is no such file yet, or no Python.
  private static Optional<PythonFile> read(PythonFiles files, Question question) {
    try {
      return Optional.of(
          files.read(question.file(), question.python(), Path.of(question.folder().strip())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// A folder that nobody has set follows the file, as where the file is chosen.
  private void follow() {
    Map<String, String> settings = form.objective().part().settings();
    Path file = Path.of(settings.getOrDefault(PythonPlugin.FILE, "").strip());
    String python = settings.getOrDefault(PythonPlugin.PYTHON, "").strip();
    if (file.isAbsolute() && (python.isEmpty() || Path.of(python).isAbsolute())) {
      String folder = form.folderProperty().get();
      form.folderProperty().set(ChosenFile.of(file, folder, true).folder());
    }
  }

  private void fill(PythonFile found) {
    follow();
    List<String> functions = found.functionNames();
    var function = form.objective().setting(PythonPlugin.FUNCTION);
    if (!functions.isEmpty() && !functions.contains(function.get().strip())) {
      function.set(functions.getFirst());
    }
    PythonFile.Hints hints = found.hints();
    if (!hints.directions().isEmpty()) {
      form.setGoals(
          hints.directions().stream()
              .map(word -> new Draft.Aim("", Direction.parse(word)))
              .toList());
    }
    hints.studyName().ifPresent(form.nameProperty()::set);
    hints.trials().ifPresent(trials -> form.totalProperty().set(Long.toString(trials)));
    hints
        .timeout()
        .ifPresent(
            seconds ->
                form.timeProperty()
                    .set(Durations.write(Duration.ofMillis(Math.round(seconds * 1000)))));
  }
}
