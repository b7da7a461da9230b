package org.parzen.plugins.program.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.parzen.run.Study;
import org.parzen.text.PythonJson;
import org.parzen.trial.FailureKind;
import org.parzen.trial.FrozenTrial;

/// A finished trial in one line of JSON, as Python reads and writes it.
final class TrialLine {
  /// As Python's `isoformat` writes a time.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private TrialLine() {}

  static String of(FrozenTrial trial) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("number", trial.number());
    tree.put("state", trial.kind().name());
    ArrayNode values = tree.putArray("values");
    trial.state().values().forEach(values::add);
    ObjectNode params = tree.putObject("params");
    trial.externalValues().forEach((name, value) -> params.set(name, value.json()));
    ObjectNode user = tree.putObject("user_attrs");
    trial.user().values().forEach(user::set);
    ObjectNode constraints = tree.putObject("constraints");
    trial.constraints().values().forEach(constraints::put);
    ObjectNode reports = tree.putObject("intermediate_values");
    for (int i = 0; i < trial.reports().size(); i++) {
      reports.put(Long.toString(trial.reports().step(i)), trial.reports().value(i));
    }
    trial.start().ifPresent(start -> tree.put("datetime_start", time(start)));
    trial.end().ifPresent(end -> tree.put("datetime_complete", time(end)));
    trial.duration().ifPresent(time -> tree.put("duration", seconds(time)));
    trial.system().get(Study.REASON).ifPresent(reason -> tree.put("reason", reason));
    trial.system().get(FailureKind.KEY).ifPresent(kind -> tree.put("failure", kind.word()));
    return PythonJson.write(tree);
  }

  private static String time(Instant instant) {
    return TIME.format(instant);
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
