package org.parzen.app.gui.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.study.NamedStudy;
import org.parzen.app.gui.study.Session;
import org.parzen.app.gui.study.Workspace;
import org.parzen.app.text.NumberWord;
import org.parzen.run.StudyAmendments;
import org.parzen.study.Correction;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.text.PythonNumber;

/// Follows the selection and changes the study.
final class AmendInteractor {

  private final AppContext context;
  private final Workspace workspace;
  private final AmendModel model;
  private Subscription following = Subscription.EMPTY;

  AmendInteractor(AppContext context, Workspace workspace, AmendModel model) {
    this.context = context;
    this.workspace = workspace;
    this.model = model;
    workspace.sessionProperty().subscribe(this::follow);
    workspace
        .selectedTrialsProperty()
        .subscribe(
            _ -> {
              stopEditing();
              look();
            });
  }

  private void follow(Optional<Session> session) {
    following.unsubscribe();
    stopEditing();
    following =
        session
            .map(
                s ->
                    Subscription.combine(
                        s.viewProperty().subscribe(_ -> look()),
                        s.statusProperty().subscribe(_ -> look())))
            .orElse(Subscription.EMPTY);
    look();
  }

  private void look() {
    Set<Integer> selected = workspace.selectedTrialsProperty().get();
    model
        .amendableProperty()
        .set(
            workspace
                .session()
                .filter(_ -> !selected.isEmpty())
                .map(session -> Amendable.of(session.view(), selected))
                .orElse(Amendable.NOTHING));
    Optional<Session> idle = workspace.session().filter(s -> !s.status().phase().isActive());
    model
        .appliableProperty()
        .set(idle.filter(s -> !s.view().amendments().all().isEmpty()).isPresent());
    model.deletableProperty().set(idle.isPresent() && !model.amendable().numbers().isEmpty());
  }

  // Gestures

  void exclude() {
    if (model.amendable().canExclude()) {
      change((study, numbers, why) -> study.exclude(numbers, why));
    }
  }

  void include() {
    if (model.amendable().canInclude()) {
      change((study, numbers, why) -> study.include(numbers, why));
    }
  }

  void fail() {
    if (model.amendable().canFail()) {
      change((study, numbers, why) -> study.fail(numbers, why));
    }
  }

  void restore() {
    if (model.amendable().canRestore()) {
      change((study, numbers, why) -> study.restore(numbers, why));
    }
  }

  void undo() {
    List<Integer> undoable = model.amendable().undoable();
    if (!undoable.isEmpty()) {
      amend(study -> study.undo(undoable));
    }
  }

  /// Offers the values that count now to be changed.
  void editValues() {
    Optional<Session> session = workspace.session();
    if (session.isEmpty() || !model.amendable().canCorrect()) {
      return;
    }
    List<Double> now = values(session.get().view(), model.amendable().numbers().getFirst());
    List<StringProperty> texts = new ArrayList<>();
    for (int i = 0; i < model.amendable().objectives().size(); i++) {
      texts.add(new SimpleStringProperty(i < now.size() ? PythonNumber.repr(now.get(i)) : ""));
    }
    model.problemProperty().set("");
    model.valuesProperty().set(List.copyOf(texts));
    model.editingProperty().set(AmendModel.Editing.VALUES);
  }

  private static List<Double> values(StudyView view, int number) {
    if (view.amendments().correction(number).orElse(null)
        instanceof Correction.Values(List<Double> values)) {
      return values;
    }
    History recorded = view.recorded();
    int row = recorded.row(number).orElseThrow();
    return IntStream.range(0, view.directions().size())
        .mapToObj(objective -> recorded.value(row, objective))
        .filter(value -> !value.isNaN())
        .toList();
  }

  void correct() {
    List<Double> values = new ArrayList<>();
    for (StringProperty text : model.valuesProperty().get()) {
      Optional<Double> value =
          NumberWord.parse(text.get().replace('−', '-')).filter(v -> !v.isNaN());
      if (value.isEmpty()) {
        model.problemProperty().set(Messages.get("amend.noNumber", text.get()));
        return;
      }
      values.add(value.get());
    }
    change((study, numbers, why) -> study.correct(numbers.getFirst(), values, why));
  }

  /// Offers the note to be changed.
  void editNote() {
    Optional<Session> session = workspace.session();
    if (session.isEmpty() || !model.amendable().canNote()) {
      return;
    }
    int number = model.amendable().numbers().getFirst();
    StudyView view = session.get().view();
    context
        .tasks()
        .compute(
            () -> session.get().note(view, number),
            note -> {
              if (model.amendable().numbers().equals(List.of(number))) {
                model.noteProperty().set(note);
                model.editingProperty().set(AmendModel.Editing.NOTE);
              }
            });
  }

  void annotate() {
    String note = model.noteProperty().get();
    change((study, numbers, _) -> study.annotate(numbers.getFirst(), note));
  }

  /// Makes a study in which what was changed is applied for good.
  void apply() {
    makeStudy("amend.apply", List.of());
  }

  /// Makes such a study without the selected trials.
  void delete() {
    makeStudy("amend.delete", model.amendable().numbers());
  }

  private void makeStudy(String key, List<Integer> without) {
    workspace
        .session()
        .ifPresent(
            session ->
                context
                    .dialogs()
                    .text(
                        Messages.get(key + ".ask", session.name()),
                        Messages.get("home.name"),
                        Messages.get("amend.new.name", session.name()))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .ifPresent(name -> makeStudy(session, without, name)));
  }

  /// The new study is shown, unless the person has turned to another one meanwhile, or runs this
  /// one: then it is only listed.
  private void makeStudy(Session session, List<Integer> without, String name) {
    NamedStudy study =
        new NamedStudy(session.file(), session.name(), workspace.options(session.file()));
    context
        .tasks()
        .compute(
            () -> study.apply(without, name),
            made -> {
              if (workspace.session().filter(session::equals).isPresent()
                  && !workspace.isRunning()) {
                workspace.open(made.file(), made.name(), () -> {});
              }
            });
  }

  void stopEditing() {
    model.editingProperty().set(AmendModel.Editing.NOTHING);
    model.problemProperty().set("");
  }

  @FunctionalInterface
  private interface Change {
    void make(StudyAmendments study, List<Integer> numbers, String why);
  }

  private void change(Change change) {
    List<Integer> numbers = model.amendable().numbers();
    String why = model.whyProperty().get().strip();
    amend(study -> change.make(study, numbers, why));
  }

  private void amend(Consumer<StudyAmendments> change) {
    workspace.session().ifPresent(session -> session.amend(change, this::done));
  }

  private void done() {
    stopEditing();
    model.whyProperty().set("");
  }
}
