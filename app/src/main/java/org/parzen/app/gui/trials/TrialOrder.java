package org.parzen.app.gui.trials;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parzen.analysis.TrialStatus;
import org.parzen.study.StudyView;

/// Filters and sorts the trials of a study.
final class TrialOrder {

  private TrialOrder() {}

  /// What is wanted to be seen. Immutable.
  ///
  /// @param statuses empty for all
  /// @param excluded whether those are wanted that count for nothing; all where no status is either
  /// @param text that occurs in some cell; empty for any
  /// @param column sorted by
  record Wanted(
      StudyView view,
      Set<TrialStatus> statuses,
      boolean excluded,
      String text,
      Optional<TrialColumn> column,
      boolean descending) {

    private boolean takes(TrialRows rows, int number) {
      boolean all = statuses.isEmpty() && !excluded;
      return all || (rows.isExcluded(number) ? excluded : statuses.contains(rows.status(number)));
    }
  }

  /// What is to be seen. Immutable.
  record Sorted(TrialRows rows, List<TrialColumn> columns, List<Integer> numbers) {}

  static Sorted of(Wanted wanted) {
    TrialRows rows = new TrialRows(wanted.view());
    List<TrialColumn> columns = rows.columns();
    String text = wanted.text().strip().toLowerCase(Locale.ROOT);
    int[] numbers =
        rows.numbers()
            .filter(number -> wanted.takes(rows, number))
            .filter(number -> text.isEmpty() || rows.contains(number, text, columns))
            .toArray();
    return new Sorted(rows, columns, sorted(numbers, rows, wanted));
  }

  /// By the column, then by number; trials that have nothing there come last either way.
  private static List<Integer> sorted(int[] numbers, TrialRows rows, Wanted wanted) {
    record Keyed(int number, double key) {}
    TrialColumn column = wanted.column().orElse(new TrialColumn.Index());
    int sign = wanted.descending() ? -1 : 1;
    Keyed[] keyed = new Keyed[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      double key = rows.key(numbers[i], column);
      keyed[i] = new Keyed(numbers[i], Double.isNaN(key) ? Double.POSITIVE_INFINITY : sign * key);
    }
    Arrays.sort(
        keyed,
        (a, b) -> {
          int byKey = Double.compare(a.key(), b.key());
          return byKey != 0 ? byKey : Integer.compare(a.number(), b.number());
        });
    return Arrays.stream(keyed).map(Keyed::number).toList();
  }
}
