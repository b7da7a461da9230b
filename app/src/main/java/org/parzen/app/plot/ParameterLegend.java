package org.parzen.app.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parzen.analysis.Omitted;
import org.parzen.analysis.TrialStatus;

/// The legend of charts of parameters: how many trials are shown, the best one, and how many are
/// not shown and why.
final class ParameterLegend {
  private static final double SHOWN = 0.6;

  private ParameterLegend() {}

  static List<LegendEntry> of(PointMarks marks, Omitted omitted) {
    List<LegendEntry> entries = new ArrayList<>();
    int infeasible = marks.infeasible();
    if (marks.size() > infeasible) {
      entries.add(complete(marks.size() - infeasible, false));
    }
    if (infeasible > 0) {
      entries.add(LegendEntry.of(TrialStatus.INFEASIBLE, infeasible, false));
    }
    marks.bestEntry().ifPresent(entries::add);
    entries.addAll(notShown(omitted));
    return entries;
  }

  static LegendEntry complete(int count, boolean line) {
    return new LegendEntry(
        PlotText.of("status." + TrialStatus.COMPLETE.name()) + " " + count,
        palette -> palette.ramp(SHOWN),
        line ? Optional.empty() : Optional.of(Mark.DISC),
        line);
  }

  /// Gives plain words, without a symbol.
  static List<LegendEntry> notShown(Omitted omitted) {
    List<LegendEntry> entries = new ArrayList<>();
    if (omitted.notFinite() > 0) {
      entries.add(LegendEntry.note(PlotText.of("parameter.notFinite", "" + omitted.notFinite())));
    }
    if (omitted.without() > 0) {
      entries.add(LegendEntry.note(PlotText.of("parameter.without", "" + omitted.without())));
    }
    return entries;
  }

  /// Tells the same in a sentence, or nothing where all trials are shown.
  static String sentence(Omitted omitted) {
    List<String> words = notShown(omitted).stream().map(LegendEntry::text).toList();
    return words.isEmpty() ? "" : " " + PlotText.of("parameter.notShown", String.join(", ", words));
  }
}
