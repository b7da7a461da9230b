package org.parzen.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.Waiting;
import org.parzen.study.Direction;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;

/// Nobody waits for a thread that waits for him, and a long reading keeps nobody from writing.
class CommitterTest {

  @TempDir Path folder = Path.of("");

  private final Object lock = new Object();
  private @org.jspecify.annotations.Nullable Committer opened;
  private @org.jspecify.annotations.Nullable Tables tables;

  @BeforeEach
  void open() {
    Database database =
        new SqliteDatabase(
            OpenFile.open(folder.resolve("study.db"), StorageOptions.DEFAULT), Waiting.UNHEARD);
    tables = Tables.of(database);
    opened = new Committer(database, Durability.PROCESS, lock);
  }

  @AfterEach
  void close() {
    committer().close();
  }

  private Committer committer() {
    return java.util.Objects.requireNonNull(opened);
  }

  @Test
  void whoeverOthersWaitForMayNotWaitForThem() {
    committer().requireFree();
    String refusal = "not read within a transaction";
    assertThatThrownBy(() -> committer().alone(this::requireFree)).hasMessageContaining(refusal);
    assertThatThrownBy(() -> committer().read(_ -> requireFree())).hasMessageContaining(refusal);
    synchronized (lock) {
      assertThatThrownBy(this::requireFree).hasMessageContaining(refusal);
    }
    committer().requireFree();
  }

  private boolean requireFree() {
    committer().requireFree();
    return true;
  }

  @Test
  void betweenTwoReadingsTheWaitingOnesAreCommitted() {
    Change<StudyRef> change = creation(Change.Urgency.SAFE, "waited for");
    Change<StudyRef> other = creation(Change.Urgency.SOON, "not waited for");
    submit(other);
    committer().giveWay();
    assertThat(other.isDone()).isFalse();
    submit(change);
    committer().giveWay();
    assertThat(change.isDone()).isTrue();
    assertThat(other.isDone()).isTrue();
    assertThat(change.get().name()).isEqualTo("waited for");
  }

  @Test
  void theFirstReasonOfAFailureCounts() {
    Change<StudyRef> change = creation(Change.Urgency.SAFE, "never written");
    change.fail(new IllegalArgumentException("the reason"));
    change.fail(new IllegalStateException("what came of it"));
    assertThatThrownBy(change::get).hasMessage("the reason");
  }

  private void submit(Change<?> change) {
    synchronized (lock) {
      committer().submit(change);
    }
  }

  private Change<StudyRef> creation(Change.Urgency urgency, String name) {
    Tables all = java.util.Objects.requireNonNull(tables);
    return new Change<>(
        urgency,
        Change.Subject.NONE,
        _ -> all.studies().insert(new StudySpec(name, Direction.MINIMIZE)),
        _ -> {});
  }
}
