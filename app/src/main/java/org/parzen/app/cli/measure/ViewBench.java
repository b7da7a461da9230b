package org.parzen.app.cli.measure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.parzen.app.cli.talk.Messages;
import org.parzen.part.Parts;
import org.parzen.run.DefinedStudy;
import org.parzen.run.RunHandle;
import org.parzen.run.RunListener;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.storage.sql.SqliteOptions;
import org.parzen.study.History;
import org.parzen.study.StudyDefinition;

/// Measures what it costs a run that somebody looks at its file: the same study in a file of its
/// own, with a window open on it and without, in pairs whose order alternates.
///
/// @param definition says what ends a run
/// @param folder for the files
/// @param settle how long is waited before each, so that the window is there
record ViewBench(StudyDefinition definition, Parts parts, Path folder, Duration settle) {

  private static final double PERCENT = 100;

  /// A run without and with a window, in trials a second.
  private record Pair(double alone, double viewed) {
    double cost() {
      return PERCENT * (1 - viewed / alone);
    }
  }

  /// @param told takes a line for each pair, and one for all
  void measure(int pairs, Consumer<ObjectNode> told) throws IOException, InterruptedException {
    double _ = run("warm-up.db", false);
    List<Double> costs = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      Pair pair = pair(i);
      costs.add(pair.cost());
      told.accept(
          line()
              .put("pair", i)
              .put("trials_per_second", rounded(pair.alone()))
              .put("viewed_trials_per_second", rounded(pair.viewed()))
              .put("cost_percent", rounded(pair.cost())));
    }
    double mean = costs.stream().mapToDouble(cost -> cost).average().orElse(0);
    double squares = costs.stream().mapToDouble(cost -> (cost - mean) * (cost - mean)).sum();
    double error = Math.sqrt(squares / Math.max(1, pairs - 1) / pairs);
    told.accept(
        line()
            .put("pairs", pairs)
            .put("mean_cost_percent", rounded(mean))
            .put("standard_error_percent", rounded(error)));
  }

  private static ObjectNode line() {
    return JsonNodeFactory.instance.objectNode().put("bench", "view");
  }

  private Pair pair(int i) throws IOException, InterruptedException {
    boolean viewedFirst = i % 2 == 1;
    double first = run(i + "-first.db", viewedFirst);
    double second = run(i + "-second.db", !viewedFirst);
    return viewedFirst ? new Pair(second, first) : new Pair(first, second);
  }

  /// Trials a second of one run.
  private double run(String name, boolean isViewed) throws IOException, InterruptedException {
    Path file = folder.resolve(name);
    SqliteOptions safety = SqliteOptions.DEFAULT.with(definition.run().durability());
    try (StudyStore store = new FileLocation(file).open(safety);
        DefinedStudy study = DefinedStudy.create(store, definition, parts, folder)) {
      List<Process> window = isViewed ? List.of(window(file)) : List.of();
      try {
        TimeUnit.NANOSECONDS.sleep(settle.toNanos());
        requireThere(window);
        double speed = run(study);
        requireThere(window);
        return speed;
      } finally {
        window.forEach(Process::destroy);
        for (Process process : window) {
          int _ = process.waitFor();
        }
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private double run(DefinedStudy study) throws InterruptedException {
    long begin = System.nanoTime();
    RunHandle run = study.start(study.plan(), RunListener.SILENT);
    run.await();
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (run.failed()) {
      throw new IllegalStateException(run.reason().orElse(""));
    }
    History done = study.study().view().finished();
    return done.size() / seconds;
  }

  private static Process window(Path file) throws IOException {
    return OwnProgram.with(List.of(), List.of("open", file.toString()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void requireThere(List<Process> window) {
    if (!window.stream().allMatch(Process::isAlive)) {
      throw new IllegalStateException(Messages.get("bench.view.gone"));
    }
  }

  private static double rounded(double value) {
    return Math.round(value * 1e3) / 1e3;
  }
}
