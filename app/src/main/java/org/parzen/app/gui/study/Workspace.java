package org.parzen.app.gui.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.Messages;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.Waiting;
import org.parzen.study.StudyDefinition;

/// Which study is on the screen, and what is selected of it. Belongs to the JavaFX thread.
public final class Workspace {

  private final AppContext context;
  private final ReadOnlyObjectWrapper<Optional<Session>> session =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Set<Integer>> selectedTrials = new SimpleObjectProperty<>(Set.of());
  private final HeldUp heldUp;
  private final TrialTips tips;

  public Workspace(AppContext context) {
    this.context = context;
    heldUp = new HeldUp(context.fx());
    tips = new TrialTips(context, session.getReadOnlyProperty());
  }

  // Properties

  public ReadOnlyObjectProperty<Optional<Session>> sessionProperty() {
    return session.getReadOnlyProperty();
  }

  public Optional<Session> session() {
    return session.get();
  }

  /// Whether a run of the study on the screen goes on.
  public boolean isRunning() {
    return session().filter(s -> s.status().phase().isActive()).isPresent();
  }

  /// The numbers of the selected trials: one selection for tables and charts.
  public ObjectProperty<Set<Integer>> selectedTrialsProperty() {
    return selectedTrials;
  }

  /// What charts tell of a trial.
  public TrialTips tips() {
    return tips;
  }

  /// What the open study waits for, or one that is being opened or changed, in words; empty for
  /// nothing.
  public ObservableValue<String> heldUpProperty() {
    return heldUp.words();
  }

  /// How a file is opened, so that it is seen what it waits for.
  public StorageOptions options(Path file) {
    return StudyFiles.options(file, context.preferences().get()).with(heldUp);
  }

  // Commands

  /// Lists the studies of a file.
  public void list(Path file, Consumer<List<StudySummary>> found, Consumer<Throwable> failed) {
    list(file, heldUp, found, failed);
  }

  /// As [#list(Path, Consumer, Consumer)].
  ///
  /// @param waiting hears what that waits for
  public void list(
      Path file, Waiting waiting, Consumer<List<StudySummary>> found, Consumer<Throwable> failed) {
    StorageOptions options = options(file).with(waiting);
    context.tasks().compute(() -> summaries(file, options), found, failed);
  }

  private static List<StudySummary> summaries(Path file, StorageOptions options) {
    try (StudyStore store = StudyFiles.view(file, options)) {
      return store.names().stream().map(name -> StudySummary.of(file, store.open(name))).toList();
    }
  }

  /// Writes to a file, which is made where it is absent.
  ///
  /// @param failed takes what can not be written
  public void add(
      Path file, Consumer<StudyStore> work, Runnable added, Consumer<Throwable> failed) {
    StorageOptions options = options(file);
    context
        .tasks()
        .compute(
            () -> {
              try (StudyStore store = StudyFiles.edit(file, options)) {
                work.accept(store);
              }
              return true;
            },
            _ -> added.run(),
            failed);
  }

  /// Whether the study on the screen may be closed: asks where it runs.
  public boolean mayClose() {
    return !isRunning()
        || context
            .dialogs()
            .choose(
                Messages.get("shell.leave"),
                Messages.get("shell.leave.help"),
                List.of(Messages.get("shell.leave.stop")))
            .isPresent();
  }

  /// Shows a study of a file instead of the one before; asks when it is read, where that one runs.
  public void open(Path file, String name, Runnable opened) {
    StorageOptions options = options(file);
    context
        .tasks()
        .compute(
            () -> opened(StudyEngine.view(file, name, options)),
            fresh -> {
              if (mayClose()) {
                show(fresh);
                opened.run();
              } else {
                context.tasks().run(fresh.engine()::close, () -> {});
              }
            });
  }

  /// Reads the file on the screen again, with times that mean something else.
  ///
  /// @param zone as preferences keep it; absent: as the file says
  public void readTimes(Optional<String> zone) {
    session()
        .ifPresent(
            shown -> {
              String file = StudyFiles.name(shown.file());
              context.preferences().change(p -> p.withZone(file, zone));
              open(shown.file(), shown.name(), () -> {});
            });
  }

  /// Makes a study, shows it and starts its first run.
  ///
  /// @param failed takes what can not work: nothing was made then
  public void start(
      Path file, StudyDefinition definition, Runnable opened, Consumer<Throwable> failed) {
    StorageOptions options = options(file);
    context
        .tasks()
        .compute(
            () -> opened(StudyEngine.create(file, definition, context.parts(), options)),
            fresh -> {
              Session made = show(fresh);
              made.start(definition, failed);
              opened.run();
            },
            failed);
  }

  private record Opened(StudyEngine engine, Moment first) {}

  private static Opened opened(StudyEngine engine) {
    return new Opened(engine, engine.poll().orElseThrow());
  }

  private Session show(Opened fresh) {
    closeSession();
    Session made = new Session(context, fresh.engine(), fresh.first());
    remember(made.file());
    session.set(Optional.of(made));
    return made;
  }

  /// Lists a file among the recent ones. Safe for any thread.
  public void remember(Path file) {
    context.preferences().change(p -> p.withRecent(StudyFiles.name(file)));
  }

  /// Takes the study off the screen.
  public void closeSession() {
    selectedTrials.set(Set.of());
    Optional<Session> old = session.get();
    session.set(Optional.empty());
    old.ifPresent(Session::close);
  }
}
