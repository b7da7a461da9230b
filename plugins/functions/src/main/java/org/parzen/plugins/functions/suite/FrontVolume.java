package org.parzen.plugins.functions.suite;

import java.util.Arrays;
import java.util.List;

/// How much a perfect search would find of a function with several values: the hypervolume of all
/// its best compromises. Immutable.
///
/// @param reference the point that volumes are measured from, a tenth beyond the worst values that
///   the function has
/// @param volume between the front and the reference point
public record FrontVolume(List<Double> reference, double volume) {

  public FrontVolume {
    reference = List.copyOf(reference);
  }

  /// A front that lies so much before the corner where all values are 0.
  static FrontVolume lacking(double lacking, double... reference) {
    double box = Arrays.stream(reference).reduce(1, (a, b) -> a * b);
    return of(box - lacking, reference);
  }

  static FrontVolume of(double volume, double... reference) {
    return new FrontVolume(Arrays.stream(reference).boxed().toList(), volume);
  }
}
