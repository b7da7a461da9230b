package org.parzen.app.cli.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.parzen.app.cli.talk.Messages;
import org.parzen.run.RunListener;
import org.parzen.run.Study;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.text.PythonNumber;
import org.parzen.text.PythonText;
import org.parzen.trial.FrozenTrial;

/// Logs a line for each trial that ends, in Optuna's words. Safe for use by several threads.
final class TrialLines implements RunListener {
  private static final System.Logger LOG = System.getLogger(TrialLines.class.getName());

  @Override
  public void ended(FrozenTrial trial, StudyView view) {
    String reason = trial.system().get(Study.REASON).orElse("");
    if (trial.isFailure()) {
      LOG.log(Level.WARNING, failed(trial, reason));
      return;
    }
    switch (trial.kind()) {
      case COMPLETE ->
          LOG.log(
              Level.INFO,
              complete(trial)
                  + infeasible(trial)
                  + reused(trial)
                  + late(trial)
                  + best(trial, view.finished()));
      case PRUNED ->
          LOG.log(Level.INFO, Messages.get("trial.pruned", trial.number(), reason).strip());
      case FAIL, RUNNING, WAITING -> {}
    }
  }

  @Override
  public void requeued(int number) {
    LOG.log(Level.INFO, Messages.get("trial.requeued", number));
  }

  private static String failed(FrozenTrial trial, String reason) {
    Optional<String> recorded = trial.system().get(Study.FAILED);
    return recorded.isPresent()
        ? Messages.get("trial.recorded", trial.number(), recorded.get(), parameters(trial), reason)
        : Messages.get("trial.failed", trial.number(), parameters(trial), reason);
  }

  private static String complete(FrozenTrial trial) {
    List<Double> values = trial.state().values();
    if (values.size() > 1) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      values.forEach(all::add);
      return Messages.get("trial.several", trial.number(), PythonText.repr(all), parameters(trial));
    }
    return Messages.get(
        "trial.complete", trial.number(), PythonNumber.repr(values.getFirst()), parameters(trial));
  }

  private static String infeasible(FrozenTrial trial) {
    return RunTally.isInfeasible(trial)
        ? " " + Messages.get("trial.infeasible", RunTally.why(trial))
        : "";
  }

  private static String reused(FrozenTrial trial) {
    return trial
        .system()
        .get(Study.REUSED_FROM)
        .map(from -> " " + Messages.get("trial.reused", from))
        .orElse("");
  }

  private static String late(FrozenTrial trial) {
    return trial
        .system()
        .get(Study.LATE_OF)
        .map(other -> " " + Messages.get("trial.late", other))
        .orElse("");
  }

  private static String best(FrozenTrial trial, History history) {
    OptionalInt best = history.best();
    return trial.state().values().size() > 1 || best.isEmpty()
        ? ""
        : " "
            + Messages.get(
                "trial.best",
                history.number(best.getAsInt()),
                PythonNumber.repr(history.value(best.getAsInt(), 0)));
  }

  private static String parameters(FrozenTrial trial) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    trial.externalValues().forEach((name, value) -> tree.set(name, value.json()));
    return PythonText.repr(tree);
  }
}
