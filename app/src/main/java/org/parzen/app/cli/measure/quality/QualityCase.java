package org.parzen.app.cli.measure.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.parzen.app.cli.talk.Messages;
import org.parzen.objective.Objective;
import org.parzen.plugins.functions.suite.EvalSet;
import org.parzen.plugins.functions.suite.FirstCases;
import org.parzen.plugins.functions.suite.FrontVolume;
import org.parzen.plugins.functions.suite.Fronts;
import org.parzen.plugins.functions.suite.MixedCases;
import org.parzen.plugins.functions.suite.TestCase;
import org.parzen.study.Direction;

/// An objective that samplers are compared on. Immutable.
///
/// @param direction of what is measured: the value, or with several objectives, all of which are
///   minimised, the part of the hypervolume that is missing
/// @param minimum the best value there is, where it is known
/// @param front what the best compromises of several objectives are worth; absent with one
/// @param folder where the folders of trials are made, one for each study
public record QualityCase(
    String name,
    Objective objective,
    Direction direction,
    OptionalDouble minimum,
    Optional<FrontVolume> front,
    Path folder) {

  private static QualityCase of(TestCase known, Path folder) {
    return new QualityCase(
        known.name(),
        known.objective(),
        Direction.MINIMIZE,
        known.minimum(),
        known.front(),
        folder);
  }

  /// A function of which only its values are known.
  static QualityCase unknown(String name, Objective objective, Direction direction, Path folder) {
    return new QualityCase(
        name, objective, direction, OptionalDouble.empty(), Optional.empty(), folder);
  }

  /// The directions of a study of this case.
  Direction[] directions() {
    Direction[] directions = new Direction[front.map(f -> f.reference().size()).orElse(1)];
    Arrays.fill(directions, direction);
    return directions;
  }

  /// The cases of these names, in capitals or not; those that others were measured on where there
  /// is no name.
  ///
  /// @throws IllegalArgumentException names what is unknown, and lists what there is
  public static List<QualityCase> named(List<String> names, Path folder) {
    if (names.isEmpty()) {
      return EvalSet.CASES.stream().map(known -> of(known, folder)).toList();
    }
    List<TestCase> all =
        Stream.of(EvalSet.CASES, MixedCases.CASES, Fronts.CASES, FirstCases.CASES)
            .flatMap(List::stream)
            .toList();
    List<QualityCase> chosen = new ArrayList<>();
    for (String name : names) {
      chosen.add(
          all.stream()
              .filter(known -> known.id().equals(name.toLowerCase(Locale.ROOT)))
              .findFirst()
              .map(known -> of(known, folder))
              .orElseThrow(() -> new IllegalArgumentException(unknown(name, all))));
    }
    return chosen;
  }

  private static String unknown(String name, List<TestCase> all) {
    String known = String.join(", ", all.stream().map(TestCase::name).toList());
    return Messages.get("bench.case", name, known);
  }
}
