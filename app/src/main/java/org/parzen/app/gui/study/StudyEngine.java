package org.parzen.app.gui.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parzen.app.gui.feed.Source;
import org.parzen.app.gui.fx.Messages;
import org.parzen.part.Parts;
import org.parzen.run.DefinedStudy;
import org.parzen.run.Release;
import org.parzen.run.RunHandle;
import org.parzen.run.RunState;
import org.parzen.run.StudyAmendments;
import org.parzen.run.owner.Abandoned;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.SqlStore;
import org.parzen.study.DashboardNote;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.study.StudyException;
import org.parzen.study.StudyView;

/// One study of one file, and its run where there is one. Safe for use by several threads; every
/// method may wait for the disk.
final class StudyEngine implements Source<Moment>, AutoCloseable {

  private record Running(DefinedStudy study, RunHandle handle, int doneBefore) {}

  private final Path file;
  private final String name;
  private final StorageOptions options;
  private final boolean timesCertain;
  private final RunLog log = new RunLog();
  private StudyStore store;
  private boolean writable;
  private Optional<StudyStore> outdated = Optional.empty();
  private StudyView known;

  /// Read without waiting for whoever waits for the file: a run can be ended at any moment.
  private volatile Optional<Running> run = Optional.empty();

  /// What is written to, or was last; told without waiting for whoever writes to it.
  private volatile StudyStore written;

  /// Whether somebody wants an end: then nothing waits for a full disk.
  private volatile boolean ending;

  private RunStatus last = RunStatus.IDLE;
  private final FileWatch watch;
  private FileState state = FileState.STILL;
  private boolean shown;
  private int runs;
  private final Forsaken forsaken = new Forsaken();
  private List<Abandoned> abandoned = List.of();

  private StudyEngine(Path file, StudyStore store, String name, StorageOptions options) {
    this.file = file;
    this.options = options;
    this.watch = new FileWatch(file);
    this.store = store;
    this.written = store;
    this.name = name;
    this.known = store.open(name);
    this.timesCertain = store.areTimesCertain();
  }

