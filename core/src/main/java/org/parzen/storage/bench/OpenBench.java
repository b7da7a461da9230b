package org.parzen.storage.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.StorageLocation;
import org.parzen.storage.sql.SqliteOptions;
import org.parzen.study.Direction;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;

/// Measures how long it takes to open a study file of finished trials with ten parameters and ten
/// reports.
///
/// @param folder where the file is made; it is removed
/// @param form what kind of file it is
public record OpenBench(Path folder, Form form) {

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
  private static final SqliteOptions OPTIONS = SqliteOptions.DEFAULT.with(Durability.PROCESS);

  /// Measures with a number of trials: `cold_seconds` is the first opening, `seconds` the median of
  /// five in a warmed-up program.
  public ObjectNode measure(int trials) {
    Path file = folder.resolve("parzen-bench-open" + form.ending);
    try {
      Files.deleteIfExists(file);
      fill(file, trials);
      double cold = seconds(file);
      double[] all = DoubleStream.generate(() -> seconds(file)).limit(WARM_UPS + TIMES).toArray();
      double[] warm = Arrays.stream(all, WARM_UPS, all.length).sorted().toArray();
      return JsonNodeFactory.instance
          .objectNode()
          .put("bench", "open")
          .put("form", form.name().toLowerCase(Locale.ROOT))
          .put("trials", trials)
          .put("params", BenchTrials.PARAMETERS)
          .put("reports", BenchTrials.REPORTS)
          .put("seconds", warm[TIMES / 2])
          .put("cold_seconds", cold);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      file.toFile().delete();
    }
  }

  /// A log has a line for everything that happened to a trial, so there trials are evaluated.
  private void fill(Path file, int trials) {
    try (StudyStore store = new StorageLocation(file).open(OPTIONS)) {
      StudyRef study = store.create(new StudySpec("bench", Direction.MINIMIZE)).ref();
      for (int number = 0; number < trials; number++) {
        if (form == Form.JOURNAL) {
          BenchTrials.evaluate(store, study);
        } else {
          store.add(study, BenchTrials.finished(number));
        }
      }
    }
  }

  private static double seconds(Path file) {
    long start = System.nanoTime();
    try (StudyStore store = new StorageLocation(file).open(OPTIONS)) {
      store.open("bench");
      return (System.nanoTime() - start) / 1e9;
    }
  }
}
