package org.parzen.study;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.parzen.space.Distribution;
import org.parzen.trial.ParameterValue;

/// The parameters of a trial without their values: names in the order in which they were suggested,
/// and a distribution each. Trials of one shape share it. Immutable.
public record Shape(List<String> names, List<Distribution> distributions) {

  public Shape {
    names = List.copyOf(names);
    distributions = List.copyOf(distributions);
  }

  static Shape of(Map<String, ParameterValue> parameters) {
    return new Shape(
        List.copyOf(parameters.keySet()),
        parameters.values().stream().map(ParameterValue::distribution).toList());
  }

  /// Whether parameters have this shape.
  boolean isOf(Map<String, ParameterValue> parameters) {
    if (parameters.size() != names.size()) {
      return false;
    }
    Iterator<Map.Entry<String, ParameterValue>> entries = parameters.entrySet().iterator();
    for (int i = 0; i < names.size(); i++) {
      Map.Entry<String, ParameterValue> entry = entries.next();
      if (!entry.getKey().equals(names.get(i))
          || !entry.getValue().distribution().equals(distributions.get(i))) {
        return false;
      }
    }
    return true;
  }
}
