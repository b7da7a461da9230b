package org.parzen.app.cli.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parzen.app.cli.format.StudyRow;
import org.parzen.app.cli.format.Table;
import org.parzen.app.cli.format.TrialRow;
import org.parzen.app.cli.format.TrialTable;
import org.parzen.study.Amendments;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

/// Studies and trials as the command line lists them; times in UTC, as files hold them.
final class Rows {
  private Rows() {}

  /// The table of all trials of a study.
  static Table trials(StudyView view) {
    return new TrialTable(view.directions().size(), view.metricNames())
        .of(view.trials().stream().map(trial -> trial(trial, view.amendments())).toList());
  }

  private static TrialRow trial(FrozenTrial trial, Amendments amendments) {
    Map<String, JsonNode> params = new LinkedHashMap<>();
    trial.externalValues().forEach((name, value) -> params.put(name, value.json()));
    return new TrialRow(
        trial.number(),
        trial.state().values(),
        trial.start().map(Rows::time),
        trial.end().map(Rows::time),
        params,
        trial.user().values(),
        trial.kind().name(),
        amendments.word(trial.number()));
  }

  static StudyRow study(StudyView view) {
    ObjectNode user = JsonNodeFactory.instance.objectNode();
    view.user().values().forEach(user::set);
    return new StudyRow(
        view.name(),
        view.directions().stream().map(Enum::name).toList(),
        view.size(),
        view.start().map(Rows::time),
        user);
  }

  private static LocalDateTime time(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
