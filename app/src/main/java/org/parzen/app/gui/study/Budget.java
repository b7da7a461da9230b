package org.parzen.app.gui.study;

import com.fasterxml.jackson.databind.node.LongNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.study.Component;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyView;

/// How many results a study is to have in all.
public final class Budget {

  private static final String TOTAL = "total";

  private Budget() {}

  /// The total, where the study has so many results already.
  public static Optional<Integer> reached(StudyDefinition definition, StudyView view) {
    return definition.stop().stream()
        .filter(rule -> rule.id().equals(TOTAL))
        .flatMap(rule -> rule.settings().values().stream())
        .map(value -> value.asInt())
        .filter(total -> total <= results(view))
        .findFirst();
  }

  private static int results(StudyView view) {
    return view.done();
  }

  /// The same definition with so many more results than the study has.
  public static StudyDefinition extended(StudyDefinition d, StudyView view, int more) {
    List<Component> stop =
        d.stop().stream()
            .map(
                rule ->
                    rule.id().equals(TOTAL)
                        ? new Component(
                            TOTAL, Map.of("value", LongNode.valueOf((long) results(view) + more)))
                        : rule)
            .toList();
    return new StudyDefinition(
        d.name(),
        d.objective(),
        d.folder(),
        d.parameters(),
        d.goals(),
        d.constraints(),
        d.sampler(),
        d.pruner(),
        stop,
        d.run(),
        d.seed());
  }
}
