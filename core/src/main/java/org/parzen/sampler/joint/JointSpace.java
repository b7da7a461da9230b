package org.parzen.sampler.joint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.parzen.space.Distribution;

/// Parameters that are chosen together, by name. Immutable.
public record JointSpace(List<String> names, List<Distribution> distributions) {

  public static final JointSpace EMPTY = new JointSpace(List.of(), List.of());

  public JointSpace {
    names = List.copyOf(names);
    distributions = List.copyOf(distributions);
    if (names.size() != distributions.size()) {
      throw new IllegalArgumentException(
          names.size() + " names and " + distributions.size() + " distributions");
    }
  }

  public static JointSpace of(SortedMap<String, Distribution> parameters) {
    return new JointSpace(List.copyOf(parameters.keySet()), List.copyOf(parameters.values()));
  }

  /// The distributions by name, in order.
  public Map<String, Distribution> parameters() {
    Map<String, Distribution> parameters = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      parameters.put(names.get(i), distributions.get(i));
    }
    return parameters;
  }

  public int size() {
    return names.size();
  }

  public boolean isEmpty() {
    return names.isEmpty();
  }
}
