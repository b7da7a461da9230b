package org.parzen.app.gui.study;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.feed.StudyFeed;
import org.parzen.run.Release;
import org.parzen.run.RunHandle;
import org.parzen.run.StudyAmendments;
import org.parzen.run.owner.Abandoned;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyException;
import org.parzen.study.StudyView;

/// The study on the screen. Belongs to the JavaFX thread; what takes time is done elsewhere, and
/// its effect is seen in the properties. Lives until [#close].
public final class Session implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Session.class.getName());
  private static final int LOG_LINES = 5_000;

  private final AppContext context;
  private final StudyEngine engine;
  private final StudyFeed<Moment> feed;
  private final ReadOnlyObjectWrapper<StudyView> view;
  private final ReadOnlyObjectWrapper<Optional<StudyDefinition>> definition;
  private final ReadOnlyObjectWrapper<RunStatus> status =
      new ReadOnlyObjectWrapper<>(RunStatus.IDLE);
  private final ReadOnlyObjectWrapper<List<Abandoned>> abandoned =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<FileState> fileState =
      new ReadOnlyObjectWrapper<>(FileState.STILL);
  private int wantedRuns;
  private final ObservableList<LogLine> log = FXCollections.observableArrayList();

  Session(AppContext context, StudyEngine engine, Moment first) {
    this.context = context;
    this.engine = engine;
    this.view = new ReadOnlyObjectWrapper<>(first.view());
    this.definition = new ReadOnlyObjectWrapper<>(first.definition());
    this.abandoned.set(first.abandoned());
    this.fileState.set(first.file());
    this.feed =
        new StudyFeed<>(
            engine,
            task -> context.executors().every(StudyFeed.MILLIS, task),
            context.fx(),
            this::show);
  }

  private void show(Moment moment) {
    log.addAll(engine.fetchLog());
    if (log.size() > LOG_LINES) {
      log.remove(0, log.size() - LOG_LINES);
    }
    if (moment.runs() >= wantedRuns) {
      status.set(moment.status());
    }
    definition.set(moment.definition());
    abandoned.set(moment.abandoned());
    fileState.set(moment.file());
    view.set(moment.view());
  }

  // Properties

  public Path file() {
    return engine.file();
  }

  /// Whether the file itself says what its times mean, so that nobody need be asked.
  public boolean areTimesCertain() {
    return engine.areTimesCertain();
  }

  public String name() {
    return engine.name();
  }

  public ReadOnlyObjectProperty<StudyView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  public StudyView view() {
    return view.get();
  }

  /// How the study goes on; empty in a study that Parzen did not define.
  public ReadOnlyObjectProperty<Optional<StudyDefinition>> definitionProperty() {
    return definition.getReadOnlyProperty();
  }

  /// What is to be known of the file.
  public ReadOnlyObjectProperty<FileState> fileStateProperty() {
    return fileState.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<RunStatus> statusProperty() {
    return status.getReadOnlyProperty();
  }

  public RunStatus status() {
    return status.get();
  }

  /// The trials that nobody seems to work on, and that nothing is done about by itself.
  public ReadOnlyObjectProperty<List<Abandoned>> abandonedProperty() {
    return abandoned.getReadOnlyProperty();
  }

  /// What happened since the study was opened, the latest last.
  public ObservableList<LogLine> log() {
    return log;
  }

  // Commands

  /// Starts or continues, as the definition now says.
  ///
  /// @param failed takes what can not work
  public void start(StudyDefinition changed, Consumer<? super Throwable> failed) {
    status.set(RunStatus.starting());
    engine.goOn();
    wantedRuns++;
    context
        .tasks()
        .compute(
            () -> {
              engine.start(changed, context.parts());
              return true;
            },
            _ -> {},
            failure -> {
              wantedRuns--;
              status.set(RunStatus.IDLE);
              failed.accept(failure);
            });
  }

  /// Begins no more trials.
  public void finish() {
    withRun(RunHandle::finish);
  }

  /// Ends what runs; it waits to be redone.
  public void stopNow() {
    context.tasks().run(engine::stopNow, () -> {});
  }

  public void setLanes(int lanes) {
    withRun(run -> run.setLanes(lanes));
  }

  /// Changes what trials count for; views that come later show it.
  ///
  /// @param done afterwards, unless it failed, of which the person is told
  public void amend(Consumer<StudyAmendments> change, Runnable done) {
    context.tasks().run(() -> engine.amend(change), done);
  }

  /// The note of a trial; empty where it has none. May wait for the disk; safe for any thread.
  public String note(StudyView view, int number) {
    return engine.note(view, number);
  }

  private void withRun(Consumer<RunHandle> command) {
    context.tasks().run(() -> engine.handle().ifPresent(command), () -> {});
  }

  /// Does something about the abandoned trials.
  ///
  /// @param failed takes what can not work
  public void release(Release release, Consumer<? super Throwable> failed) {
    List<Abandoned> trials = abandoned.get();
    context
        .tasks()
        .compute(
            () -> {
              engine.release(release, trials);
              return true;
            },
            _ -> {},
            failed);
  }

  /// Leaves the abandoned trials as they are, and asks no more about them.
  public void leaveAbandoned() {
    List<Abandoned> trials = abandoned.get();
    context.tasks().run(() -> engine.leave(trials), () -> abandoned.set(List.of()));
  }

  /// Ends what runs and lets the file go, in its own time.
  @Override
  public void close() {
    feed.close();
    context.tasks().run(engine::close, () -> {});
  }

  /// The same at once, before the program ends: nobody is there any more to be told what could not
  /// be written.
  public void closeNow() {
    feed.close();
    try {
      engine.close();
    } catch (StudyException e) {
      LOG.log(Level.WARNING, "The study was not closed as it should.", e);
    }
  }
}
