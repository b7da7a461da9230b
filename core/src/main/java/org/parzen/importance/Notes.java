package org.parzen.importance;

import java.util.Collection;
import java.util.List;
import org.parzen.study.StudyView;

/// What evaluators tell the user beside numbers.
final class Notes {

  private static final int MOST_NAMES = 8;

  private Notes() {}

  static String tooFew(int trials) {
    String what =
        switch (trials) {
          case 0 -> "No trial is complete yet with a finite value";
          case 1 -> "Only one trial is complete with a finite value";
          default -> trials + " complete trials with a finite value are too few";
        };
    return what
        + ": nothing can be said about parameters. Some fifty trials are needed before their order means much.";
  }

  static String fewAreBest(int trials, int best, int wanted) {
    return "%d complete trials are few: %s of them count%s as the best, so that chance decides much of the order. Make %d."
        .formatted(trials, best == 1 ? "only one" : "only " + best, best == 1 ? "s" : "", wanted);
  }

  static String fewForForest(int trials, int wanted) {
    return "%d complete trials are few for a forest, so that chance decides much of the order. Make %d."
        .formatted(trials, wanted);
  }

  static String allAlike(int best) {
    return "The best and the trials that they are compared with are the same %d: too many have the same value to tell parameters apart."
        .formatted(best);
  }

  static String constant(int trials) {
    return "All %d complete trials have the same value: no parameter explains it."
        .formatted(trials);
  }

  static String lone(List<String> parameters) {
    return "Nothing can be said of what only one of the compared trials has: %s."
        .formatted(quoted(parameters));
  }

  static String thinRanges(List<String> parameters) {
    return "Trials whose range of %s no other trial shares were left out, so that its importance may be too low."
        .formatted(quoted(parameters));
  }

  static String notShared(List<String> parameters) {
    return "Left out, because not every complete trial has them, or not with the same range: %s. The evaluator ped_anova judges them, too."
        .formatted(quoted(parameters));
  }

  private static String quoted(Collection<String> names) {
    List<String> shown = names.stream().limit(MOST_NAMES).map(name -> "'" + name + "'").toList();
    String text = String.join(", ", shown);
    return names.size() > MOST_NAMES
        ? text + " and " + (names.size() - MOST_NAMES) + " more"
        : text;
  }

  /// @param known of the complete trials
  /// @throws IllegalArgumentException names the parameters that are not known
  static void requireKnown(StudyView view, Collection<String> known, List<String> asked) {
    List<String> missing = asked.stream().filter(name -> !known.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "No complete trial of the study '%s' has the parameter%s %s. There is: %s."
              .formatted(
                  view.name(),
                  missing.size() == 1 ? "" : "s",
                  quoted(missing),
                  known.isEmpty() ? "none" : String.join(", ", known)));
    }
  }
}
