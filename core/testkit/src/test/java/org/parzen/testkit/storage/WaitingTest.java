package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.Waiting;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.TrialState;

/// Whoever opens a study file hears that others have locked it, and when that is over.
final class WaitingTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String OVER = "over";

  @TempDir Path folder = Path.of("");

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  private final StorageOptions options =
      StorageOptions.DEFAULT.with(
          (Waiting)
              why -> {
                heard.add(why);
                return () -> heard.add(OVER);
              });

  private String next() throws InterruptedException {
    return String.valueOf(heard.poll(1, TimeUnit.MINUTES));
  }

  private static FileLocation make(Path file, boolean own) {
    FileLocation location = new FileLocation(file);
    try (StudyStore store = location.open()) {
      store.create(new StudySpec("s", Direction.MINIMIZE));
    }
    if (!own) {
      Sql.execute(file, "PRAGMA application_id = 0");
    }
    return location;
  }

  private static int evaluate(StudyStore store) {
    StudyRef study = store.open("s").ref();
    int number = store.begin(study, NOW, Attributes.NONE).number();
    store.apply(
        study, new TrialEvent.Ended(number, new TrialState.Complete(NOW, NOW, List.of(0.5))));
    return number;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoWritesHearsOfALockWhileItLasts(boolean own) throws Exception {
    FileLocation location = make(folder.resolve("s.db"), own);
    try (StudyStore store = location.open(options);
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + location.file());
        Statement statement = other.createStatement()) {
      assertThat(evaluate(store)).isZero();
      assertThat(heard).isEmpty();
      statement.execute("BEGIN IMMEDIATE");
      CompletableFuture<Integer> lane = CompletableFuture.supplyAsync(() -> evaluate(store));
      assertThat(next()).contains("s.db", "in use by another program");
      assertThat(lane).isNotDone();
      assertThat(heard).as("it is told once").isEmpty();
      statement.execute("COMMIT");
      assertThat(lane.join()).isEqualTo(1);
      assertThat(next()).isEqualTo(OVER);
      assertThat(store.open("s").trials()).hasSize(2);
    }
    assertThat(heard).isEmpty();
  }

  /// Somebody who writes keeps others from beginning to write, and one who reads a file without a
  /// log keeps them from ending.
  @ParameterizedTest
  @ValueSource(strings = {"BEGIN IMMEDIATE", "BEGIN; SELECT * FROM studies"})
  void aStoreThatIsClosedWaitsForALockOnlyBriefly(String inTheWay) throws Exception {
    FileLocation location = make(folder.resolve("s.db"), false);
    StudyStore store = location.open(options);
    StudyView view = store.open("s");
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + location.file());
        Statement statement = other.createStatement()) {
      for (String sql : inTheWay.split(";", -1)) {
        statement.execute(sql);
      }
      CompletableFuture<Integer> lane = CompletableFuture.supplyAsync(() -> evaluate(store));
      assertThat(next()).contains("s.db", "in use by another program");
      assertThat(store.refresh(view).trials()).as("what is known is shown").isEmpty();
      store.close();
      assertThatThrownBy(lane::join)
          .hasCauseInstanceOf(StudyException.UnusableStorage.class)
          .hasMessageContaining("another program has locked it");
      assertThat(next()).isEqualTo(OVER);
    }
    try (StudyStore again = location.open(options)) {
      assertThat(evaluate(again)).as("nothing was written").isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoOpensAFileHearsOfALock(boolean readOnly) throws Exception {
    FileLocation location = make(folder.resolve("s.db"), false);
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + location.file());
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      CompletableFuture<List<String>> names =
          CompletableFuture.supplyAsync(
              () -> {
                try (StudyStore store =
                    readOnly ? location.openReadOnly(options) : location.open(options)) {
                  return store.names();
                }
              });
      assertThat(next()).contains("s.db", "in use by another program");
      assertThat(names).isNotDone();
      statement.execute("ROLLBACK");
      assertThat(names.join()).containsExactly("s");
      assertThat(next()).isEqualTo(OVER);
    }
  }

  @Test
  void whoAppendsToALogHearsOfItsLock() throws Exception {
    FileLocation location = make(folder.resolve("s.log"), true);
    Path lock = folder.resolve("s.log.lock");
    try (StudyStore store = location.open(options)) {
      Files.createFile(lock);
      CompletableFuture<Integer> lane = CompletableFuture.supplyAsync(() -> evaluate(store));
      assertThat(next()).contains("s.log", "in use by another program");
      assertThat(lane).isNotDone();
      Files.delete(lock);
      assertThat(lane.join()).isZero();
      assertThat(next()).isEqualTo(OVER);
    }
  }
}
