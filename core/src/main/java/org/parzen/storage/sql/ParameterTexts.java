package org.parzen.storage.sql;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.space.Distribution;
import org.parzen.space.DistributionJson;

/// Parameters as rows name them, parsed once a text: thousands of trials share a few. The first of
/// them have numbers, by which a query can name them: fetching a number costs a fraction of
/// fetching a text. Used by one thread at a time.
final class ParameterTexts {

  private static final Logger LOG = System.getLogger(ParameterTexts.class.getName());
  private static final int MOST = 100_000;

  /// More are not compared faster than they are fetched.
  private static final int MOST_NUMBERED = 64;

  /// A parameter's name and distribution.
  record Named(String name, Distribution distribution) {}

  private final Map<String, Map<String, Optional<Named>>> known = new HashMap<>();
  private int size;

  /// The number of a parameter by its name and text; numbers begin at 1.
  private final Map<String, Map<String, Integer>> numbers = new LinkedHashMap<>();

  private final List<Optional<Named>> numbered = new ArrayList<>();

  /// What yields the number of a row's parameter in SQL, 0 where it has none.
  String sql() {
    if (numbered.isEmpty()) {
      return "0";
    }
    StringBuilder sql = new StringBuilder("CASE param_name");
    for (Map<String, Integer> texts : numbers.values()) {
      sql.append(" WHEN ? THEN CASE distribution_json");
      texts.values().forEach(number -> sql.append(" WHEN ? THEN ").append(number));
      sql.append(" ELSE 0 END");
    }
    return sql.append(" ELSE 0 END").toString();
  }

  /// The values for the places of [#sql()].
  List<Object> values() {
    List<Object> values = new ArrayList<>();
    numbers.forEach(
        (name, texts) -> {
          values.add(name);
          values.addAll(texts.keySet());
        });
    return values;
  }

  /// The parameter of a number; none where its distribution can not be understood.
  Optional<Named> get(int number) {
    return numbered.get(number - 1);
  }

  /// The parameter; none where its distribution can not be understood.
  Optional<Named> parse(String name, String text) {
    Optional<Named> named = known.getOrDefault(name, Map.of()).get(text);
    if (named == null) {
      if (size >= MOST) {
        known.clear();
        size = 0;
      }
      named = read(name, text);
      known.computeIfAbsent(name, _ -> new HashMap<>()).put(text, named);
      size++;
      number(name, text, named);
    }
    return named;
  }

  private void number(String name, String text, Optional<Named> named) {
    if (numbered.size() < MOST_NUMBERED
        && numbers.computeIfAbsent(name, _ -> new LinkedHashMap<>()).get(text) == null) {
      numbered.add(named);
      numbers.get(name).put(text, numbered.size());
    }
  }

  private static Optional<Named> read(String name, String text) {
    try {
      return Optional.of(new Named(name, DistributionJson.read(text)));
    } catch (IllegalArgumentException e) {
      LOG.log(Level.WARNING, "The parameter ''{0}'' is left out: {1}", name, e.getMessage());
      return Optional.empty();
    }
  }
}
