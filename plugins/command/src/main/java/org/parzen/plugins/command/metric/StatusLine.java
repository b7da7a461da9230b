package org.parzen.plugins.command.metric;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line in which a program that was made for algorithm configuration tells how its run went, as
/// AClib's wrappers and SMAC3's scripts do. Immutable.
///
/// Such a line that can not be read is a failure: what else was printed must not stand for the
/// result of a run that may have crashed.
///
/// @param line as it was printed
/// @param status in capitals; empty where the line has none
/// @param costs as they were read; empty where the line has none
record StatusLine(String line, String status, List<Reading> costs) {
  private static final Pattern ACLIB =
      Pattern.compile("Result of this algorithm run:(.*)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern SMAC =
      Pattern.compile(
          "\\s*(?:(?:cost|runtime|status)\\s*=[^;]*(?:;\\s*|$)|additional_info\\s*=.*)+",
          Pattern.DOTALL);

  /// Means to be a line of SMAC3, whatever else is on it.
  private static final Pattern LIKE_SMAC =
      Pattern.compile(
          "\\s*(?:cost|runtime|status)\\s*=.*"
              + "\\bstatus\\s*=\\s*(?:SUCCESS|TIMEOUT|MEMORYOUT|MEMOUT|CRASHED|ABORT)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// The pattern takes stack for each of its repeats.
  private static final int LONGEST = 4096;

  private static final int QUOTED = 400;

  private static final String COST = "cost";

  StatusLine {
    costs = List.copyOf(costs);
  }

  /// `Result of this algorithm run: {"status": "SUCCESS", "cost": 0.5, "runtime": 2.1}`; where no
  /// cost is there, the runtime is it.
  static Optional<StatusLine> aclib(String line) {
    Matcher aclib = ACLIB.matcher(line);
    return aclib.find()
        ? Optional.of(
            JsonNumbers.object(aclib.group(1))
                .map(result -> result(line, result))
                .orElseGet(() -> unreadable(line, "no JSON object, or more than that")))
        : Optional.empty();
  }

  private static StatusLine result(String line, JsonNode result) {
    JsonNode cost = result.path(result.has(COST) ? COST : "runtime");
    return new StatusLine(
        line.strip(),
        result.path("status").asText().strip().toUpperCase(Locale.ROOT),
        cost.isMissingNode() ? List.of() : JsonNumbers.readings(cost, "its cost"));
  }

  private static StatusLine unreadable(String line, String why) {
    String text = line.strip();
    String quoted = text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
    return new StatusLine(
        quoted,
        "",
        List.of(
            new Reading.Missing(
                "The line in which the program reports its result can not be read (%s): %s"
                    .formatted(why, quoted))));
  }

  /// `cost=0.5; runtime=2.1; status=SUCCESS; additional_info=…`, all but the cost optional, several
  /// costs as `cost=0.5,3`.
  static Optional<StatusLine> smac(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<StatusLine> read = SMAC.matcher(line).matches() ? fields(line) : Optional.empty();
    return read.or(
        () ->
            LIKE_SMAC.matcher(line).matches()
                ? Optional.of(unreadable(line, "not of the form cost=1; status=SUCCESS"))
                : Optional.empty());
  }

  private static Optional<StatusLine> fields(String line) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : line.split(";", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(field.substring(0, equals).strip(), field.substring(equals + 1).strip());
      }
    }
    List<Reading> costs = new ArrayList<>();
    if (fields.containsKey(COST)) {
      for (String cost : fields.get(COST).split(",", -1)) {
        costs.add(NumberText.reading(cost.strip(), "cost="));
      }
    }
    boolean plain = costs.stream().allMatch(Reading.Value.class::isInstance);
    // `cost=5 dollars` alone is prose.
    return fields.size() == 1 && !fields.containsKey("status") && !plain
        ? Optional.empty()
        : Optional.of(
            new StatusLine(
                line.strip(), fields.getOrDefault("status", "").toUpperCase(Locale.ROOT), costs));
  }

  /// Whether no further run makes sense.
  boolean abort() {
    return status.equals("ABORT");
  }

  /// What came of the run.
  List<Reading> readings() {
    if (!status.isEmpty() && !status.equals("SUCCESS")) {
      return List.of(
          new Reading.Missing("The program reports the status %s: %s".formatted(status, line)));
    }
    return costs.isEmpty()
        ? List.of(new Reading.Missing("The program reports no cost: " + line))
        : costs;
  }
}
