package org.parzen.storage.sql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/// Within SQL: whether a text is a distribution.
final class ReadableDistribution extends Function {

  private static final int MOST = 10_000;

  private final Map<String, Boolean> known = new HashMap<>();

  @Override
  protected void xFunc() throws SQLException {
    @Nullable String text = value_text(0);
    if (known.size() > MOST) {
      known.clear();
    }
    boolean readable =
        text != null
            && known.computeIfAbsent(text, given -> ContentCheck.distribution(given).isPresent());
    result(readable ? 1 : 0);
  }
}
