package org.parzen.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.PostgresStore;
import org.parzen.storage.sql.ServerAddress;
import org.parzen.study.Direction;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.TrialEvent;
import org.parzen.testkit.SmallDisk;
import org.parzen.trial.Attributes;
import org.parzen.trial.TrialState;

/// A server whose disk is full: the trial waits for room, and is there once.
final class FullServerTest {

  private static final Instant NOW = Instant.parse("2026-11-21T00:44:38Z");
  private static final long SIZE = 24 << 20;

  @TempDir Path folder = Path.of("");

  private static void evaluate(StudyStore store, StudyRef study) {
    int number = store.begin(study, NOW, Attributes.NONE).number();
    for (int i = 0; i < 20; i++) {
      TextNode text = TextNode.valueOf(random(20_000));
      store.apply(study, new TrialEvent.UserAttributeSet(number, "text " + i, text));
    }
    var state = new TrialState.Complete(NOW, NOW, List.of((double) number));
    store.apply(study, new TrialEvent.Ended(number, state));
  }

  /// The server would make a text smaller that repeats itself.
  private static String random(int length) {
    return new java.util.Random(7)
        .ints(length, '0', 'z')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void aTrialWaitsForRoomAndAStudyIsRefused() throws IOException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    try (SmallDisk small = SmallDisk.mount(disk, SIZE);
        Server server = Server.start()) {
      ServerAddress database = server.databaseOn(disk);
      try (StudyStore store = PostgresStore.open(database, StorageOptions.DEFAULT)) {
        StudyRef study = store.create(new StudySpec("s", Direction.MINIMIZE)).ref();
        evaluate(store, study);
        small.fill(0);
        var lane = CompletableFuture.runAsync(() -> evaluate(store, study));
        assertThat(SmallDisk.waits(lane)).isTrue();
        small.free();
        lane.join();
        small.fill(0);
        StudySpec large =
            new StudySpec(
                "large",
                List.of(Direction.MINIMIZE),
                Attributes.NONE.with("text", TextNode.valueOf(random(1 << 20))),
                Attributes.NONE);
        assertThatThrownBy(() -> store.create(large))
            .isInstanceOf(StudyException.UnusableStorage.class)
            .hasMessageContaining("the server's disk is full. Free some space.");
        small.free();
        evaluate(store, study);
      }
      assertThat(Server.query(database, "SELECT study_name FROM studies")).containsExactly("s");
      assertThat(
              Server.query(
                  database,
                  "SELECT number, state, value FROM trials JOIN trial_values USING (trial_id) ORDER BY 1"))
          .containsExactly("0|COMPLETE|0", "1|COMPLETE|1", "2|COMPLETE|2");
    }
  }
}
