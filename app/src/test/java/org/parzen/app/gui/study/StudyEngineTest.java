package org.parzen.app.gui.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.part.Parts;
import org.parzen.run.RunHandle;
import org.parzen.storage.StorageOptions;
import org.parzen.study.DefinitionYaml;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyException;

/// A study on a disk that is full: what waits for room can be ended. Only root can make one.
@EnabledOnOs(OS.LINUX)
class StudyEngineTest {

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
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeThat(done("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString())).isTrue();
  }

  @AfterEach
  void unmount() throws Exception {
    boolean _ = done("umount", disk.toString());
  }

  private static boolean done(String... command) throws Exception {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private Path filler() {
    return disk.resolve("filler");
  }

  private void fill() throws IOException {
    byte[] block = new byte[4096];
    while (Files.getFileStore(disk).getUsableSpace() > 0) {
      Files.write(filler(), block, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
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
    try (StudyEngine engine = engine(parts)) {
      fill();
      CompletableFuture<Void> start =
          CompletableFuture.runAsync(() -> engine.start(DEFINITION, parts));
      waits.await();
      assertThat(engine.handle()).isEmpty();
      engine.stopNow();
      assertFull(start);

      Files.delete(filler());
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
    StudyEngine engine = engine(parts);
    engine.start(DEFINITION, parts);
    engine.handle().orElseThrow().await();
    fill();
    CompletableFuture<Void> change =
        CompletableFuture.runAsync(
            () -> engine.amend(study -> study.exclude(List.of(0), "x".repeat(100_000))));
    waits.await();
    engine.close();
    assertFull(change);
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
