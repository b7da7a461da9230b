package org.parzen.app.gui.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.part.Parts;
import org.parzen.run.RunHandle;
import org.parzen.storage.StorageOptions;
import org.parzen.study.DefinitionYaml;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyException;
import org.parzen.testkit.SmallDisk;

/// A study on a disk that is full: what waits for room can be ended.
class StudyEngineTest {

  private static final long SIZE = 4 << 20;

  private static final StudyDefinition DEFINITION =
      DefinitionYaml.read(
          """
          parzen: 1
          name: s
          objective: {kind: functions, function: branin}
          goal:
          - {direction: minimize}
          sampler: {id: random}
          stop: [{total: 3}]
          seed: 3
          """);

  @TempDir Path folder;
  private Path disk = Path.of("");
  private final CountDownLatch waits = new CountDownLatch(1);

  @BeforeEach
  void disk() throws IOException {
    disk = Files.createDirectory(folder.resolve("disk"));
  }

  private StudyEngine engine(Parts parts) {
    StorageOptions told =
        StorageOptions.DEFAULT.with(
            _ -> {
              waits.countDown();
              return () -> {};
            });
    return StudyEngine.create(disk.resolve("s.db"), DEFINITION, parts, told);
  }

  private static void assertFull(CompletableFuture<Void> writing) {
    assertThatThrownBy(writing::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(StudyException.UnusableStorage.class)
        .hasMessageContaining("the disk is full");
  }

  @Test
  void aStartThatWaitsIsStoppedAndTheNextOneRuns() throws Exception {
    Parts parts = Parts.installed();
    try (SmallDisk small = SmallDisk.mount(disk, SIZE);
        StudyEngine engine = engine(parts)) {
      small.fill(0);
      CompletableFuture<Void> start =
          CompletableFuture.runAsync(() -> engine.start(DEFINITION, parts));
      waits.await();
      assertThat(engine.handle()).isEmpty();
      engine.stopNow();
      assertFull(start);

      small.free();
      engine.goOn();
      engine.start(DEFINITION, parts);
      RunHandle run = engine.handle().orElseThrow();
      run.await();
      assertThat(run.reason()).contains("3 trials in total");
    }
  }

  @Test
  void anAmendmentThatWaitsDoesNotKeepTheStudyOpen() throws Exception {
    Parts parts = Parts.installed();
    try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
      StudyEngine engine = engine(parts);
      engine.start(DEFINITION, parts);
      engine.handle().orElseThrow().await();
      small.fill(0);
      CompletableFuture<Void> change =
          CompletableFuture.runAsync(
              () -> engine.amend(study -> study.exclude(List.of(0), "x".repeat(100_000))));
      waits.await();
      engine.close();
      assertFull(change);
    }
  }

  @Test
  void aRunThatIsStartedAfterAnEndWasWantedEnds() throws Exception {
    Parts parts = Parts.installed();
    try (StudyEngine engine = engine(parts)) {
      engine.stopNow();
      engine.start(DEFINITION, parts);
      RunHandle run = engine.handle().orElseThrow();
      run.await();
      assertThat(run.phase()).isEqualTo(RunHandle.Phase.ENDED);
    }
  }
}
