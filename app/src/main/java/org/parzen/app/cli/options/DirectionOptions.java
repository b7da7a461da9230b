package org.parzen.app.cli.options;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.talk.Messages;
import org.parzen.study.Direction;
import picocli.CommandLine.Option;

/// Which way the objectives are better: `--direction` for one, `--directions` for several.
public final class DirectionOptions {
  @Option(names = "--direction", paramLabel = "minimize|maximize")
  private @Nullable String direction;

  @Option(names = "--directions", arity = "1..*", split = ",", paramLabel = "minimize|maximize")
  private List<String> directions = List.of();

  /// The directions that were named; none where none was.
  ///
  /// @throws IllegalArgumentException where both options were given, or a direction is unknown
  public List<Direction> given() {
    if (direction != null && !directions.isEmpty()) {
      throw new IllegalArgumentException(Messages.get("directions.both"));
    }
    List<String> words = direction == null ? directions : List.of(direction);
    return words.stream().map(Direction::parse).toList();
  }
}
