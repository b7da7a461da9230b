package org.parzen.plugins.program.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.parzen.plugins.program.process.ProcessResult;
import org.parzen.plugins.program.process.Usage;
import org.parzen.text.PythonJson;
import org.parzen.trial.AttributeKey;

/// What a study file keeps of a trial's program, in the system attribute `parzen:run`. Immutable.
///
/// @param exitCode empty where the program went on after the trial
/// @param seconds from the start of the trial to its end
/// @param usage what else was measured of its processes
/// @param reason why it ended: the word of a [ProcessResult.Ending]; where a program serves several
///   trials also `finished`, `failed` or `protocol error`
/// @param measured the numbers read, by metric
/// @param output the end of both outputs
public record RunFacts(
    OptionalInt exitCode,
    double seconds,
    Usage usage,
    String reason,
    Map<String, Double> measured,
    String output) {

  public static final AttributeKey<RunFacts> KEY =
      new AttributeKey<>("parzen:run", RunFacts::write, RunFacts::read);

  /// What Optuna's servers take in one value.
  private static final int LONGEST = 2045;

  public RunFacts {
    measured = Collections.unmodifiableMap(new LinkedHashMap<>(measured));
  }

  /// Facts of a program that was measured only by the clock.
  public RunFacts(
      OptionalInt exitCode,
      double seconds,
      String reason,
      Map<String, Double> measured,
      String output) {
    this(exitCode, seconds, Usage.NONE, reason, measured, output);
  }

  /// The facts of a program that served one trial.
  ///
  /// @param measured the numbers read, by metric
  public static RunFacts of(ProcessResult result, Map<String, Double> measured) {
    return new RunFacts(
        OptionalInt.of(result.exitCode()),
        result.seconds(),
        result.usage(),
        result.ending().word(),
        measured,
        result.tail(LONGEST));
  }

  /// As JSON, with as much of the output's end as fits into one value.
  private JsonNode write() {
    String kept = output;
    ObjectNode tree = tree(kept);
    int over = PythonJson.write(tree).length() - LONGEST;
    while (over > 0 && !kept.isEmpty()) {
      // An escape takes up to six characters, so that this never cuts more than needed.
      kept = kept.substring(Math.min(kept.length(), Math.max(1, over / 6)));
      tree = tree(kept);
      over = PythonJson.write(tree).length() - LONGEST;
    }
    return tree;
  }

  private ObjectNode tree(String kept) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    exitCode.ifPresent(code -> tree.put("exit_code", code));
    tree.put("seconds", seconds);
    usage.cpu().ifPresent(cpu -> tree.put("cpu_seconds", cpu.toNanos() / 1e9));
    usage.peakMemory().ifPresent(bytes -> tree.put("peak_memory", bytes));
    tree.put("reason", reason);
    ObjectNode numbers = tree.putObject("measured");
    measured.forEach(numbers::put);
    return tree.put("output", kept);
  }

  private static RunFacts read(JsonNode tree) {
    Map<String, Double> measured = new LinkedHashMap<>();
    tree.path("measured")
        .properties()
        .forEach(e -> measured.put(e.getKey(), e.getValue().asDouble()));
    return new RunFacts(
        tree.has("exit_code")
            ? OptionalInt.of(tree.path("exit_code").asInt())
            : OptionalInt.empty(),
        tree.path("seconds").asDouble(),
        usage(tree),
        tree.path("reason").asText(),
        measured,
        tree.path("output").asText());
  }

  /// Files of older versions, and trials of which nobody wanted to know, have none of it.
  private static Usage usage(JsonNode tree) {
    JsonNode cpu = tree.path("cpu_seconds");
    JsonNode memory = tree.path("peak_memory");
    return new Usage(
        cpu.isNumber()
            ? Optional.of(Duration.ofNanos(Math.round(cpu.asDouble() * 1e9)))
            : Optional.empty(),
        memory.isNumber() ? OptionalLong.of(memory.asLong()) : OptionalLong.empty());
  }
}
