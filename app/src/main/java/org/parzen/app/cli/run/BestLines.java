package org.parzen.app.cli.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parzen.study.StudyView;
import org.parzen.text.PythonJson;
import org.parzen.trial.FrozenTrial;

/// The result of a study as lines of JSON: the best trial, or each one of the front where there are
/// several objectives; none where no trial is complete and feasible.
final class BestLines {
  private BestLines() {}

  static List<String> of(StudyView view) {
    List<FrozenTrial> best =
        view.directions().size() == 1 ? view.best().stream().toList() : view.bestTrials();
    return best.stream().map(BestLines::line).toList();
  }

  private static String line(FrozenTrial trial) {
    ObjectNode line = JsonNodeFactory.instance.objectNode().put("number", trial.number());
    List<Double> values = trial.state().values();
    if (values.size() == 1) {
      line.put("value", values.getFirst());
    } else {
      ArrayNode all = line.putArray("values");
      values.forEach(all::add);
    }
    ObjectNode params = line.putObject("params");
    trial.externalValues().forEach((name, value) -> params.set(name, value.json()));
    return PythonJson.write(line);
  }
}
