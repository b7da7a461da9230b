package org.parzen.plugins.jar.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import org.parzen.plugins.jar.exchange.PluginJob;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.DistributionJson;
import org.parzen.trial.AttributeKey;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.StudyFacts;
import org.parzen.trial.Trial;

/// A trial that lives in another process, which is asked line by line. Safe for several threads; a
/// thread that outlives the trial gets an [IllegalStateException].
final class RemoteTrial implements Trial {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Wire wire;
  private final JsonNode facts;
  private boolean ended;

  /// @param facts what the protocol says when it opens a trial
  RemoteTrial(Wire wire, JsonNode facts) {
    this.wire = wire;
    this.facts = facts;
  }

  @Override
  public int number() {
    return facts.path("number").intValue();
  }

  @Override
  public long seed() {
    return facts.path("seed").longValue();
  }

  @Override
  public Path folder() {
    return Path.of(facts.path("workdir").asText());
  }

  @Override
  public Choice suggest(String name, Distribution distribution) {
    ObjectNode request = JSON.objectNode().put("suggest", name);
    request.set("distribution", DistributionJson.json(distribution));
    return Choice.of(ask(request).path("value"));
  }

  @Override
  public void report(double value, long step) {
    tell(JSON.objectNode().put("report", value).put("step", step));
  }

  @Override
  public boolean shouldPrune() {
    return ask(flag("should_prune")).path("prune").booleanValue();
  }

  @Override
  public void setConstraint(String key, double value) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("The constraint '" + key + "' is not a number.");
    }
    tell(JSON.objectNode().put("set_constraint", key).put("value", value));
  }

  @Override
  public void setUserAttribute(String key, JsonNode value) {
    ObjectNode request = JSON.objectNode().put("set_user_attr", key);
    request.set("value", value);
    tell(request);
  }

  @Override
  public <T> void setSystemAttribute(AttributeKey<T> key, T value) {
    ObjectNode request = JSON.objectNode().put("set_system_attr", key.name());
    request.set("value", key.write().apply(value));
    tell(request);
  }

  @Override
  public Optional<FrozenTrial> finished(int number) {
    throw new UnsupportedOperationException(
        "A plugin from a JAR can not look at trial %d: only best() is there.".formatted(number));
  }

  @Override
  public StudyFacts study() {
    JsonNode study = facts.path("study");
    return new StudyFacts(
        study.path("name").asText(),
        PluginJob.texts(study.path("directions")),
        new Attributes(PluginJob.map(study.path("user_attrs"))));
  }

  @Override
  public Optional<FrozenTrial> best() {
    JsonNode best = ask(flag("best")).path("best");
    return best.isObject() ? Optional.of(BestTrialJson.read(best)) : Optional.empty();
  }

  @Override
  public void stopStudy() {
    tell(flag("stop"));
  }

  /// Says how the trial ended, and which; the last that is heard of it.
  synchronized void end(ObjectNode result) {
    tell(result.put("trial", number()));
    ended = true;
  }

  private static ObjectNode flag(String request) {
    ObjectNode tree = JSON.objectNode();
    tree.set(request, BooleanNode.TRUE);
    return tree;
  }

  private synchronized void tell(JsonNode request) {
    requireOpen();
    wire.tell(request);
  }

  private synchronized JsonNode ask(JsonNode request) {
    requireOpen();
    return wire.ask(request);
  }

  private void requireOpen() {
    if (ended) {
      throw new IllegalStateException(
          "Trial %d has ended: its objective returned while another thread still used it."
              .formatted(number()));
    }
  }
}
