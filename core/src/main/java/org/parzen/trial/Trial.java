package org.parzen.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.SearchSpace;
import org.parzen.space.Spacing;

/// A trial while it is evaluated: the objective asks it for values, in any order and under any
/// condition, and tells it how things go. Used by one thread at a time.
///
/// A name asked for twice gets the same value. Asking for a name with another kind of distribution
/// than before, in this trial or in an earlier one of the study, is refused with an exception that
/// names the parameter.
public interface Trial {

  /// Counts the trials of the study from 0.
  int number();

  /// A seed of the trial's own, the same whenever it is run again.
  long seed();

  /// A folder of the trial's own; made when first asked for.
  Path folder();

  /// A value from a distribution, in external form.
  Choice suggest(String name, Distribution distribution);

  /// Values, in external form, of those declared parameters that take part: all that the trial will
  /// ask for.
  default Map<String, Choice> suggest(SearchSpace space) {
    return space.values(parameter -> suggest(parameter.name(), parameter.distribution()));
  }

  /// Tells how good the trial is after a step (0 or more). A step reported twice is ignored with a
  /// warning.
  void report(double value, long step);

  /// Whether the study would rather end this trial now, judged by what was reported.
  boolean shouldPrune();

  /// A number that must be at most zero for the trial to be feasible. The same key set twice is
  /// ignored with a warning.
  ///
  /// @throws IllegalArgumentException where the value is not a number
  void setConstraint(String key, double value);

  /// Keeps a fact of the user's with the trial.
  void setUserAttribute(String key, JsonNode value);

  /// Keeps a fact of the program's own with the trial.
  <T> void setSystemAttribute(AttributeKey<T> key, T value);

  /// A finished trial of the same study, to compare with.
  Optional<FrozenTrial> finished(int number);

  /// The study that the trial belongs to.
  StudyFacts study();

  /// The best complete and feasible trial of the study so far, the earliest of equals; none in a
  /// study with several objectives.
  Optional<FrozenTrial> best();

  /// Ends the run: no trial begins after this one; those that run are finished.
  void stopStudy();

  default double suggestFloat(String name, double low, double high) {
    return suggestFloat(name, low, high, Spacing.LINEAR);
  }

  default double suggestFloat(String name, double low, double high, Spacing spacing) {
    FloatDistribution distribution = new FloatDistribution(low, high, spacing);
    return distribution.internal(suggest(name, distribution));
  }

  default long suggestInt(String name, long low, long high) {
    return suggestInt(name, low, high, Spacing.LINEAR);
  }

  default long suggestInt(String name, long low, long high, Spacing spacing) {
    IntDistribution distribution = new IntDistribution(low, high, spacing);
    return (long) distribution.internal(suggest(name, distribution));
  }

  default String suggestCategorical(String name, String... choices) {
    return suggest(name, CategoricalDistribution.of(choices)).text();
  }

  default void setUserAttribute(String key, String value) {
    setUserAttribute(key, TextNode.valueOf(value));
  }

  default void setUserAttribute(String key, double value) {
    setUserAttribute(key, DoubleNode.valueOf(value));
  }
}
