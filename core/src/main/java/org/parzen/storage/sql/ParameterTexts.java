package org.parzen.storage.sql;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.parzen.space.Distribution;
import org.parzen.space.DistributionJson;

/// Parameters as rows name them, parsed once a text: thousands of trials share a few. Used by one
/// thread at a time.
final class ParameterTexts {

  private static final Logger LOG = System.getLogger(ParameterTexts.class.getName());
  private static final int MOST = 100_000;

  /// A parameter's name and distribution.
  record Named(String name, Distribution distribution) {}

  /// What a row's text is in SQL: both columns in one, because fetching a column costs more than
  /// joining two. JSON in these files never holds a line break.
  static String sql(Dialect dialect) {
    return "param_name || " + dialect.lineBreak() + " || distribution_json";
  }

  private final Map<String, Optional<Named>> known = new HashMap<>();

  /// The parameter; none where its distribution can not be understood.
  Optional<Named> parse(String joined) {
    Optional<Named> named = known.get(joined);
    if (named == null) {
      if (known.size() >= MOST) {
        known.clear();
      }
      named = split(joined);
      known.put(joined, named);
    }
    return named;
  }

  private static Optional<Named> split(String joined) {
    int end = joined.lastIndexOf('\n');
    String name = joined.substring(0, end);
    try {
      return Optional.of(new Named(name, DistributionJson.read(joined.substring(end + 1))));
    } catch (IllegalArgumentException e) {
      LOG.log(Level.WARNING, "The parameter ''{0}'' is left out: {1}", name, e.getMessage());
      return Optional.empty();
    }
  }
}
