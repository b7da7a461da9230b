package org.parzen.app.cli.measure.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.parzen.app.cli.talk.Messages;
import org.parzen.study.Direction;
import org.parzen.text.PythonJson;

/// A sampler that was measured before: one of Optuna's, Hyperopt, or ours. Immutable.
///
/// @param beside the only sampler that it is compared with, so that the tables of others stay
///   short; absent where it is compared with all
/// @param steps after how many trials the best values were looked at
/// @param best by case: an array a seed, in it a number a step
public record Rival(
    String name, Optional<String> beside, List<Integer> steps, Map<String, JsonNode> best) {

  public Rival {
    steps = List.copyOf(steps);
    best = Map.copyOf(best);
  }

  /// The samplers of Optuna 5 and Hyperopt.
  public static List<Rival> peers() {
    try (InputStream in =
        Objects.requireNonNull(Rival.class.getResourceAsStream("peer-results.json"))) {
      JsonNode all = PythonJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return all.path("measurements").valueStream().flatMap(Rival::measured).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Rival> measured(JsonNode together) {
    List<Integer> steps = steps(together.path("trials"));
    JsonNode beside = together.path("beside");
    return together.path("samplers").properties().stream()
        .map(
            sampler ->
                new Rival(
                    sampler.getKey(),
                    Optional.ofNullable(beside.path(sampler.getKey()).textValue()),
                    steps,
                    cases(sampler.getValue())));
  }

  /// One of ours that was measured just now.
  public static Rival of(String name, List<CaseResult> results) {
    Map<String, JsonNode> best = new LinkedHashMap<>();
    for (CaseResult result : results) {
      ArrayNode seeds = JsonNodeFactory.instance.arrayNode();
      for (double[] seed : result.best()) {
        Arrays.stream(seed).forEach(seeds.addArray()::add);
      }
      best.put(result.measured().name(), seeds);
    }
    return new Rival(name, Optional.empty(), results.getFirst().steps(), best);
  }

  /// The samplers whose lines of JSON were kept in a file, with its name before theirs.
  ///
  /// @param direction in which values are better
  /// @throws IllegalArgumentException where the file can not be read, holds no such lines, or ones
  ///   of the other direction
  public static List<Rival> kept(Path file, Direction direction) {
    Map<String, Rival> rivals = new LinkedHashMap<>();
    for (JsonNode line : lines(file)) {
      if (line.has("best")) {
        String word = line.path("direction").asText(Direction.MINIMIZE.word());
        if (!word.equals(direction.word())) {
          throw new IllegalArgumentException(
              Messages.get("bench.direction", file, word, direction.word()));
        }
        String name = "%s %s".formatted(file.getFileName(), line.path("sampler").asText());
        String measured = line.path("case").asText();
        Map<String, JsonNode> best = new LinkedHashMap<>();
        Optional.ofNullable(rivals.get(name)).ifPresent(known -> best.putAll(known.best()));
        best.put(measured, line.path("best"));
        rivals.put(name, new Rival(name, Optional.empty(), steps(line.path("trials")), best));
      }
    }
    if (rivals.isEmpty()) {
      throw new IllegalArgumentException(Messages.get("bench.against", file));
    }
    return new ArrayList<>(rivals.values());
  }

  private static List<JsonNode> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().map(PythonJson::read).toList();
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(Messages.get("bench.file", file), e);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(Messages.get("bench.against", file), e);
    }
  }

  private static List<Integer> steps(JsonNode numbers) {
    return StreamSupport.stream(numbers.spliterator(), false).map(JsonNode::intValue).toList();
  }

  private static Map<String, JsonNode> cases(JsonNode sampler) {
    Map<String, JsonNode> cases = new LinkedHashMap<>();
    sampler.properties().forEach(entry -> cases.put(entry.getKey(), entry.getValue()));
    return cases;
  }

  /// Whether it is compared with a sampler of ours.
  public boolean isFor(String sampler) {
    return beside.isEmpty() || beside.get().equals(sampler);
  }

  /// The values after so many trials, by seed; none where that was not measured.
  Optional<double[]> after(String measured, int trials) {
    JsonNode seeds = best.get(measured);
    int step = steps.indexOf(trials);
    if (seeds == null || step < 0) {
      return Optional.empty();
    }
    return Optional.of(
        IntStream.range(0, seeds.size())
            .mapToDouble(i -> seeds.path(i).path(step).asDouble(Double.NaN))
            .toArray());
  }

  /// How many seeds the cases have, where all have as many.
  OptionalInt seeds() {
    int[] counts = best.values().stream().mapToInt(JsonNode::size).distinct().toArray();
    return counts.length == 1 ? OptionalInt.of(counts[0]) : OptionalInt.empty();
  }
}
