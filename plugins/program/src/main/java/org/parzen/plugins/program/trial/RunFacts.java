package org.parzen.plugins.program.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.parzen.plugins.program.process.ProcessResult;
import org.parzen.text.PythonJson;
import org.parzen.trial.AttributeKey;

/// What a study file keeps of a trial's program, in the system attribute `parzen:run`. Immutable.
///
/// @param exitCode empty where the program went on after the trial
/// @param seconds from the start of the trial to its end
/// @param reason why it ended: `exited`, `timed out` or `pruned`; where a program serves several
///   trials also `finished`, `failed` or `protocol error`
/// @param measured the numbers read, by metric
/// @param output the end of both outputs
public record RunFacts(
    OptionalInt exitCode,
    double seconds,
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

  /// The facts of a program that served one trial.
  ///
  /// @param measured the numbers read, by metric
  public static RunFacts of(ProcessResult result, Map<String, Double> measured) {
    return new RunFacts(
        OptionalInt.of(result.exitCode()),
        result.seconds(),
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
    tree.put("seconds", seconds).put("reason", reason);
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
        tree.path("reason").asText(),
        measured,
        tree.path("output").asText());
  }
}
