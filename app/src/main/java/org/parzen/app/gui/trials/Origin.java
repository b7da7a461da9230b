package org.parzen.app.gui.trials;

import java.util.Map;
import java.util.Set;
import org.parzen.app.gui.fx.Messages;
import org.parzen.sampler.auto.AutoSampler;
import org.parzen.space.Choice;
import org.parzen.trial.AttributeKey;
import org.parzen.trial.FrozenTrial;

/// Where the values of a trial come from, as far as the trial says it.
final class Origin {

  private static final AttributeKey<String> AUTO = AttributeKey.text(AutoSampler.ATTRIBUTE);

  /// What needs not be shown anywhere else.
  static final Set<String> KEYS =
      Set.of(AutoSampler.ATTRIBUTE, FrozenTrial.FIXED_PARAMETERS.name());

  private Origin() {}

  /// A sentence; empty where the trial says nothing.
  static String of(FrozenTrial trial) {
    Map<String, Choice> given = trial.given();
    if (!given.isEmpty() && given.keySet().containsAll(trial.parameters().keySet())) {
      return Messages.get("trial.given");
    }
    String chosen =
        trial.system().get(AUTO).map(why -> Messages.get("trial.chosen", why)).orElse("");
    if (given.isEmpty()) {
      return chosen;
    }
    String some = Messages.get("trial.given.some", String.join(", ", given.keySet()));
    return chosen.isEmpty() ? some : some + " " + chosen;
  }
}
