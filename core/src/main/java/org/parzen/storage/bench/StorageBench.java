package org.parzen.storage.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.study.Direction;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;

/// Measures what a trial of ten parameters and ten reports costs in a study file, beside what the
/// disk takes to make 4 KB safe.
///
/// @param folder where the files are made, on the disk that is measured; they are removed
/// @param trials how many trials each lane evaluates
public record StorageBench(Path folder, Durability durability, int trials) {

  private static final int PAGE = 4096;
  private static final int SYNCS = 200;

  /// Measures with a number of lanes: `lanes`, `ms_per_trial` (time of the run over all its
  /// trials), `fdatasync_ms`.
  public ObjectNode measure(int lanes) {
    Path file = folder.resolve("parzen-bench-%d.db".formatted(lanes));
    try {
      Files.deleteIfExists(file);
      double before = sync();
      double trial = trial(file, lanes);
      double after = sync();
      return JsonNodeFactory.instance
          .objectNode()
          .put("bench", "storage")
          .put("durability", durability.name().toLowerCase(Locale.ROOT))
          .put("lanes", lanes)
          .put("params", BenchTrials.PARAMETERS)
          .put("reports", BenchTrials.REPORTS)
          .put("ms_per_trial", trial)
          .put("fdatasync_ms", (before + after) / 2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      file.toFile().delete();
    }
  }

  private double trial(Path file, int lanes) {
    StorageOptions options = StorageOptions.DEFAULT.with(durability);
    try (StudyStore store = SqliteStore.open(file, options)) {
      StudyRef study = store.create(new StudySpec("bench", Direction.MINIMIZE)).ref();
      // As many once before, so that the virtual machine has compiled what is measured.
      run(store, study, lanes, trials);
      long start = System.nanoTime();
      run(store, study, lanes, trials);
      return (System.nanoTime() - start) / 1e6 / trials / lanes;
    }
  }

  private static void run(StudyStore store, StudyRef study, int lanes, int trials) {
    try (ExecutorService pool = Executors.newFixedThreadPool(lanes)) {
      Runnable lane =
          () ->
              IntStream.range(0, trials)
                  .forEach(i -> BenchTrials.evaluate(store, study, BenchTrials.REPORTS));
      CompletableFuture<?>[] running =
          IntStream.range(0, lanes)
              .mapToObj(i -> CompletableFuture.runAsync(lane, pool))
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(running).join();
    }
  }

  /// The mean time to append 4 KB and have them safe, in milliseconds.
  private double sync() throws IOException {
    Path file = Files.createTempFile(folder, "parzen-bench", ".sync");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
      long start = System.nanoTime();
      for (int i = 0; i < SYNCS; i++) {
        channel.write(ByteBuffer.allocate(PAGE));
        channel.force(false);
      }
      return (System.nanoTime() - start) / 1e6 / SYNCS;
    } finally {
      Files.delete(file);
    }
  }
}
