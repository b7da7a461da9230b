package org.parzen.storage.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;

/// Measures how long it takes to open a study file of finished trials for viewing, what it takes in
/// memory, and how long it then takes to see what another connection wrote.
///
/// @param folder where the file is made; it is removed
/// @param form what kind of file it is
/// @param reports how many intermediate values each trial has, besides its ten parameters
public record OpenBench(Path folder, Form form, int reports) {

  /// The kinds of study files.
  public enum Form {
    SQLITE(".db"),
    JOURNAL(".log");

    private final String ending;

    Form(String ending) {
      this.ending = ending;
    }
  }

  private static final int WARM_UPS = 5;
  private static final int TIMES = 5;
  private static final int FILLED_AT_ONCE = 10_000;
  private static final int REFRESHES = 20;
  private static final int NEW_TRIALS = 10;
  private static final StorageOptions OPTIONS = StorageOptions.DEFAULT.with(Durability.PROCESS);

  /// Measures with a number of trials: `cold_seconds` is the first opening, `seconds` the median of
  /// five in a warmed-up program, `heap_mb` what the opened study keeps, `reports_seconds` how long
  /// it takes until the intermediate values of all trials are there when one is first asked for,
  /// `heap_with_reports_mb` what the study keeps then, `refresh_ms` the mean time to see ten new
  /// trials.
  public ObjectNode measure(int trials) {
    Path file = folder.resolve("parzen-bench-open" + form.ending);
    try {
      Files.deleteIfExists(file);
      fill(file, trials);
      double cold = seconds(file);
      double[] all = DoubleStream.generate(() -> seconds(file)).limit(WARM_UPS + TIMES).toArray();
      double[] warm = Arrays.stream(all, WARM_UPS, all.length).sorted().toArray();
      ObjectNode measured =
          node()
              .put("bench", "open")
              .put("form", form.name().toLowerCase(Locale.ROOT))
              .put("trials", trials)
              .put("params", BenchTrials.PARAMETERS)
              .put("reports", reports)
              .put("seconds", warm[TIMES / 2])
              .put("cold_seconds", cold);
      measured.setAll(memory(file));
      return measured.put("refresh_ms", refreshMillis(file, trials));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      file.toFile().delete();
    }
  }

  /// A log has a line for everything that happened to a trial, so there trials are evaluated.
  private void fill(Path file, int trials) {
    try (StudyStore store = new FileLocation(file).open(OPTIONS)) {
      StudyRef study = store.create(new StudySpec("bench", Direction.MINIMIZE)).ref();
      if (form == Form.JOURNAL) {
        IntStream.range(0, trials).forEach(_ -> BenchTrials.evaluate(store, study, reports));
        return;
      }
      for (int from = 0; from < trials; from += FILLED_AT_ONCE) {
        add(store, study, from, Math.min(from + FILLED_AT_ONCE, trials));
      }
    }
  }

  private void add(StudyStore store, StudyRef study, int from, int to) {
    store.addAll(
        study, IntStream.range(from, to).mapToObj(n -> BenchTrials.finished(n, reports)).toList());
  }

  private static double seconds(Path file) {
    return seconds(
        () -> {
          try (StudyStore store = new FileLocation(file).openReadOnly()) {
            return store.open("bench");
          }
        });
  }

  private static double seconds(Supplier<?> action) {
    long start = System.nanoTime();
    Object _ = action.get();
    return (System.nanoTime() - start) / 1e9;
  }

  /// What an opened study keeps, before and after its intermediate values are needed.
  private ObjectNode memory(Path file) {
    double before = usedMegabytes();
    try (StudyStore store = new FileLocation(file).openReadOnly()) {
      History history = store.open("bench").finished();
      double opened = usedMegabytes();
      double seconds = seconds(() -> history.reportCount(0));
      double all = usedMegabytes();
      requireReports(history);
      return node()
          .put("heap_mb", opened - before)
          .put("reports_seconds", seconds)
          .put("heap_with_reports_mb", all - before);
    }
  }

  private void requireReports(History history) {
    if (!history.rows().allMatch(row -> history.reportCount(row) == reports)) {
      throw new IllegalStateException("Not all trials have " + reports + " reports.");
    }
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static double usedMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }

  private double refreshMillis(Path file, int trials) {
    try (StudyStore writer = new FileLocation(file).open(OPTIONS);
        StudyStore viewer = new FileLocation(file).openReadOnly()) {
      StudyRef study = writer.open("bench").ref();
      StudyView view = viewer.open("bench");
      double seconds = 0;
      for (int i = 0; i < REFRESHES; i++) {
        int from = trials + i * NEW_TRIALS;
        add(writer, study, from, from + NEW_TRIALS);
        seconds += seconds(() -> viewer.refresh(view));
      }
      return seconds * 1e3 / REFRESHES;
    }
  }
}
