package org.parzen.app.gui.definition;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.Clipboards;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.study.Session;
import org.parzen.plugins.command.template.Template;
import org.parzen.run.Study;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingType;
import org.parzen.study.StudyDefinition;

/// The form in which a study is defined.
public final class DefinitionController {

  /// A study that could be run now.
  public record Ready(Path file, StudyDefinition definition) {}

  private final AppContext context;
  private final DefinitionModel model = new DefinitionModel();
  private final DefinitionInteractor interactor;
  private final ObjectiveModel objective = new ObjectiveModel();
  private final ObjectiveInteractor objectives;
  private final DetectionModel detection = new DetectionModel();
  private final Path studies;
  private final Region view;

  /// @param studies where new study files go unless the person says otherwise
  public DefinitionController(AppContext context, Path studies) {
    this.context = context;
    this.studies = studies;
    interactor = new DefinitionInteractor(context, model, studies);
    objectives = new ObjectiveInteractor(context, objective, model);
    DetectionInteractor detecting = new DetectionInteractor(context, detection, model);
    // Follows the form as long as there is one.
    var _ = new PythonInteractor(context, model);
    TryModel trying = new TryModel();
    TryInteractor tryOnce = new TryInteractor(context, trying, model);
    view =
        new DefinitionView(
                new DefinitionView.Models(model, objective, detection, trying),
                context.known().nowProperty().map(Choices::of),
                new DefinitionView.Gestures(
                    new ObjectiveSection.Gestures(
                        interactor::changeKind, this::chooseFile, this::chooseFolder),
                    new DetectionSection.Gestures(
                        detecting::toggle,
                        this::chooseProgram,
                        detecting::find,
                        detecting::stop,
                        detecting::addTicked,
                        detecting::close),
                    new ParametersSection.Gestures(
                        interactor::addParameter, this::paste, this::pasteIfLines),
                    interactor::addGoal,
                    this::chooseFile,
                    interactor::readText,
                    interactor::leaveText,
                    new TryView.Gestures(tryOnce::tryIt, tryOnce::stop, tryOnce::pick)))
            .build();
  }

  private void chooseFile(Setting setting) {
    ask(setting).ifPresent(file -> objectives.take(setting, file));
  }

  /// For a part that follows the objective's folder.
  private void chooseFile(PartModel part, Setting setting) {
    String folder = model.folderProperty().get();
    ask(setting)
        .map(file -> ChosenFile.of(file, folder, false).name())
        .ifPresent(part.setting(setting.name())::set);
  }

  private Optional<Path> ask(Setting setting) {
    Path folder = Path.of(model.folderProperty().get());
    boolean wantsFolder = setting.type() instanceof SettingType.File(boolean f) && f;
    return wantsFolder
        ? context.dialogs().folder(setting.title(), folder)
        : context.dialogs().file(setting.title(), folder, List.of());
  }

  private void chooseProgram() {
    context
        .dialogs()
        .file(Messages.get("detect.program"), Path.of(model.folderProperty().get()), List.of())
        .ifPresent(objectives::takeProgram);
  }

  private void chooseFolder() {
    context
        .dialogs()
        .folder(Messages.get("definition.folder.choose"), Path.of(model.folderProperty().get()))
        .ifPresent(folder -> model.folderProperty().set(folder.toString()));
  }

  /// Pastes the clipboard as parameters where that is what it holds.
  private boolean pasteIfLines() {
    return interactor.paste(Clipboards.text()).isEmpty();
  }

  private void paste() {
    interactor
        .paste(Clipboards.text())
        .ifPresent(
            problem -> context.dialogs().error(Messages.get("definition.paste.failed"), problem));
  }

  /// Begins a study of a kind of objective; the first field waits for what is tuned.
  public void begin(String kind) {
    interactor.begin(kind, Messages.get("definition.newName"));
    context.fx().execute(this::focusFirst); // Not before the screen is shown.
  }

  private void focusFirst() {
    Optional.ofNullable(view.lookup(".form .text-input")).ifPresent(Node::requestFocus);
  }

  /// Begins a study that needs no program.
  public void beginFunctions() {
    interactor.beginExample(Messages.get("definition.exampleName"));
  }

  /// Begins a study from a template, which makes its input first.
  public void beginTemplate(Template template, Runnable ready) {
    Path folder = studies.resolve(template.id());
    context
        .tasks()
        .compute(
            () -> template.prepare(folder, Study.freshSeed()),
            definition -> {
              interactor.edit(Drafts.of(definition, interactor.freshFile(definition.name())));
              ready.run();
            });
  }

  /// Shows how a study goes on.
  public void show(Session session) {
    interactor.show(session);
  }

  /// What could be run now; empty while something is wrong.
  public ObservableValue<Optional<Ready>> readyProperty() {
    return model
        .checkedProperty()
        .map(
            checked ->
                checked
                    .filter(_ -> model.openProperty().get())
                    .flatMap(
                        c ->
                            c.definition()
                                .map(d -> new Ready(Path.of(c.draft().file().strip()), d))));
  }

  /// The name of the study that is being defined; empty where none is.
  public ObservableValue<String> nameProperty() {
    return Bindings.createStringBinding(
        () -> model.openProperty().get() ? model.nameProperty().get() : "",
        model.nameProperty(),
        model.openProperty());
  }

  /// Why it can not be run, in a sentence.
  public ObservableValue<String> problemProperty() {
    return model
        .checkedProperty()
        .map(
            checked ->
                checked
                    .flatMap(c -> c.problems().stream().findFirst())
                    .map(Problem::message)
                    .orElse(""));
  }

  /// How many trials the definition wants at a time.
  public ObservableValue<Integer> lanesProperty() {
    return model
        .lanesProperty()
        .map(text -> text.strip().matches("[1-9]\\d{0,2}") ? Integer.parseInt(text.strip()) : 1);
  }

  public void setLanes(int lanes) {
    model.lanesProperty().set(Integer.toString(lanes));
  }

  public Region view() {
    return view;
  }
}
