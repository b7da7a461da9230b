package org.parzen.plugins.command.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where the descriptions of a list of options begin: what stands between a flag and such a column
/// is the word for a value, however it looks.
final class DescriptionColumn {
  private static final Pattern GAP = Pattern.compile("\\S\\s{2,}(?=[^\\s-])");
  private static final int LEAST = 3;
  private static final double SHARE = 0.2;

  private DescriptionColumn() {}

  /// The columns that many options of the text share, counted from 0.
  static Set<Integer> of(List<String> lines) {
    Map<Integer, Integer> counts = new HashMap<>();
    int options = 0;
    for (String line : lines) {
      Matcher gap = GAP.matcher(line);
      if (line.stripLeading().startsWith("-") && gap.find()) {
        counts.merge(gap.end(), 1, Integer::sum);
        options++;
      }
    }
    double least = Math.max(LEAST, SHARE * options);
    return counts.entrySet().stream()
        .filter(count -> count.getValue() >= least)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