  /// Looks at a study.
  static StudyEngine view(Path file, String name, StorageOptions options) {
    StudyStore store = StudyFiles.view(file, options);
    try {
      return new StudyEngine(file, store, name, options);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /// Makes a study.
  ///
  /// @param how what the times of the file mean, and who hears what it is waited for
  static StudyEngine create(
      Path file, StudyDefinition definition, Parts parts, StorageOptions how) {
    StorageOptions options = how.with(definition.run().durability());
    StudyStore store = StudyFiles.edit(file, options);
    try {
      DefinedStudy.create(store, definition, parts, StudyFiles.trials(file, definition.name()))
          .close();
      StudyEngine engine = new StudyEngine(file, store, definition.name(), options);
      engine.writable = true;
      return engine;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  Path file() {
    return file;
  }

  String name() {
    return name;
  }

  /// Whether the file itself says what its times mean.
  boolean areTimesCertain() {
    return timesCertain;
  }

  /// Takes back that somebody wanted an end, before something is started. Never waits.
  void goOn() {
    ending = false;
  }

  /// Starts a run, as its definition now says. It ends at once where that is wanted by now.
  synchronized void start(StudyDefinition definition, Parts parts) {
    if (run.isPresent()) {
      return;
    }
    makeWritable(definition.run().durability());
    waitUnlessEnding(store);
    DefinedStudy study =
        DefinedStudy.resume(store, name, _ -> definition, parts, StudyFiles.trials(file, name));
    known = store.refresh(known);
    int done = new RunState(known, 0, 0, Duration.ZERO).done();
    log.note(Messages.get("log.started", name));
    run = Optional.of(new Running(study, start(study), done));
    runs++;
    last = RunStatus.running();
    if (ending) {
      handle().ifPresent(RunHandle::stopNow);
    }
  }

  private RunHandle start(DefinedStudy study) {
    try {
      return study.start(study.plan(), log);
    } catch (RuntimeException e) {
      study.close();
      throw e;
    }
  }

  /// In this order, so that an end that is wanted meanwhile is not missed.
  private void waitUnlessEnding(StudyStore now) {
    written = now;
    now.setPatient(true);
    if (ending) {
      now.setPatient(false);
    }
  }

  private void makeWritable(Durability durability) {
    if (writable) {
      return;
    }
    if (!Files.exists(file)) {
      throw new StudyException.UnusableStorage(
          "The study file %s is not there any more. Put it back, or open another one."
              .formatted(file));
    }
    StudyStore better = StudyFiles.edit(file, options.with(durability));
    waitUnlessEnding(better);
    try {
      known = better.open(name);
    } catch (RuntimeException e) {
      better.close();
      throw e;
    }
    outdated = Optional.of(store);
    store = better;
    writable = true;
    watch.expect();
    shown = false;
  }

  /// Views of the store that was replaced may be read until the screen has newer ones.
  private void closeOutdated() {
    if (shown) {
      outdated.ifPresent(StudyStore::close);
      outdated = Optional.empty();
    }
  }

  /// Changes what trials count for, also while they are run.
  synchronized void amend(Consumer<StudyAmendments> change) {
    makeWritable(
        DefinedStudy.definition(known).map(d -> d.run().durability()).orElse(Durability.POWER));
    watch.expect();
    change.accept(new StudyAmendments(store, known));
  }

  /// The note of a trial of a view; empty where it has none.
  synchronized String note(StudyView view, int number) {
    return DashboardNote.ofTrial(store.id(view.ref(), number)).read(view.system());
  }

  /// What happened since the last call.
  List<LogLine> fetchLog() {
    return log.fetch();
  }

  Optional<RunHandle> handle() {
    return run.map(Running::handle);
  }

  /// Ends what runs, and what waits for a full disk, also where a run is being started. Does not
  /// wait for whoever writes to the file.
  void stopNow() {
    ending = true;
    written.setPatient(false);
    handle().ifPresent(RunHandle::stopNow);
  }

  @Override
  public synchronized Optional<Moment> poll() {
    closeOutdated();
    FileWatch.Change change = watch.look(run.isPresent());
    FileState before = state;
    state = stateAfter(change);
    // That nobody works on a trial shows in that nothing changes.
    List<Abandoned> left = abandoned;
    abandoned = forsaken.of(known, Instant.now());
    boolean same = change == FileWatch.Change.NONE && state == before && abandoned.equals(left);
    if (shown && run.isEmpty() && same) {
      return Optional.empty();
    }
    shown = true;
    run.ifPresent(this::look);
    known = store.refresh(known);
    abandoned = forsaken.of(known, Instant.now());
    return Optional.of(
        new Moment(known, DefinedStudy.definition(known), runs, last, abandoned, state));
  }

  /// Opens the file anew where that is the only way to see what became of it.
  private FileState stateAfter(FileWatch.Change change) {
    boolean outdatedCopy = isCopy() && change != FileWatch.Change.NONE;
    boolean other = change == FileWatch.Change.REPLACED || outdatedCopy;
    if (!watch.isThere()) {
      return FileState.GONE;
    } else if (other && !writable && !reopen()) {
      return FileState.GONE;
    } else if (change == FileWatch.Change.NONE && state == FileState.GONE) {
      return state;
    } else if (isCopy()) {
      return FileState.COPY;
    }
    return watch.isLive() ? FileState.LIVE : FileState.STILL;
  }

  private boolean isCopy() {
    return store instanceof SqlStore sql && sql.isCopy();
  }

  private boolean reopen() {
    try {
      StudyStore fresh = StudyFiles.view(file, options);
      try {
        known = fresh.open(name);
      } catch (RuntimeException e) {
        fresh.close();
        throw e;
      }
      outdated.ifPresent(StudyStore::close);
      outdated = Optional.of(store);
      store = fresh;
      shown = false;
      return true;
    } catch (StudyException e) {
      return false; // Somebody is still at it, or it is another study's file.
    }
  }

  /// Does something about trials that are abandoned.
  synchronized void release(Release release, List<Abandoned> trials) {
    watch.expect();
    StudyStore better = writable ? store : StudyFiles.edit(file, options);
    waitUnlessEnding(better);
    try {
      trials.forEach(trial -> release.of(better, known.ref(), trial.number(), Instant.now()));
    } finally {
      if (!writable) {
        better.close();
      }
    }
  }

  /// Leaves them as they are, and asks no more.
  synchronized void leave(List<Abandoned> trials) {
    forsaken.leave(trials);
  }

  private void look(Running running) {
    last = RunStatus.of(running.handle(), running.doneBefore());
    if (last.phase() == RunStatus.Phase.ENDED) {
      running.study().close();
      log.note(
          Messages.get(
              last.failed() ? "log.broken" : "log.ended",
              FailureText.brief(last.reason().orElse(""))));
      run = Optional.empty();
    }
  }

  /// Ends what runs and lets the file go.
  @Override
  public void close() {
    stopNow();
    awaitEnd();
    release();
  }

  private void awaitEnd() {
    try {
      Optional<RunHandle> running = handle();
      if (running.isPresent()) {
        running.get().await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A run that was being started meanwhile ends, too.
  private synchronized void release() {
    awaitEnd();
    run.ifPresent(running -> running.study().close());
    run = Optional.empty();
    outdated.ifPresent(StudyStore::close);
    store.close();
  }
}
