package org.parzen.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.parzen.trial.Constraints;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Reports;

/// What a trial takes over from an earlier one with the same values, beside the result: its
/// reports, so that pruners compare with it as with any other, and its constraints, so that both
/// are feasible or neither. The user's attributes stay where they are: they may name files.
final class Reuse {

  private Reuse() {}

  static void take(Attempt attempt, FrozenTrial source) {
    Reports reports = source.reports();
    for (int i = 0; i < reports.size(); i++) {
      attempt.reported(reports.step(i), reports.value(i));
    }
    for (Map.Entry<String, JsonNode> entry : source.system().values().entrySet()) {
      String key = entry.getKey();
      if (key.startsWith(Constraints.PREFIX) || key.equals(Constraints.LIST)) {
        attempt.setSystem(key, entry.getValue());
      }
    }
    attempt.setSystem(Study.REUSED_FROM.name(), Study.REUSED_FROM.write().apply(measured(source)));
  }

  /// The number of the trial that was evaluated: a result may have been taken over before.
  static int measured(FrozenTrial source) {
    return source.system().get(Study.REUSED_FROM).orElse(source.number());
  }
}
