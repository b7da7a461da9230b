package org.parzen.app.gui.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.LatestTask;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.study.FreshFile;
import org.parzen.app.gui.study.Session;
import org.parzen.plugins.command.CommandPlugin;
import org.parzen.run.Study;
import org.parzen.space.ParameterLine;
import org.parzen.study.DefinitionYaml;

/// Keeps form, text and what both amount to in step.
final class DefinitionInteractor {

  private final DefinitionModel model;
  private final Path studies;
  private final LatestTask<Draft, Checked> check;
  private final long freshSeed = Study.freshSeed();

  /// Parameters that came by themselves, because the command names them.
  private final Set<String> automatic = new HashSet<>();

  /// What was typed for other kinds of objective, to come back to.
  private final Map<String, Draft> aside = new HashMap<>();

  private boolean readingText;

  /// @param studies where new study files go unless the person says otherwise
  DefinitionInteractor(AppContext context, DefinitionModel model, Path studies) {
    this.model = model;
    this.studies = studies;
    this.check =
        new LatestTask<>(
            draft -> DraftReader.read(draft, context.parts(), freshSeed),
            this::show,
            context.unexpected(),
            context.executors().work(),
            context.fx());
    model.onChange(() -> check.submit(model.draft()));
    context.known().nowProperty().addListener((_, _, _) -> checkAgain());
    model.nameProperty().addListener((_, old, now) -> followName(old, now));
  }

  /// A plugin that was added or removed may decide whether the study can be run.
  private void checkAgain() {
    if (model.openProperty().get()) {
      check.submit(model.draft());
    }
  }

  /// The file goes by the study's name until the person says otherwise.
  private void followName(String old, String now) {
    Path typed = Path.of(model.fileProperty().get().isBlank() ? "." : model.fileProperty().get());
    boolean suggested =
        typed.getFileName() != null
            && typed.getFileName().toString().matches(FreshFile.pattern(old))
            && studies.equals(typed.getParent());
    if (suggested && !model.lockedProperty().get()) {
      model.fileProperty().set(FreshFile.in(studies, now).toString());
    }
  }

  private void show(Checked checked) {
    model.setChecked(checked);
    checked.missing().stream()
        .filter(automatic::add)
        .forEach(name -> model.add(Draft.Line.named(name)));
    removeUnused(checked.draft());
    if (!readingText && !checked.yaml().isEmpty()) {
      model.yamlProperty().set(checked.yaml());
      model.yamlProblemProperty().set("");
    }
  }

  /// A parameter that came by itself goes by itself while nobody has touched it.
  private void removeUnused(Draft checked) {
    if (!checked.objective().id().equals(CommandPlugin.ID)) {
      return;
    }
    List<String> named = Placeholders.of(checked.objective());
    List<ParameterRow> unused =
        model.parameters().stream()
            .filter(row -> row.line().isBlank() && automatic.contains(row.line().name()))
            .filter(row -> !named.contains(row.line().name()))
            .toList();
    unused.forEach(row -> automatic.remove(row.line().name()));
    if (!unused.isEmpty()) {
      model.parameters().removeAll(unused);
    }
  }

  /// Begins a study of a kind with an empty form.
  void begin(String kind, String name) {
    edit(
        Drafts.empty(
            kind, name, FreshFile.in(studies, name).toString(), System.getProperty("user.home")));
  }

  /// Begins a study of a built-in function.
  void beginExample(String name) {
    edit(Drafts.example(name, freshFile(name), System.getProperty("user.home")));
  }

  String freshFile(String name) {
    return FreshFile.in(studies, name).toString();
  }

  /// Tunes something of another kind. What is typed comes back when the kind does.
  void changeKind(String kind) {
    Draft now = model.draft();
    aside.put(now.objective().id(), now);
    Draft.Part alike = new Draft.Part(kind, now.objective().settings());
    Draft empty = Drafts.empty(kind, now.name(), now.file(), now.folder()).with(alike);
    model.set(now.tuning(aside.getOrDefault(kind, empty)));
  }

  /// Begins a study with a form that is filled in.
  void edit(Draft draft) {
    aside.clear();
    automatic.clear();
    model.lockedProperty().set(false);
    clear(); // A form that opens is seen from its top.
    model.set(draft);
  }

  /// Shows how a study goes on.
  void show(Session session) {
    aside.clear();
    automatic.clear();
    model.lockedProperty().set(true);
    Optional<Draft> draft =
        session
            .definitionProperty()
            .get()
            .map(definition -> Drafts.of(definition, session.file().toString()));
    draft.ifPresentOrElse(model::set, this::clear);
  }

  private void clear() {
    check.cancel();
    model.clear();
  }

  /// One more number is the result, which goes the way of the one before.
  void addGoal() {
    List<Draft.Aim> goals = new ArrayList<>(model.draft().goals());
    goals.add(new Draft.Aim("", goals.getLast().direction()));
    model.setGoals(goals);
  }

  void addParameter() {
    model.add(Draft.Line.named(""));
  }

  /// Adds a parameter a line, as the command line writes them.
  ///
  /// @return what is wrong with the text; empty where all lines were understood
  Optional<String> paste(String text) {
    try {
      List<Draft.Line> lines =
          text.lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .map(line -> LineReader.write(ParameterLine.parse(line)))
              .toList();
      if (lines.isEmpty()) {
        return Optional.of(Messages.get("definition.paste.empty"));
      }
      for (Draft.Line line : lines) {
        model.parameters().removeIf(row -> row.nameProperty().get().equals(line.name()));
        model.add(line);
      }
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /// Takes over what was typed in the text.
  void readText(String text) {
    readingText = true;
    try {
      Draft read = Drafts.of(DefinitionYaml.read(text), model.fileProperty().get());
      boolean locked = model.lockedProperty().get();
      model.set(locked ? read.named(model.nameProperty().get()) : read);
      model.yamlProblemProperty().set("");
    } catch (IllegalArgumentException e) {
      model.yamlProblemProperty().set(String.valueOf(e.getMessage()));
    }
  }

  /// From now on the text follows the form again.
  void leaveText() {
    readingText = false;
    check.submit(model.draft());
  }
}
