package org.parzen.sampler.cmaes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.part.Samplers;
import org.parzen.run.Study;
import org.parzen.sampler.joint.JointSpace;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;

/// Two processes on one study: they agree on every generation, because each finds it again from the
/// same trials.
class SharedStudyTest {

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("shared.db");
  }

  /// A new study, before anybody else looks for it.
  private StudyStore create() {
    StudyStore store = SqliteStore.open(file(), StorageOptions.DEFAULT);
    store.create(spec());
    return store;
  }

  private static StudySpec spec() {
    return new StudySpec(Searcher.STUDY, Direction.MINIMIZE);
  }

  /// A process that searches, and what it says.
  private record Running(Process process, Writer in, BufferedReader out) implements AutoCloseable {

    void begin(int trials) throws IOException {
      in.write(trials + "\n");
      in.flush();
    }

    /// What it would propose after its trials.
    String proposed() throws IOException {
      return Objects.requireNonNull(out.readLine(), "the process ended");
    }

    @Override
    public void close() throws IOException {
      in.close();
      try {
        assertThat(process.waitFor()).isZero();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Running start(String sampler) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Searcher.class.getName(),
                file().toString(),
                sampler)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new Running(
        process,
        process.outputWriter(StandardCharsets.UTF_8),
        process.inputReader(StandardCharsets.UTF_8));
  }

  /// Whoever evaluates a trial, it is the one that a single process would have tried.
  @ParameterizedTest
  @ValueSource(strings = {"cmaes", "tpe_cmaes", "qmc"})
  void takingTurnsTheyTryWhatOneAloneWouldTry(String id) throws IOException {
    Study alone =
        Study.create(
            new InMemoryStore(), spec(), Searcher.options(Samplers.ALL.make(new Component(id))));
    try (StudyStore store = create();
        Running first = start(id);
        Running second = start(id)) {
      Random turns = new Random(3);
      int done = 0;
      while (done < 60) {
        Running next = turns.nextBoolean() ? first : second;
        int trials = 1 + turns.nextInt(4);
        next.begin(trials);
        assertThat(next.proposed()).isNotEmpty();
        for (int i = 0; i < trials; i++) {
          Searcher.evaluate(alone);
        }
        done += trials;
      }
      assertThat(parameters(store.open(Searcher.STUDY))).isEqualTo(parameters(alone.view()));
    }
  }

  private static List<Map<String, ParameterValue>> parameters(StudyView view) {
    return view.trials().stream().map(FrozenTrial::parameters).toList();
  }

  /// Trials of both come in any order and in the middle of each other's generations.
  @Test
  void atTheSameTimeTheyTellEveryGenerationOnce() throws IOException {
    try (StudyStore store = create();
        Running first = start("cmaes");
        Running second = start("cmaes")) {
      first.begin(50);
      second.begin(40);
      assertThat(List.of(first.proposed(), second.proposed())).doesNotContain("{}");
      StudyView view = store.open(Searcher.STUDY);
      assertThat(view.trials()).hasSize(90);
      first.begin(0);
      second.begin(0);
      String cold = Searcher.next(Samplers.ALL.make(new Component("cmaes")), view);
      assertThat(List.of(first.proposed(), second.proposed())).containsOnly(cold);
      assertThat(cold).isEqualTo(toldByHand(view));
    }
  }

  /// The first trial is not told, all others are, once each, in generations of as many as belong to
  /// three parameters.
  private static String toldByHand(StudyView view) {
    Cube cube =
        Cube.of(
            JointSpace.of(
                new TreeMap<>(
                    Map.of(
                        "n", new IntDistribution(0, 9),
                        "x", new FloatDistribution(-5, 5),
                        "y", new FloatDistribution(-5, 5)))),
            false);
    int population = Constants.population(3);
    Optimizer state = FullCma.start(Start.middle(3), population, false);
    List<FrozenTrial> trials = view.trials();
    for (int from = 1; from + population <= trials.size(); from += population) {
      List<FrozenTrial> generation = trials.subList(from, from + population);
      double[][] places =
          generation.stream()
              .map(t -> cube.place(name -> internal(t, name)).orElseThrow())
              .toArray(double[][]::new);
      double[] losses =
          generation.stream().mapToDouble(t -> t.state().values().getFirst()).toArray();
      state = state.tell(places, losses);
    }
    assertThat(state.generation()).isEqualTo((trials.size() - 1) / population);
    double[] drawn = state.ask(new SplittableRandom(Searcher.SEED));
    return new TreeMap<>(cube.values(drawn)).toString();
  }

  private static double internal(FrozenTrial trial, String name) {
    return Objects.requireNonNull(trial.parameters().get(name)).internal();
  }
}
