package org.parzen.plugins.jar.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.trial.FailureKind;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialPruned;

/// Evaluates one trial after the other, as long as Parzen names some. Whatever a plugin throws ends
/// its trial only.
final class TrialLoop {
  private final Wire wire;
  private final PrintStream errors;
  private final Supplier<Objective> make;
  private @Nullable Objective objective;

  /// @param make the objective; asked once there is a trial that can say what went wrong
  TrialLoop(Wire wire, PrintStream errors, Supplier<Objective> make) {
    this.wire = wire;
    this.errors = errors;
    this.make = make;
  }

  void run() {
    Optional<JsonNode> opening = wire.next();
    while (opening.isPresent()) {
      RemoteTrial trial = new RemoteTrial(wire, opening.get().path("trial"));
      ObjectNode result = evaluate(trial);
      // What a plugin has set here is not for the next trial.
      Thread.interrupted();
      errors.flush();
      trial.end(result);
      opening = wire.next();
    }
    close();
  }

  private void close() {
    Objective made = objective;
    if (made != null) {
      try {
        made.close();
      } catch (Throwable failure) {
        failure.printStackTrace(errors);
      }
    }
  }

  private ObjectNode evaluate(Trial trial) {
    try {
      return json(Optional.ofNullable(objective().evaluate(trial)));
    } catch (TrialPruned pruned) {
      return pruned(String.valueOf(pruned.getMessage()));
    } catch (Throwable failure) {
      failure.printStackTrace(errors);
      return failed(Failures.words(failure));
    }
  }

  private Objective objective() {
    Objective made = objective;
    if (made == null) {
      made = make.get();
      objective = made;
    }
    return made;
  }

  private static ObjectNode json(Optional<Outcome> outcome) {
    if (outcome.isEmpty()) {
      return failed("The plugin returned nothing: it must return an Outcome.");
    }
    return switch (outcome.get()) {
      case Outcome.Values(var values) -> {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        values.forEach(tree.putArray("result")::add);
        yield tree;
      }
      case Outcome.Pruned(String message) -> pruned(message);
      case Outcome.Failed(String reason, FailureKind kind) ->
          failed(reason).put("kind", kind.word());
    };
  }

  private static ObjectNode pruned(String reason) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("pruned", true);
    return reason.isEmpty() ? tree : tree.put("reason", reason);
  }

  private static ObjectNode failed(String reason) {
    return JsonNodeFactory.instance.objectNode().put("failed", reason);
  }
}
