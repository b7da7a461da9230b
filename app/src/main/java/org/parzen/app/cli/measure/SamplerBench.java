package org.parzen.app.cli.measure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.parzen.analysis.Quantiles;
import org.parzen.part.Registry;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.space.Distribution;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.Trial;

/// How long asking for a trial and telling its result takes after a history of `trials`.
///
/// The history is the sampler's own, as far as that takes no more than some seconds; the rest is
/// random search.
///
/// @param known makes the sampler
/// @param params how many parameters each trial has
record SamplerBench(
    Registry<Sampler> known, Component sampler, BenchSpace space, int params, int trials) {
  private static final int MEASURED = 100;
  private static final long SECOND = 1_000_000_000;

  /// How long the virtual machine may compile what is measured.
  private static final long WARM_UP_NANOS = 2 * SECOND;

  private static final long HISTORY_NANOS = 20 * SECOND;
  private static final long MEASURED_NANOS = 10 * SECOND;

  SamplerBench after(int history) {
    return new SamplerBench(known, sampler, space, params, history);
  }

  String title() {
    return ComponentLine.write(sampler);
  }

  /// The measurement, as an object of JSON.
  ObjectNode line() {
    Map<String, Distribution> parameters = space.of(params);
    warmUp(parameters);
    InMemoryStore store = new InMemoryStore();
    Study study = study(store, "measured");
    int own = run(study, parameters, trials, HISTORY_NANOS);
    Study random = Study.open(store, "measured", StudyOptions.of(new RandomSampler()).withSeed(2));
    int _ = run(random, parameters, trials - own, Long.MAX_VALUE);
    // The first trial after the others' is the only one that has to read them all.
    int _ = run(study, parameters, 1, 0);
    return line(own, measure(study, parameters));
  }

  /// Nanoseconds of each trial.
  private static double[] measure(Study study, Map<String, Distribution> parameters) {
    long end = System.nanoTime() + MEASURED_NANOS;
    double[] each = new double[MEASURED];
    int done = 0;
    while (done < MEASURED && (done == 0 || System.nanoTime() < end)) {
      long begin = System.nanoTime();
      int _ = run(study, parameters, 1, 0);
      each[done++] = System.nanoTime() - begin;
    }
    return Arrays.copyOf(each, done);
  }

  /// Runs studies of the same length, one after the other.
  private void warmUp(Map<String, Distribution> parameters) {
    long end = System.nanoTime() + WARM_UP_NANOS;
    while (System.nanoTime() < end) {
      Study study = study(new InMemoryStore(), "warm-up");
      int _ = run(study, parameters, trials + MEASURED, end - System.nanoTime());
    }
  }

  private ObjectNode line(int own, double[] nanos) {
    double milliseconds = Arrays.stream(nanos).average().orElseThrow() / 1e6;
    ObjectNode line =
        JsonNodeFactory.instance
            .objectNode()
            .put("bench", "sampler")
            .put("sampler", title())
            .put("space", space.name().toLowerCase(Locale.ROOT))
            .put("params", params)
            .put("trials", trials)
            .put("own_trials", own)
            .put("measured", nanos.length)
            .put("ms_per_trial", rounded(milliseconds))
            .put("median_ms", rounded(Quantiles.median(nanos) / 1e6));
    PeerCost.of(title(), space, params, trials)
        .ifPresent(
            peer ->
                line.put("peer_ms_per_trial", peer)
                    .put("times_faster", Math.round(10 * peer / milliseconds) / 10.0));
    return line;
  }

  private static double rounded(double milliseconds) {
    return Math.round(milliseconds * 1e6) / 1e6;
  }

  private Study study(InMemoryStore store, String name) {
    StudyOptions options = StudyOptions.of(known.make(sampler)).withSeed(1);
    return Study.create(store, new StudySpec(name, Direction.MINIMIZE), options);
  }

  /// Runs up to so many trials, and at least one of them, until the time is over; returns how many.
  private static int run(Study study, Map<String, Distribution> space, int count, long nanos) {
    long begin = System.nanoTime();
    int done = 0;
    while (done < count && (done == 0 || System.nanoTime() - begin < nanos)) {
      Trial trial = study.ask(space);
      study.tell(trial, BenchSpace.value(trial, space));
      done++;
    }
    return done;
  }
}
