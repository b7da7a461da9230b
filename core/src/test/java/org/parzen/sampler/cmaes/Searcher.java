package org.parzen.sampler.cmaes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.parzen.part.Samplers;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.study.Component;
import org.parzen.study.StudyView;
import org.parzen.trial.Trial;

/// A process that searches a study of one file together with others: for every number that it reads
/// it evaluates so many trials, then says what it would propose next.
final class Searcher {

  static final String STUDY = "shared";
  static final long SEED = 5;
  private static final int NEXT = 100_000;

  private Searcher() {}

  public static void main(String[] arguments) throws IOException {
    Sampler sampler = Samplers.ALL.make(new Component(arguments[1]));
    try (StudyStore store = SqliteStore.open(Path.of(arguments[0]), StorageOptions.DEFAULT);
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      Study study = Study.open(store, STUDY, options(sampler));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        for (int i = 0; i < Integer.parseInt(line); i++) {
          evaluate(study);
        }
        store.flush();
        say(next(sampler, study.view()));
      }
    }
  }

  static StudyOptions options(Sampler sampler) {
    return StudyOptions.of(sampler).withoutPruning().withSeed(SEED);
  }

  static void evaluate(Study study) {
    Trial trial = study.ask();
    double x = trial.suggestFloat("x", -5, 5) - 1;
    double y = trial.suggestFloat("y", -5, 5) + 2;
    long n = trial.suggestInt("n", 0, 9);
    study.tell(trial, x * x + 10 * (y + x) * (y + x) + n);
  }

  /// The proposal for a trial far ahead, by name.
  static String next(Sampler sampler, StudyView view) {
    TrialContext context = new TrialContext(NEXT, SEED);
    return new TreeMap<>(sampler.propose(view, context, new SplittableRandom(SEED)).values())
        .toString();
  }

  @SuppressWarnings("SystemOut")
  private static void say(String line) throws IOException {
    System.out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }
}
