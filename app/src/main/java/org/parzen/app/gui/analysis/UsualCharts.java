package org.parzen.app.gui.analysis;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parzen.app.plot.study.ChartKind;

/// Which charts suit a study, and which of them are shown until a person chooses.
final class UsualCharts {

  /// With fewer results than these the charts of parameters say little.
  private static final int FEW = 10;

  private static final List<String> SEVERAL =
      List.of("pareto", "hypervolume", "parallel-coordinates", "importances");
  private static final List<String> YOUNG =
      List.of("history", "intermediate-values", "parallel-coordinates", "slice");
  private static final List<String> SINGLE =
      List.of("importances", "parallel-coordinates", "slice", "history");

  private UsualCharts() {}

  /// The charts that a study can be shown in.
  static List<ChartKind> suiting(StudyFacts facts) {
    return Arrays.stream(ChartKind.values()).filter(kind -> suits(kind, facts)).toList();
  }

  static boolean suits(ChartKind kind, StudyFacts facts) {
    return facts.several() || !kind.takes(ChartKind.Takes.SEVERAL_OBJECTIVES);
  }

  /// One chart a panel, the most telling first.
  static List<ChartKind> of(StudyFacts facts, int panels) {
    List<String> wanted = facts.several() ? SEVERAL : facts.complete() < FEW ? YOUNG : SINGLE;
    List<ChartKind> suiting = suiting(facts);
    Set<ChartKind> charts = new LinkedHashSet<>();
    wanted.forEach(
        id -> suiting.stream().filter(kind -> kind.id().equals(id)).forEach(charts::add));
    charts.addAll(suiting);
    if (!facts.reports() && charts.remove(ChartKind.CURVES)) {
      charts.add(ChartKind.CURVES); // It would be empty.
    }
    List<ChartKind> ordered = List.copyOf(charts);
    return Stream.iterate(0, i -> i + 1)
        .limit(panels)
        .map(i -> ordered.get(i % ordered.size()))
        .toList();
  }
}
