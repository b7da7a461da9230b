package org.parzen.storage.sql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parzen.space.DistributionJson;
import org.sqlite.Function;

/// Within SQL: the text of a distribution as Optuna writes it since 3.0. A text that is current, or
/// is no distribution at all, stays as it is.
final class TodaysDistribution extends Function {

  private static final int MOST = 10_000;
  private static final Pattern FORMER =
      Pattern.compile("\"(Int)?(LogUniform|Uniform|DiscreteUniform)Distribution\"");

  private final Map<String, String> known = new HashMap<>();

  @Override
  protected void xFunc() throws SQLException {
    @Nullable String text = value_text(0);
    if (text == null) {
      result();
    } else {
      result(today(text));
    }
  }

  private String today(String text) {
    if (known.size() > MOST) {
      known.clear();
    }
    return known.computeIfAbsent(text, TodaysDistribution::converted);
  }

  private static String converted(String text) {
    if (!FORMER.matcher(text).find()) {
      return text;
    }
    try {
      return DistributionJson.write(DistributionJson.read(text));
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
