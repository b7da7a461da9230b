package org.parzen.importance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How much each parameter matters. Immutable.
///
/// @param shares the most important parameter first
/// @param notes sentences for the user: why little can be said, and what was left out
public record Importances(List<Share> shares, List<String> notes) {

  /// The importance of one parameter.
  ///
  /// @param raw as its evaluator measures it, 0 or more; only raw values of one evaluator and one
  ///   study can be compared
  /// @param share of the sum of all raw values; equal shares where that is zero
  public record Share(String parameter, double raw, double share) {}

  public Importances {
    shares = List.copyOf(shares);
    notes = List.copyOf(notes);
  }

  /// Sorts parameters, equals in the order given.
  ///
  /// @param raw by parameter, each finite and 0 or more
  static Importances of(Map<String, Double> raw, List<String> notes) {
    double sum = raw.values().stream().mapToDouble(Double::doubleValue).sum();
    List<Share> shares = new ArrayList<>();
    raw.forEach(
        (name, value) ->
            shares.add(new Share(name, value, sum > 0 ? value / sum : 1.0 / raw.size())));
    shares.sort(Comparator.comparingDouble(Share::raw).reversed());
    return new Importances(shares, notes);
  }

  /// The names, the most important first.
  public List<String> parameters() {
    return shares.stream().map(Share::parameter).toList();
  }

  /// What was found of one parameter.
  public Optional<Share> of(String parameter) {
    return shares.stream().filter(share -> share.parameter().equals(parameter)).findFirst();
  }
}
