package org.parzen.app.cli.measure.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.parzen.part.Parts;
import org.parzen.run.DefinedStudy;
import org.parzen.run.RunHandle;
import org.parzen.run.RunListener;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.storage.memory.InMemoryStore;

/// Kills the program, which works on all studies at once, at random moments, starts it again, until
/// all studies are complete; and compares each with the same study that was left alone.
///
/// @param trials with a result, of each study
/// @param child what starts the program on the studies of a folder, with a seed
public record KillBench(List<KilledStudy> studies, int trials, Parts parts, Child child) {

  /// How long the program lives at most after its first trial, in milliseconds.
  private static final int LIFE = 600;

  /// Starts the program that is to be killed.
  @FunctionalInterface
  public interface Child {
    Process start(Path folder, long seed) throws IOException;
  }

  /// One study of each kind, killed as often as it takes.
  ///
  /// @param folder empty
  Map<KilledStudy, Tally> round(Path folder, long seed, RandomGenerator random)
      throws IOException, InterruptedException {
    Map<KilledStudy, Integer> kills = kill(folder, seed, random);
    Map<KilledStudy, Tally> tallies = new LinkedHashMap<>();
    for (KilledStudy study : studies) {
      tallies.put(study, compare(study, folder, seed, kills.getOrDefault(study, 0)));
    }
    return tallies;
  }

  private Map<KilledStudy, Integer> kill(Path folder, long seed, RandomGenerator random)
      throws IOException, InterruptedException {
    Map<KilledStudy, Integer> kills = new HashMap<>();
    List<KilledStudy> left = new ArrayList<>(studies);
    while (!left.isEmpty()) {
      Process process = child.start(folder, seed);
      Set<String> complete = lived(process, random.nextInt(LIFE));
      left.removeIf(study -> complete.contains(study.name()));
      left.forEach(study -> kills.merge(study, 1, Integer::sum));
      if (process.exitValue() == 0 && !left.isEmpty()) {
        throw new IllegalStateException("The program ended before " + left + " were complete.");
      }
    }
    return kills;
  }

  /// The studies that the program said are complete, before it was killed or ended by itself.
  private static Set<String> lived(Process process, int life)
      throws IOException, InterruptedException {
    Set<String> said = new HashSet<>();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      String first = output.readLine();
      if (first == null) {
        throw new IllegalStateException("The program ended with " + process.waitFor() + ".");
      }
      said.add(first);
      if (!process.waitFor(life, TimeUnit.MILLISECONDS)) {
        // By its handle: what it said is still to be read.
        boolean _ = process.toHandle().destroyForcibly();
        int _ = process.waitFor();
      }
      output.lines().forEach(said::add);
    }
    return said;
  }

  private Tally compare(KilledStudy study, Path folder, long seed, int kills)
      throws InterruptedException {
    try (StudyStore store = new FileLocation(study.file(folder)).openReadOnly()) {
      return Tally.of(kills, alone(study, seed), Trace.of(store.open(study.name())));
    }
  }

  /// The study in memory, without pauses and without being killed.
  private List<Trace> alone(KilledStudy study, long seed) throws InterruptedException {
    StudyStore store = new InMemoryStore();
    try (DefinedStudy defined =
        DefinedStudy.create(store, study.definition(seed, trials, 0), parts, Path.of("unused"))) {
      RunHandle run = defined.start(defined.plan(), RunListener.SILENT);
      run.await();
      return Trace.of(store.open(study.name()));
    }
  }

  /// Removes what a round left.
  static void clear(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
