package org.parzen.app.cli.run;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.options.TrialChoice;
import org.parzen.app.cli.options.Words;
import org.parzen.app.cli.talk.Messages;
import org.parzen.app.tryout.TriedValues;
import org.parzen.run.StopRule;
import org.parzen.run.StopRules;
import org.parzen.study.StudyDefinition;
import picocli.CommandLine.Option;

/// Which evaluations `try` makes, and for what run it estimates the time.
final class TryOptions {
  @Option(names = "--trial", paramLabel = "best|NUMBER")
  private @Nullable String trial;

  @Option(names = "--values", paramLabel = "default|lowest|highest|random")
  private @Nullable String values;

  @Option(names = "--all")
  private boolean all;

  @Option(names = "--seed", paramLabel = "S")
  private @Nullable Long seed;

  @Option(names = "--n-trials", paramLabel = "N")
  private @Nullable Integer more;

  @Option(names = "--total", paramLabel = "N")
  private @Nullable Integer total;

  @Option(names = "--lanes", paramLabel = "K")
  private @Nullable Integer lanes;

  /// The trial of a study that is to be evaluated again, if one is.
  ///
  /// @throws IllegalArgumentException where other values are wanted as well
  Optional<TrialChoice> trial() {
    if (trial == null) {
      return Optional.empty();
    }
    refuse(values != null, "--values");
    refuse(all, "--all");
    refuse(seed != null, "--seed");
    return Optional.of(TrialChoice.parse(trial));
  }

  private static void refuse(boolean given, String option) {
    if (given) {
      throw new IllegalArgumentException(Messages.get("try.contradiction", "--trial", option));
    }
  }

  /// The values of each evaluation.
  ///
  /// @throws IllegalArgumentException where all are wanted, and certain ones
  List<TriedValues> plan() {
    if (all && values != null) {
      throw new IllegalArgumentException(Messages.get("try.contradiction", "--all", "--values"));
    }
    return all
        ? TriedValues.all()
        : List.of(
            values == null
                ? TriedValues.DEFAULT
                : Words.parse(TriedValues.class, "--values", values));
  }

  long seed(long base) {
    return seed == null ? base : seed;
  }

  /// How many trials the run is to have, where that is known.
  Optional<Integer> trials(StudyDefinition definition) {
    return Optional.ofNullable(more)
        .map(count -> new StopRule.Additional(count).trials())
        .or(() -> Optional.ofNullable(total).map(count -> new StopRule.Total(count).trials()))
        .or(
            () ->
                definition.stop().stream()
                    .map(StopRules::make)
                    .filter(StopRule.Total.class::isInstance)
                    .map(rule -> ((StopRule.Total) rule).trials())
                    .findFirst());
  }

  int lanes(StudyDefinition definition) {
    return Math.max(1, lanes == null ? definition.run().lanes() : lanes);
  }
}
