package org.parzen.study;

import java.util.List;
import org.parzen.space.Distribution;

/// The parameters of a trial without their values: names in the order in which they were suggested,
/// and a distribution each. Trials of one shape share it. Immutable.
public record Shape(List<String> names, List<Distribution> distributions) {

  public Shape {
    names = List.copyOf(names);
    distributions = List.copyOf(distributions);
  }
}
