package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Amendments;
import org.parzen.study.Direction;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.TrialState;

/// A study in the only file of a disk.
record StudyOnDisk(Kind kind, Path disk) {

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  /// The trial that runs.
  static final int RUNNING = 1;

  /// The files that studies live in.
  enum Kind {
    /// Parzen's own, written ahead.
    OWN,
    /// Another program's, with a rollback journal.
    FOREIGN,
    LOG
  }

  Path file() {
    return disk.resolve(kind == Kind.LOG ? "s.log" : "s.db");
  }

  StudyStore open() {
    return new FileLocation(file()).open();
  }

  StudyStore look() {
    return new FileLocation(file()).openReadOnly();
  }

  /// Makes a study `s` with a trial that was told and one that runs, and another study.
  static StudyRef make(StudyStore store) {
    store.create(new StudySpec("other", Direction.MAXIMIZE));
    StudyRef study = store.create(new StudySpec("s", Direction.MINIMIZE)).ref();
    int told = store.begin(study, NOW, Attributes.NONE).number();
    store.apply(study, new TrialEvent.UserAttributeSet(told, "n", IntNode.valueOf(1)));
    List<Double> values = List.of(0.5);
    store.apply(study, new TrialEvent.Ended(told, new TrialState.Complete(NOW, NOW, values)));
    assertThat(store.begin(study, NOW, Attributes.NONE).number()).isEqualTo(RUNNING);
    return study;
  }

  /// As [#make(StudyStore)], in the file.
  StudyOnDisk make() {
    try (StudyStore store = open()) {
      make(store);
    }
    if (kind == Kind.FOREIGN) {
      Sql.execute(file(), "PRAGMA application_id = 0");
    }
    return this;
  }

  /// Whether somebody who only looks at the file finds the trial that was told.
  boolean isToldToViewers() {
    try (StudyStore viewer = look()) {
      return viewer.open("s").recordedTrials().stream()
              .filter(trial -> trial.state().values().equals(List.of(0.5)))
              .count()
          == 1;
    }
  }

  static void assertSame(StudyStore store, StudyStore memory) {
    assertThat(store.names()).containsExactlyInAnyOrderElementsOf(memory.names());
    for (String name : memory.names()) {
      StudyView view = store.open(name);
      StudyView expected = memory.open(name);
      assertThat(view.recordedTrials()).isEqualTo(expected.recordedTrials());
      assertThat(view.user()).isEqualTo(expected.user());
      // Which amendments were read is told by a random word.
      assertThat(view.system().without(Amendments.COUNTER))
          .isEqualTo(expected.system().without(Amendments.COUNTER));
    }
  }

  /// Asserts that the file is sound, holds what the memory does, and is alone on its disk.
  void assertWhole(StudyStore memory) throws IOException {
    try (StudyStore store = open()) {
      assertSame(store, memory);
    }
    assertThat(Sql.files(disk)).containsExactly(file());
    if (kind != Kind.LOG) {
      assertThat(Sql.query(file(), "PRAGMA integrity_check")).containsExactly("ok");
    }
  }
}
