package org.parzen.trial;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The marks that pruners by rungs leave on a trial: with which value it reached each rung. They
/// are the system attributes `completed_rung_<rung>` of Optuna, so that both may work on one study.
public final class RungMarks {

  public static final String PREFIX = "completed_rung_";

  private static final Pattern KEY = Pattern.compile(PREFIX + "(0|[1-9][0-9]{0,8})");

  private RungMarks() {}

  /// The mark of a rung, counted from 0.
  public static AttributeKey<Double> key(int rung) {
    return AttributeKey.number(PREFIX + rung);
  }

  /// How many rungs a trial has reached without a gap, which is the next one's number.
  public static int reached(Attributes system) {
    int rung = 0;
    while (system.get(PREFIX + rung).isPresent()) {
      rung++;
    }
    return rung;
  }

  /// The marks by rung. What is no number, or no rung, is left out.
  public static Map<Integer, Double> of(Attributes system) {
    Map<Integer, Double> marks = new TreeMap<>();
    system
        .values()
        .forEach(
            (key, value) -> {
              if (key.startsWith(PREFIX) && value.isNumber() && KEY.matcher(key).matches()) {
                int rung = Integer.parseInt(key.substring(PREFIX.length()));
                marks.put(rung, value.doubleValue());
              }
            });
    return marks;
  }
}
